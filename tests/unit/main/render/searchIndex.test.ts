import { describe, expect, it } from 'vitest'
import type { Article } from '../../../../src/shared/model/article.ts'
import { bloom, searchEntry, searchTerms } from '../../../../src/main/render/site/searchIndex.ts'
import { articleOf, paragraph, section, type Block } from './pages.ts'

const saying = (...content: Block[]) => articleOf({}, [section('opening', null, content)])

const bitsOf = (one: Article) => searchEntry(one, 'a/', { tag: 'en', untitled: 'Untitled' })[5]

describe('what a site’s search knows of a text', () => {
  it('is what can be read without asking for it: a spoiler is found by its summary alone', () => {
    const hidden = { type: 'spoiler', attrs: { summary: 'Who it was' }, content: [paragraph('Rosebud was the sledge.')] }
    expect(bitsOf(saying(paragraph('A newspaper man.'), hidden))).toBe(
      Buffer.from(bloom(searchTerms('A newspaper man. Who it was'))).toString('base64'),
    )
  })

  it('has quotations, whom they are by, and captions', () => {
    const quotation = { type: 'blockquote', attrs: { attribution: 'Welles' }, content: [paragraph('Declare it.')] }
    expect(bitsOf(saying(quotation))).toBe(Buffer.from(bloom(searchTerms('Declare it. Welles'))).toString('base64'))
  })

  it('is the same terms whatever the case, the accents and what stands between words', () => {
    expect([...searchTerms('Élan,ELAN—élan’s locomotives_LOCOMOTIVE 시간 한')]).toEqual(['elan', 's', 'locomot', '시간', '한'])
  })
})
