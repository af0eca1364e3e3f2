import { describe, expect, it } from 'vitest'
import { asOwnArticle, itemOfRow, problemsOf, rowsOf, type FoundRow } from '../../../../src/renderer/lists/bringIn/foundRows.ts'
import { articleId } from '../../../../src/shared/model/ids.ts'
import { noItemFields } from '../../../../src/shared/model/list.ts'

const reading = { language: 'en', today: '2025-11-20' }
const found = { ...noItemFields, title: 'A piano', author: 'Owen', date: '2025-11-12', views: 1234, url: 'https://e.org/1' }

function row(change: Partial<FoundRow['text']> = {}): FoundRow {
  const [first] = rowsOf([{ name: null, items: [{ articleId: null, own: found }] }])
  if (!first) throw new Error('There is one')
  return { ...first, text: { ...first.text, ...change } }
}

describe('a found item', () => {
  it('goes in as it was found', () => {
    expect(problemsOf(row(), reading)).toEqual({})
    expect(itemOfRow(row(), reading, '2025-11-19')).toEqual({ articleId: null, own: { ...found, viewsAt: '2025-11-19' } })
  })

  it('shows its day as the whole app writes days, and a moment as it was said', () => {
    const days = ['2025-11-12', '0099-01-01', '2025-11-12T08:00:00Z'].map(
      date => rowsOf([{ name: null, items: [{ articleId: null, own: { ...found, date } }] }])[0]?.text.date,
    )
    expect(days).toEqual(['12 Nov 2025', '0099-01-01', '2025-11-12T08:00:00Z'])
  })

  it('is corrected in the words that people write', () => {
    const corrected = row({ date: '3 days ago', views: '1.2K', author: ' ' })
    expect(itemOfRow(corrected, reading, null).own).toMatchObject({ date: '2025-11-17', views: 1200, author: null, viewsAt: null })
  })

  it('says what is wrong with it', () => {
    const wrong = row({ title: '', date: 'soon', views: 'many', url: 'javascript:alert(1)' })
    expect(Object.keys(problemsOf(wrong, reading))).toEqual(['title', 'date', 'views', 'url'])
  })
})

describe('an item whose address is that of an own article', () => {
  const id = articleId.parse('01890000-0000-7000-8000-000000000001')
  const [first] = rowsOf([{ name: null, items: [{ articleId: null, own: found }], own: [{ id, title: 'A piano' }] }])

  it('becomes one of the library, which says what its article says', () => {
    const taken = first && itemOfRow(asOwnArticle(first), reading, null)
    expect(taken).toEqual({ articleId: id, own: { ...found, title: null, url: null } })
  })

  it('keeps a title of its own', () => {
    const renamed = first && asOwnArticle({ ...first, text: { ...first.text, title: 'Mine' } })
    expect([renamed?.own, renamed?.text.title]).toEqual([null, 'Mine'])
  })
})
