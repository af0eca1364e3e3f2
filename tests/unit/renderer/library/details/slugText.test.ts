import { expect, it } from 'vitest'
import { parseSlug } from '../../../../../src/renderer/library/details/slugText.ts'

it.each([
  ['The General', 'the-general'],
  ['  a_b  c ', 'a-b-c'],
  ['제너럴', '제너럴'],
  ['हिन्दी', 'हिन्दी'],
])('makes a slug of “%s”', (text, value) => {
  expect(parseSlug(text)).toEqual({ ok: true, value })
})

it.each([
  ['', 'Type at least one letter or digit.'],
  ['---', 'Type at least one letter or digit.'],
  ['a/b', 'Use letters, digits and hyphens only.'],
  ['../x', 'Use letters, digits and hyphens only.'],
  ['x'.repeat(201), 'Use at most 200 characters.'],
])('refuses “%s”', (text, error) => {
  expect(parseSlug(text)).toEqual({ ok: false, error })
})
