import * as fc from 'fast-check'
import { expect, it } from 'vitest'
import { conditionOf, draftOf, groupDraft, testDraft, testOfKind, kindOf } from '../../../../../src/renderer/lists/smart/conditionDraft.ts'
import { testOptions } from '../../../../../src/renderer/lists/smart/smartWords.ts'
import type { SmartCondition } from '../../../../../src/shared/model/smartRule.ts'

const leaf: fc.Arbitrary<SmartCondition> = fc.constantFrom<SmartCondition>(
  { is: 'tag', name: 'film' },
  { is: 'views', atLeast: 3 },
  { is: 'related', by: 'newer' },
  { is: 'not', of: { is: 'status', status: 'draft' } },
)
const group = fc.letrec<{ group: SmartCondition }>(tie => ({
  group: fc.record({
    is: fc.constantFrom('all' as const, 'any' as const),
    of: fc.array(fc.oneof({ maxDepth: 2 }, leaf, tie('group')), { minLength: 1, maxLength: 3 }),
  }),
})).group

it('gives back the condition that it was made from', () => {
  fc.assert(
    fc.property(group, condition => {
      expect(conditionOf(draftOf(condition))).toEqual(condition)
    }),
  )
})

it('takes away what cancels itself, and puts a lone test into a group', () => {
  expect(conditionOf(draftOf({ is: 'not', of: { is: 'not', of: { is: 'tag', name: 'film' } } }))).toEqual({
    is: 'all',
    of: [{ is: 'tag', name: 'film' }],
  })
})

it('leaves out what is not filled in, and groups of nothing else', () => {
  const empty = testDraft(testOfKind('tag'))
  const filled = testDraft({ is: 'author', name: 'Ada North' })
  expect(conditionOf(groupDraft('all', [empty, filled, groupDraft('any', [empty])]))).toEqual({
    is: 'all',
    of: [{ is: 'author', name: 'Ada North' }],
  })
})

it('makes a test of every kind that can be chosen', () => {
  expect(testOptions.map(option => kindOf(testOfKind(option.value)))).toEqual(testOptions.map(option => option.value))
})
