import { expect, test } from 'vitest'
import { readViewsTable } from '../../../../../src/main/import/items/readViewsTable.ts'
import { matchViews } from '../../../../../src/main/library/lists/views.ts'
import { AppError } from '../../../../../src/shared/errors.ts'
import { callsOf, noFields, section, temporaryLibrary } from '../temporaryLibrary.ts'

const bytes = (text: string) => new TextEncoder().encode(text)

function setUp() {
  const library = temporaryLibrary()
  const call = callsOf(library)
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
  return { library, call, general, haxan, list }
}

const table = `# Analytics of November
Page path;Title;Views;Users
https://example.org/reviews/the-general;The General;1.200;900
https://example.org/reviews/the-general?utm_source=x;The General;34;30
/films/häxan.html;Häxan;41;40
https://e.org/a/;Elsewhere;7;7
/nowhere;Nothing;3;3
`

test('views go to articles by address and slug and to items by address; what matches nothing is said; one undo takes all of it back', async () => {
  const { library, call, general, haxan, list } = setUp()
  const rows = readViewsTable(bytes(table))
  const { pages, views, unmatched } = await matchViews(library.db, rows, { signal: new AbortController().signal })
  expect([pages, unmatched]).toEqual([5, ['/nowhere']])
  const seen = () => [
    ...[general, haxan].map(id => {
      const { header } = call('article:open', { id })
      return [header.views, header.viewsAt]
    }),
    ...call('list:items', { id: list }).items.map(({ own }) => [own.views, own.viewsAt]),
  ]
  const before = seen()
  const half = { articles: views.articles.slice(1), items: [] }
  const { batch } = call('views:set', { views: { ...views, articles: views.articles.slice(0, 1) }, at: '2025-11-30', batch: null })
  expect(call('views:set', { views: half, at: '2025-11-30', batch })).toEqual({ batch, articles: 1 })
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
  const set = (views: number, at: string) => call('views:set', { views: { articles: [{ id: haxan, views }], items: [] }, at, batch: null })
  const first = set(1, '2025-11-01')
  set(2, '2025-11-02')
  call('batch:undo', { batch: first.batch })
  expect(call('article:open', { id: haxan }).header).toMatchObject({ views: 2, viewsAt: '2025-11-02' })
})

test('a table without views is refused', () => {
  expect(() => readViewsTable(bytes('title,url\nA,https://e.org\n'))).toThrow(AppError)
})

test('matching can be cancelled', async () => {
  const { library } = setUp()
  const cancelled = matchViews(library.db, readViewsTable(bytes(table)), { signal: AbortSignal.abort() })
  await expect(cancelled).rejects.toMatchObject({ code: 'cancelled' })
})
