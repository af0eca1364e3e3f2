import * as fc from 'fast-check'
import { expect, test } from 'vitest'
import { readItems } from '../../../../../src/main/import/items/readItems.ts'
import { listAsJsonFeed } from '../../../../../src/main/render/listFiles/listAsJsonFeed.ts'
import { listsAsOpml } from '../../../../../src/main/render/listFiles/listsAsOpml.ts'
import { listsAsTable } from '../../../../../src/main/render/listFiles/listsAsTable.ts'
import type { ListedItems } from '../../../../../src/main/render/listFiles/listedItem.ts'
import { articleId, listItemId } from '../../../../../src/shared/model/ids.ts'
import { listItemFields, type ListItemFields } from '../../../../../src/shared/model/list.ts'

const article = articleId.parse('0199a000-0000-7000-8000-0000000000aa')
const itemUuid = listItemId.parse('0199a000-0000-7000-8000-0000000000bb')
const picture = `${'a'.repeat(64)}.png`

const signs = fc.constantFrom(
  '=SUM(A1)',
  '+1',
  '-1',
  '@cmd',
  "'",
  "'=x",
  "''",
  '"',
  '""',
  ',',
  ';',
  '\t',
  '|',
  '<b>',
  '&amp;',
  '&',
  '<![CDATA[',
  ']]>',
  '\\',
  '한국어',
  '日本',
  '👩‍🚀',
  'é',
  'İ',
  '\u202E',
  'x',
  'Nov 13, 2025',
  '41 Views',
  'null',
  '0',
  'true',
)
const words = fc
  .array(fc.oneof(signs, fc.string({ unit: 'grapheme', maxLength: 8 })), { minLength: 1, maxLength: 5 })
  .map(parts => parts.join(' '))
/** As a form keeps a text: on one line, without what no one can see. */
const line = words.map(text => text.replaceAll(/[\p{Cc}\p{Cs}\uFFFE\uFFFF\s]+/gu, ' ').trim()).filter(text => text !== '')
const lines = fc.array(line, { minLength: 1, maxLength: 3 }).map(each => each.join('\n'))
const when = fc.option(fc.constantFrom('2025-11-13', '2024-02-29', '2025-11-13T09:30:00Z'))

const fields: fc.Arbitrary<ListItemFields & { title: string }> = fc
  .record({
    title: line,
    author: fc.option(line),
    site: fc.option(line),
    date: when,
    views: fc.option(fc.nat()),
    viewsAt: when,
    url: fc.option(fc.constantFrom('https://example.org/1', 'http://example.org/2?a=b&c=d#e', 'https://example.org/é"\'x')),
    note: fc.option(lines),
    image: fc.option(fc.constant(picture)),
    language: fc.option(fc.constantFrom('en', 'ko', 'pt-BR')),
  })
  .map(each => ({ ...listItemFields.parse(each), title: each.title }))

const list: fc.Arbitrary<ListedItems> = fc
  .record({ name: line, items: fc.array(fc.record({ fields, own: fc.boolean() }), { minLength: 1, maxLength: 6 }) })
  .map(({ name, items }) => ({
    name,
    items: items.map(each => ({
      id: itemUuid,
      articleId: each.own ? article : null,
      own: each.fields,
      shown: each.fields,
      state: 'ok' as const,
    })),
  }))

const back = (name: string, text: string) =>
  readItems({ kind: 'file', name, bytes: new TextEncoder().encode(text) }, 'en').lists.map(found => ({
    name: found.name,
    items: found.items,
  }))
const expected = ({ name, items }: ListedItems) => ({ name, items: items.map(item => ({ articleId: item.articleId, own: item.shown })) })

const forms: readonly (readonly [string, string, (list: ListedItems) => string])[] = [
  ['CSV', 'list.csv', each => listsAsTable([each], ',')],
  ['TSV', 'list.tsv', each => listsAsTable([each], '\t')],
  ['JSON Feed', 'feed.json', listAsJsonFeed],
  ['OPML', 'list.opml', each => listsAsOpml([each])],
]

for (const [form, name, write] of forms) {
  test(`a list that goes out as ${form} comes back as it was`, () => {
    fc.assert(
      fc.property(list, given => {
        expect(back(name, write(given))).toEqual([expected(given)])
      }),
      { numRuns: 150 },
    )
  })
}

test('several lists go into one table or outline and come back as several', () => {
  const two: ListedItems[] = ['Related news', 'Latest news'].map(name => ({
    name,
    items: [
      {
        id: itemUuid,
        articleId: null,
        own: listItemFields.parse({ ...nothing, title: name }),
        shown: { ...listItemFields.parse(nothing), title: name },
        state: 'ok',
      },
    ],
  }))
  for (const [name, text] of [
    ['a.csv', listsAsTable(two, ',')],
    ['a.opml', listsAsOpml(two)],
  ] as const) {
    expect(back(name, text)).toEqual(two.map(expected))
  }
})

const nothing = { title: null, author: null, site: null, date: null, views: null, viewsAt: null, url: null, note: null }

test('no cell of a table is a formula to a spreadsheet', () => {
  const hostile = ['=HYPERLINK("http://evil","x")', '+1+cmd|’/c calc’!A0', '-2+3', '@SUM(1)'].map(title => ({
    id: itemUuid,
    articleId: null,
    own: listItemFields.parse({ ...nothing, title }),
    shown: { ...listItemFields.parse(nothing), title },
    state: 'ok' as const,
  }))
  const cells = listsAsTable([{ name: '=1', items: hostile }], ',').split(/[\r\n,]+/u)
  expect(cells.filter(cell => /^"?[=+@-]/u.test(cell))).toEqual([])
})
