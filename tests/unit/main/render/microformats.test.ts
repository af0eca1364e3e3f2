import { mf2 } from 'microformats-parser'
import { describe, expect, test } from 'vitest'
import { renderPage } from '../../../../src/main/render/renderPage.ts'
import { fullReview } from './pages.ts'

describe('microformats', () => {
  const { items } = mf2(renderPage(fullReview()), { baseUrl: 'https://example.org/reviews/' })

  test('a parser of microformats gets the article, its subject and its rating back', () => {
    const [review] = items
    const { content, item, ...properties } = review?.properties ?? {}
    expect(review?.type).toEqual(['h-entry', 'h-review'])
    expect(properties).toEqual({
      name: ['The General: a war on the straightness of a railway line'],
      summary: ['Keaton stakes a whole war on the straightness of a railway line, and wins.'],
      author: [{ type: ['h-card'], properties: { name: ['Ada Kim'] }, value: 'Ada Kim' }],
      url: ['https://example.org/reviews/the-general'],
      published: ['2025-11-13T09:30:00+09:00'],
      featured: [{ value: expect.stringContaining('data:image/png'), alt: 'An engine on a bridge' }],
      category: ['comedy', 'silent film', '1920s'],
      rating: ['4.5'],
      best: ['5'],
      worst: ['1'],
    })
    expect(item).toEqual([
      {
        type: ['h-item'],
        properties: {
          name: ['The General'],
          url: ['https://example.org/the-general'],
          author: ['Buster Keaton', 'Clyde Bruckman'],
          published: ['1926'],
          'country-name': ['United States'],
          duration: ['PT78M'],
        },
        value: 'The General',
      },
    ])
    expect(content).toEqual([expect.objectContaining({ html: expect.stringContaining('<h2 id="the-line-heading">The line</h2>') })])
  })

  test('and each item of its lists', () => {
    expect(items.slice(1)).toEqual([
      {
        type: ['h-cite'],
        properties: {
          name: ['Our Hospitality, a century on'],
          url: ['https://example.org/1'],
          author: ['Min Park'],
          published: ['2025-11-13'],
          views: ['41'],
        },
      },
      {
        type: ['h-cite'],
        properties: {
          name: ['Where the trains were found'],
          url: ['https://example.org/reviews/trains%20found.html'],
          author: ['Ada Kim'],
          published: ['2025-11-12'],
          views: ['1'],
        },
      },
      {
        type: ['h-cite'],
        properties: { name: ['Nowhere to go'], publication: ['The Reel'], note: ['Worth it for the pictures alone.'] },
      },
      { type: ['h-cite'], properties: { name: ['무성 영화의 귀환'], author: ['김민수'], published: ['2025-11-09'], views: ['1200'] } },
      { type: ['h-cite'], properties: { name: ['One'], url: ['http://example.org/one'] } },
    ])
  })
})
