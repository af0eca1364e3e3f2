import { describe, expect, it } from 'vitest'
import { emptyHeader, type ArticleHeader } from '../../../../src/shared/model/article.ts'
import { assetId } from '../../../../src/shared/model/ids.ts'
import { noSharing } from '../../../../src/shared/model/sharing.ts'
import { pageAddress, pageProperties, type PageFacts } from '../../../../src/shared/seo/pageProperties.ts'
import { cutToWidth, textWidth } from '../../../../src/shared/seo/textWidth.ts'

const review: ArticleHeader = {
  ...emptyHeader,
  title: 'The General',
  slug: 'the-general',
  standfirst: 'A chase that is also a line.',
  author: 'Ada Kim',
  publishedAt: '2025-11-13',
  subject: { type: 'Movie', name: 'The General', creators: ['Buster Keaton'], year: 1926, country: 'US', link: '', duration: 79 },
  rating: { value: 4.5, best: 5, worst: 1 },
}
const facts: PageFacts = { points: 3, drawn: true, address: 'https://example.org/the-general/' }
const missed = (header: ArticleHeader, known = facts) =>
  pageProperties(header, known)
    .filter(({ passed }) => !passed)
    .map(({ name, level, place }) => `${name} (${level}) → ${place}`)

describe('What a page should have', () => {
  it('is all there on a whole review', () => {
    expect(missed(review)).toEqual([])
  })

  it('is named by property, with the place where it is written', () => {
    expect(missed({ ...review, author: '', rating: null })).toEqual([
      'reviewRating.ratingValue (required) → rating',
      'author (recommended) → author',
    ])
    expect(missed({ ...review, subject: null })).toEqual(['itemReviewed.name (required) → subject', 'itemReviewed (required) → subject'])
    expect(missed({ ...emptyHeader, slug: 'x' }, { points: 0, drawn: false, address: null })).toEqual([
      'Title (required) → title',
      'Description (recommended) → standfirst',
      'Canonical address (recommended) → site',
      'headline (recommended) → title',
      'author (recommended) → author',
      'datePublished (recommended) → date',
      'image (recommended) → cover',
      'og:title (required) → title',
      'og:url (required) → site',
      'og:image (required) → site',
      'og:description (recommended) → standfirst',
    ])
  })

  it('says that some subjects have no stars in results', () => {
    expect(missed({ ...review, subject: { ...review.subject!, type: 'Place' } })).toEqual(['itemReviewed (required) → subject'])
  })

  it('wants a cover that is large enough, and described', () => {
    const small = { asset: 'a'.repeat(64) + '.png', alt: '', caption: '', credit: '', width: 600, height: 400 } as ArticleHeader['cover']
    expect(missed({ ...review, cover: small }, { ...facts, drawn: false })).toEqual([
      'Size of the picture (recommended) → cover',
      'og:image:alt (recommended) → cover',
    ])
  })

  it('is judged by what the page says to search engines and where it is shared', () => {
    const sharing = { ...noSharing, searchTitle: 'Short', noindex: true }
    expect(missed({ ...review, title: 'W'.repeat(40), sharing })).toEqual(['Found by search engines (recommended) → noindex'])
    const picture = { asset: assetId.parse(`${'a'.repeat(64)}.png`), alt: '', width: 600, height: 400 }
    expect(missed({ ...review, sharing: { ...noSharing, picture } })).toEqual([
      'Size of the picture (recommended) → shared-picture',
      'og:image:alt (recommended) → shared-picture',
    ])
    expect(missed({ ...review, title: '', sharing: { ...noSharing, searchTitle: 'A', title: 'B' } })).toEqual([])
  })

  it('measures by pixels: W is wider than i', () => {
    expect(missed({ ...review, title: 'W'.repeat(40) })).toEqual(['Width of the title (recommended) → search-title'])
    expect(missed({ ...review, title: 'i'.repeat(40) })).toEqual([])
  })

  it('knows where the page will be', () => {
    const site = { baseUrl: 'https://example.org/reviews', addresses: 'pretty' as const }
    expect(pageAddress(review, site)).toBe('https://example.org/reviews/the-general/')
    expect(pageAddress(review, { ...site, addresses: 'plain' })).toBe('https://example.org/reviews/the-general.html')
    expect(pageAddress({ ...review, canonicalUrl: 'https://elsewhere.org/x' }, site)).toBe('https://elsewhere.org/x')
    expect(pageAddress(review, { ...site, baseUrl: '' })).toBeNull()
  })
})

describe('The width of a text', () => {
  it('is that of Arial', () => {
    // Arial's advances, from its own table: A 1366, space 569, i 455 of 2048.
    expect(textWidth('A', 2048)).toBeCloseTo(1366, -1)
    expect(textWidth(' ', 2048)).toBeCloseTo(569, -1)
    expect(textWidth('i', 2048)).toBeCloseTo(455, -1)
    expect(textWidth('장군', 20)).toBe(40)
    expect(textWidth('é', 20)).toBe(textWidth('e\u0301', 20))
  })

  it('is what a text is cut by, at a word', () => {
    expect(cutToWidth('short', 20, 580)).toBe('short')
    const cut = cutToWidth('A title that goes on and on '.repeat(5), 20, 580)
    expect(cut.endsWith(' ...')).toBe(true)
    expect(textWidth(cut, 20)).toBeLessThanOrEqual(580)
    expect(textWidth(cutToWidth('長'.repeat(100), 20, 580), 20)).toBeLessThanOrEqual(580)
  })
})
