import { expect, it } from 'vitest'
import { presets, sortName, sortOf, sortOptions } from '../../../../../src/renderer/lists/smart/smartWords.ts'
import { isRelative, smartRule } from '../../../../../src/shared/model/smartRule.ts'

it('names every order that a rule can have, and reads it back', () => {
  for (const option of sortOptions({ by: 'published', descending: true })) expect(sortName(sortOf(option.value))).toBe(option.value)
  const odd = { by: 'views', descending: false } as const
  expect(sortOptions(odd).at(-1)?.value).toBe(sortName(odd))
  expect(sortOf(sortName(odd))).toEqual(odd)
})

it('begins with rules that are right, and knows which are another on each article', () => {
  expect(presets.map(({ rule }) => smartRule.parse(rule))).toEqual(presets.map(({ rule }) => rule))
  expect(presets.filter(({ rule }) => isRelative(rule)).map(({ name }) => name)).toEqual([
    'Similar to this article',
    'By the same director or maker',
    'Newer than this article',
  ])
})
