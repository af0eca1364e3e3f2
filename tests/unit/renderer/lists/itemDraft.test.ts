import { describe, expect, it } from 'vitest'
import { emptyDraft, itemDraft, parseItemDraft } from '../../../../src/renderer/lists/itemDraft.ts'

const own = {
  title: 'Scoring silence',
  author: 'Petra Lindqvist',
  site: null,
  date: '2025-11-09',
  views: 1200,
  viewsAt: null,
  url: 'https://example.org/a',
  note: null,
  image: null,
  language: null,
}

describe('the form of a list item', () => {
  it('gives back what it was given', () => {
    expect(parseItemDraft(itemDraft(own), { titleNeeded: true })).toEqual({ fields: own, errors: {} })
  })

  it('takes empty and blank for not known', () => {
    const fields = {
      title: null,
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
    expect(parseItemDraft({ ...emptyDraft, note: '  ' }, { titleNeeded: false })).toEqual({ fields, errors: {} })
  })

  it('asks for a title where there is no article to take it from', () => {
    expect(parseItemDraft({ ...emptyDraft, title: ' ' }, { titleNeeded: true })).toEqual({
      fields: null,
      errors: { title: 'An external item needs a title.' },
    })
  })

  it('says all that is wrong at once', () => {
    const { fields, errors } = parseItemDraft(
      { ...emptyDraft, title: 'x', views: 'many', url: 'javascript:alert(1)' },
      { titleNeeded: true },
    )
    expect([fields, Object.keys(errors)]).toEqual([null, ['views', 'url']])
  })
})
