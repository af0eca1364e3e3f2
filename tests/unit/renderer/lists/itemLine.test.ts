import { expect, it } from 'vitest'
import { articleId, listItemId } from '../../../../src/shared/model/ids.ts'
import type { ShownListItem } from '../../../../src/shared/model/list.ts'
import { itemLine, itemProblem } from '../../../../src/renderer/lists/itemLine.ts'

const own = {
  title: 'A',
  author: null,
  site: null,
  date: null,
  views: null,
  viewsAt: null,
  url: null,
  note: null,
  image: null,
  language: null,
}
const external: ShownListItem = {
  id: listItemId.parse('0199a000-0000-7000-8000-00000000000a'),
  articleId: null,
  own,
  shown: { ...own, title: 'A', author: 'Ada North', date: '2025-11-13', views: 41 },
  state: 'ok',
}
const plain = (text: string) => text.replaceAll('\u00A0', ' ')

it('says by whom an item is, when, how often it was seen, and where it is from', () => {
  expect(plain(itemLine(external))).toBe('Ada North · 13 Nov 2025 · 41 views · External')
  expect(plain(itemLine({ ...external, shown: { ...external.shown, site: 'The Pit', author: null, views: 1 } }))).toBe(
    '13 Nov 2025 · 1 view · The Pit',
  )
  const ofLibrary = { ...external, articleId: articleId.parse('0199a000-0000-7000-8000-00000000000b') }
  expect(plain(itemLine(ofLibrary))).toBe('Ada North · 13 Nov 2025 · 41 views · This library')
})

it('says what will be left out', () => {
  expect([itemProblem(external), itemProblem({ ...external, state: 'trashed' })]).toEqual([null, 'In the trash: left out when published'])
})
