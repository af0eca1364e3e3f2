import * as fc from 'fast-check'
import { expect, test } from 'vitest'
import type { AttachedList } from '../../../../../src/shared/model/article.ts'
import type { ListId } from '../../../../../src/shared/model/ids.ts'
import type { ListEditInput } from '../../../../../src/shared/model/listEdit.ts'
import { callsOf, temporaryLibrary } from '../temporaryLibrary.ts'

function setUp() {
  const call = callsOf(temporaryLibrary())
  const lists = ['Related news', 'Latest news', 'Elsewhere'].map(name => call('list:create', { name }).id)
  return { call, lists }
}

const put = (list: ListId | undefined, heading: string | null = null): AttachedList[] => (list ? [{ listId: list, heading }] : [])

test('which lists articles get is a step that is taken back and done again, set by set', () => {
  const { call, lists } = setUp()
  const [related, latest] = lists
  const first = call('list:edit', {
    edits: [
      { kind: 'everywhere', lists: put(related) },
      { kind: 'template', about: null, lists: put(latest, 'More') },
    ],
  })
  expect(first).toMatchObject({ changed: 2, passedOver: 0 })
  const second = call('list:edit', { edits: [{ kind: 'template', about: 'Book', lists: put(latest) }] })
  const again = call('list:edit', { edits: first.undo })
  expect(call('list:templates')).toEqual({ everywhere: [], sets: [{ kind: 'Book', lists: put(latest) }] })
  call('list:edit', { edits: again.undo })
  call('list:edit', { edits: second.undo })
  expect(call('list:templates')).toEqual({ everywhere: put(related), sets: [{ kind: null, lists: put(latest, 'More') }] })
  expect(call('list:edit', { edits: [{ kind: 'everywhere', lists: put(related) }] })).toEqual({ undo: [], changed: 0, passedOver: 1 })
})

test('a list that was forgotten is in no set that is brought back', () => {
  const { call, lists } = setUp()
  const unknown = '00000000-0000-7000-8000-00000000dead' as ListId
  call('list:edit', { edits: [{ kind: 'everywhere', lists: [...put(unknown), ...put(lists[0])] }] })
  expect(call('list:templates').everywhere).toEqual(put(lists[0]))
})

const list = fc.nat({ max: 2 })
const chosen = fc.uniqueArray(list, { maxLength: 3 })
const step = fc.oneof(
  fc.record({ kind: fc.constant('everywhere' as const), lists: chosen }),
  fc.record({ kind: fc.constant('template' as const), about: fc.constantFrom(null, 'Book' as const, 'Movie' as const), lists: chosen }),
  fc.record({ kind: fc.constantFrom('delete' as const, 'restore' as const), list }),
)
type Step = typeof step extends fc.Arbitrary<infer T> ? T : never

test('after any series of such steps, with lists deleted and brought back among them, undoing all leads back', () => {
  const { call, lists } = setUp()
  const at = (index: number): ListId => lists[index] ?? lists[0]!
  const editOf = (each: Step): ListEditInput =>
    'lists' in each ? { ...each, lists: each.lists.flatMap(index => put(at(index), `H${index}`)) } : { ...each, list: at(each.list) }
  const state = () => {
    const { everywhere, sets } = call('list:templates')
    return { everywhere, sets: sets.toSorted((a, b) => String(a.kind).localeCompare(String(b.kind))) }
  }
  fc.assert(
    fc.property(fc.array(step, { maxLength: 15 }), steps => {
      const before = state()
      const undos = steps.map(each => call('list:edit', { edits: [editOf(each)] }).undo)
      const after = state()
      const redos = undos.toReversed().map(edits => (edits.length > 0 ? call('list:edit', { edits }).undo : []))
      expect(state()).toEqual(before)
      const backs = redos.toReversed().map(edits => (edits.length > 0 ? call('list:edit', { edits }).undo : []))
      expect(state()).toEqual(after)
      for (const edits of backs.toReversed()) if (edits.length > 0) call('list:edit', { edits })
    }),
    { numRuns: 40 },
  )
})
