import { expect, test } from 'vitest'
import { filledRows, lackingUrls } from '../../../../../src/renderer/lists/bringIn/filledRows.ts'
import { rowsOf } from '../../../../../src/renderer/lists/bringIn/foundRows.ts'
import { isNoTitle, withSaid } from '../../../../../src/renderer/lists/fetching/withSaid.ts'
import { noItemFields } from '../../../../../src/shared/model/list.ts'
import type { PageSaid } from '../../../../../src/shared/model/pageSaid.ts'

const url = 'https://e.org/line'
const page: PageSaid = { url, problem: null, title: 'The line', site: 'Line', author: 'Ada', date: '2025-11-13', language: 'en' }

test('a title is none where it is missing or the address again, however that is written', () => {
  expect([isNoTitle(null, url), isNoTitle(' ', null), isNoTitle('http://www.e.org/line/', url), isNoTitle('The line', url)]).toEqual([
    true,
    true,
    true,
    false,
  ])
})

test('what a person wrote stays, but for a title that is asked for', () => {
  const own = { ...noItemFields, url, title: 'My words', author: 'Ben' }
  const rest = { site: 'Line', author: 'Ben', date: '2025-11-13', language: 'en' }
  expect(withSaid(own, page, { retitle: false })).toEqual({ ...own, ...rest })
  expect(withSaid(own, page, { retitle: true })).toEqual({ ...own, ...rest, title: 'The line' })
  expect(withSaid(own, { ...page, title: null }, { retitle: true }).title).toBe('My words')
})

test('found rows are asked for what they lack, and filled in', () => {
  const items = [
    { ...noItemFields, title: url, url },
    { ...noItemFields, title: 'Whole', site: 'S', author: 'A', date: '2025-01-01', url: 'https://e.org/whole' },
    { ...noItemFields, title: 'Nowhere' },
  ]
  const rows = rowsOf([{ name: null, items: items.map(own => ({ articleId: null, own })) }])
  expect(lackingUrls(rows)).toEqual([url])
  const filled = filledRows(rows, [page])
  expect(filled.map(row => [row.key, row.text.title, row.text.site, row.text.date, row.item.own.language])).toEqual([
    [1, 'The line', 'Line', '2025-11-13', 'en'],
  ])
})
