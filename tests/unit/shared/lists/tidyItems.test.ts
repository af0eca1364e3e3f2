import * as fc from 'fast-check'
import { expect, test } from 'vitest'
import { plainAddress, tidyItems } from '../../../../src/shared/lists/tidyItems.ts'
import { articleId, listItemId } from '../../../../src/shared/model/ids.ts'
import type { ShownListItem } from '../../../../src/shared/model/list.ts'
import { usualListSettings, type ListSettings } from '../../../../src/shared/model/listSettings.ts'
import { noFields } from '../../main/library/temporaryLibrary.ts'

const uuidOf = (n: number) => `0199a3c0-0000-7000-8000-${String(n).padStart(12, '0')}`

const item: fc.Arbitrary<ShownListItem> = fc
  .record({
    n: fc.nat({ max: 10_000 }),
    article: fc.option(fc.nat({ max: 4 }), { nil: null }),
    date: fc.constantFrom(null, '2025-11-13', '2025-11-20T09:00:00Z', '2024-01-01'),
    url: fc.constantFrom(null, 'https://a.example/x', 'http://www.a.example/x/?utm_source=n#top', 'https://a.example/y?p=1'),
    state: fc.constantFrom('ok' as const, 'trashed' as const, 'missing' as const),
  })
  .map(({ n, article, date, url, state }) => ({
    id: listItemId.parse(uuidOf(n)),
    articleId: article === null ? null : articleId.parse(uuidOf(article)),
    own: noFields,
    shown: { ...noFields, title: `Item ${n}`, date, url },
    state,
  }))

const settings: fc.Arbitrary<ListSettings> = fc.record({
  notItself: fc.boolean(),
  noRepeats: fc.boolean(),
  newestFirst: fc.boolean(),
  most: fc.option(fc.integer({ min: 1, max: 6 }), { nil: null }),
  parts: fc.constant(usualListSettings.parts),
  rel: fc.constant([]),
})

const page = articleId.parse(uuidOf(1))

function places(items: readonly ShownListItem[]): string[] {
  return items.flatMap(each => each.articleId ?? (each.shown.url === null ? [] : plainAddress(each.shown.url)))
}

function times(items: readonly ShownListItem[]): number[] {
  return items.map(each => (each.shown.date === null ? -Infinity : Date.parse(each.shown.date)))
}

const lists = fc.array(item, { maxLength: 12 })
/** The settings, with these changed. */
const having = (fixed: Partial<ListSettings>) => settings.map(each => ({ ...each, ...fixed }))

test('tidying adds nothing, keeps nothing of the trash, and doing it again changes nothing', () => {
  fc.assert(
    fc.property(lists, settings, (items, rules) => {
      const tidy = tidyItems(items, rules, page)
      expect(tidyItems(tidy, rules, page)).toEqual(tidy)
      expect(tidy.every(each => items.includes(each) && each.state !== 'trashed')).toBe(true)
      expect(tidy.length).toBeLessThanOrEqual(rules.most ?? items.length)
    }),
  )
})

test('each rule holds, whatever the others are', () => {
  fc.assert(
    fc.property(lists, having({ notItself: true }), (items, rules) => {
      expect(tidyItems(items, rules, page).filter(each => each.articleId === page)).toEqual([])
    }),
  )
  fc.assert(
    fc.property(lists, having({ noRepeats: true }), (items, rules) => {
      const found = places(tidyItems(items, rules, page))
      expect(found).toEqual([...new Set(found)])
    }),
  )
  fc.assert(
    fc.property(lists, having({ newestFirst: true }), (items, rules) => {
      const found = times(tidyItems(items, rules, page))
      expect(found).toEqual(found.toSorted((a, b) => (a === b ? 0 : b - a)))
    }),
  )
  fc.assert(
    fc.property(lists, having({ newestFirst: false }), (items, rules) => {
      const tidy = tidyItems(items, rules, page)
      expect(tidy).toEqual(items.filter(each => tidy.includes(each)))
    }),
  )
})

test('addresses that lead to one place are one address', () => {
  const same = [
    'https://example.org/a',
    'http://www.example.org/a/',
    'https://example.org/a?utm_source=x&fbclid=1',
    'https://example.org/a#notes',
  ]
  expect(new Set(same.map(plainAddress))).toEqual(new Set(['example.org/a']))
  expect(plainAddress('https://example.org/a?p=2')).toBe('example.org/a?p=2')
  expect(plainAddress(' not an address ')).toBe('not an address')
})
