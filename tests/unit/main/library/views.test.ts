import { expect, test } from 'vitest'
import { readViewsTable } from '../../../../src/main/import/items/readViewsTable.ts'
import { AppError } from '../../../../src/shared/errors.ts'
import { callsOf, noFields, section, temporaryLibrary } from './temporaryLibrary.ts'

const bytes = (text: string) => new TextEncoder().encode(text)

function setUp() {
  const call = callsOf(temporaryLibrary())
  const add = (title: string, canonicalUrl: string, views: number | null) =>
    call('article:add', { header: { title, canonicalUrl, views, viewsAt: null }, sections: [section('Text.')], lists: [] }).id
  const general = add('The General', 'https://www.example.org/reviews/the-general/', 5)
  const haxan = add('Häxan', '', null)
  const { id: list } = call('list:create', { name: 'Related' })
  call('list:add-items', {
    id: list,
    items: [{ articleId: null, own: { ...noFields, title: 'Elsewhere', url: 'https://e.org/a?utm=1' } }],
    at: null,
  })
  return { call, general, haxan, list }
}

const table = `# Analytics of November
Page path;Title;Views;Users
https://example.org/reviews/the-general;The General;1.200;900
https://example.org/reviews/the-general?utm_source=x;The General;34;30
/films/häxan.html;Häxan;41;40
https://e.org/a/;Elsewhere;7;7
/nowhere;Nothing;3;3
`

test('views go to articles by address and slug and to items by address; what matches nothing is said; one undo takes all of it back', () => {
  const { call, general, haxan, list } = setUp()
  const rows = readViewsTable(bytes(table))
  expect(call('views:match', { rows })).toEqual({ articles: 2, items: 1, unmatched: ['/nowhere'] })
  const seen = () => [
    ...[general, haxan].map(id => {
      const { views, viewsAt } = call('article:open', { id }).header
      return [views, viewsAt]
    }),
    ...call('list:items', { id: list }).items.map(({ own }) => [own.views, own.viewsAt]),
  ]
  const before = seen()
  const { batch } = call('views:set', { rows, at: '2025-11-30' })
  expect(seen()).toEqual([
    [1234, '2025-11-30'],
    [41, '2025-11-30'],
    [7, '2025-11-30'],
  ])
  call('batch:undo', { batch })
  expect(seen()).toEqual(before)
})

test('undo leaves what was counted since', () => {
  const { call, haxan } = setUp()
  const first = call('views:set', { rows: [{ key: 'häxan', views: 1 }], at: '2025-11-01' })
  call('views:set', { rows: [{ key: 'häxan', views: 2 }], at: '2025-11-02' })
  call('batch:undo', { batch: first.batch })
  expect(call('article:open', { id: haxan }).header).toMatchObject({ views: 2, viewsAt: '2025-11-02' })
})

test('a table without views is refused', () => {
  expect(() => readViewsTable(bytes('title,url\nA,https://e.org\n'))).toThrow(AppError)
})
