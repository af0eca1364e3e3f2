import { assert, constantFrom, oneof, property, record, string, tuple, type Arbitrary } from 'fast-check'
import { describe, expect, test } from 'vitest'
import { cleanText, hasText } from '../../../../src/main/render/cleanText.ts'
import { renderFragment } from '../../../../src/main/render/renderFragment.ts'
import { renderPage } from '../../../../src/main/render/renderPage.ts'
import type { Page } from '../../../../src/main/render/page.ts'
import { plainTheme } from '../../../support/plainTheme.ts'
import { articleOf, image, link, listOf, pageOf, paragraph, picture, section, text } from './pages.ts'
import { classed, elements, jsonLd, parsed, tagged, textOf } from './readPage.ts'

const nasty = [
  '</script><script>alert(1)</script>',
  '<!--<script>',
  ']]><![CDATA[',
  '</title></style></textarea><img src=x onerror=alert(1)>',
  '" onmouseover="alert(1)" x="',
  "' onfocus='alert(1)' autofocus='",
  '&lt;b&gt;&amp;&#60;',
  'javascript:alert(1)',
  'JAVASCRIPT&colon;alert(1)',
  'data:text/html,<script>alert(1)</script>',
  '\u202E\u2066drawkcab',
  '\u0000\u0007\u001B[31m\r\n\uFFFF\uFDD0',
  '\uD83C',
  '🎬👩‍👩‍👧‍👦',
  '\u2028\u2029',
  '\uFDD10;\uFDD0',
  '{{7*7}}${7*7}<%= 7 %>',
  '<svg/onload=alert(1)>',
]
const words = oneof(
  constantFrom(...nasty),
  string({ unit: 'binary', maxLength: 60 }),
  tuple(constantFrom(...nasty), string()).map(parts => parts.join('')),
)
const nonEmpty = words.filter(word => word.length > 0)

const pages: Arbitrary<Page> = record({
  title: words,
  standfirst: words,
  body: nonEmpty,
  other: words,
  tag: nonEmpty.map(tag => tag.slice(0, 200)),
}).map(({ title, standfirst, body, other, tag }) =>
  pageOf(
    articleOf(
      {
        title,
        standfirst,
        author: other,
        slug: other,
        description: body,
        canonicalUrl: other,
        tags: [tag],
        language: 'en',
        subject: { type: 'Game', name: body, creators: [other], year: -44, country: title, link: other, duration: 90 },
        rating: { value: 3, best: 10, worst: 0 },
        cover: { asset: picture, alt: other, caption: title, credit: body, width: 2, height: 2 },
      },
      [
        section('opening', null, [paragraph(text(body, link(other)))], 1),
        section(
          'section',
          body,
          [image({ alt: other, caption: body, credit: other }), paragraph(text(body, link(`https://e.org/${other}`)))],
          2,
        ),
        section('section', body, [{ type: 'codeBlock', attrs: { language: other }, content: [text(body)] }], 3),
      ],
    ),
    {
      lists: [
        {
          heading: body,
          list: listOf('L', [
            { title: body, author: other, site: title, note: other, url: other, date: '2025-11-13', views: 4 },
            { title: other, url: `https://e.org/${body}` },
          ]),
        },
      ],
      theme: plainTheme(body),
    },
  ),
)

const unwanted = new Set('iframe object embed form input base textarea video audio template'.split(' '))
const allowed = { href: /^(?:https?:|mailto:|#)/i, src: /^data:image\/png;base64,/ }

/** Whatever in a page could run, or lead or fetch where it should not. */
function dangers(html: string): string[] {
  return elements(parsed(html)).flatMap(({ tagName, properties }) => [
    ...(unwanted.has(tagName) ? [tagName] : []),
    ...(tagName === 'script' && properties.type !== 'application/ld+json' ? ['a script'] : []),
    ...Object.keys(properties).filter(name => /^on|^style$|^srcdoc$|^srcset$/i.test(name)),
    ...(['href', 'src'] as const).flatMap(name => {
      const value = properties[name]
      return value === undefined || (typeof value === 'string' && allowed[name].test(value)) ? [] : [`${name}=${JSON.stringify(value)}`]
    }),
  ])
}

function idsOf(html: string): string[] {
  return elements(parsed(html)).flatMap(({ properties }) => (typeof properties.id === 'string' ? [properties.id] : []))
}

describe('hostile texts', () => {
  test('execute nothing and fetch nothing, wherever they stand', () => {
    assert(
      property(pages, page => {
        expect([...dangers(renderPage(page)), ...dangers(renderFragment(page))]).toEqual([])
      }),
      { numRuns: 200 },
    )
  })

  test('come out as the text that they are', () => {
    assert(
      property(pages, page => {
        const html = renderPage(page)
        const root = parsed(html)
        const { title, description } = page.article.header
        const [code = root] = tagged(root, 'code')
        expect([textOf(classed(root, 'p-name')), textOf(code)]).toEqual([
          hasText(title) ? cleanText(title) : 'Untitled',
          cleanText(description),
        ])
        expect(jsonLd(html).length).toBeGreaterThan(0)
      }),
      { numRuns: 200 },
    )
  })

  test('ids are whole, and none is given twice', () => {
    assert(
      property(pages, page => {
        const ids = idsOf(renderPage(page))
        expect(new Set(ids).size).toBe(ids.length)
        expect(ids.filter(id => !/^[\p{L}\p{M}\p{N}-]+$/u.test(id))).toEqual([])
      }),
      { numRuns: 100 },
    )
  })

  test('a title of ten thousand characters stays one title', () => {
    const title = '장'.repeat(10_000)
    const html = renderPage(pageOf(articleOf({ title }, [section('section', title, [paragraph(title)])])))
    expect(textOf(classed(parsed(html), 'p-name'))).toBe(title)
    expect(idsOf(html).filter(id => id.length > 100)).toEqual([])
  })

  test('a section that is not in the grammar is refused', () => {
    const bad = {
      ...section('opening', null, [paragraph('x')]),
      content: [{ type: 'iframe', attrs: { src: 'x' } }],
      heading: null,
      words: 0,
    }
    expect(() => renderPage(pageOf({ ...articleOf({}, []), sections: [bad] }))).toThrow(expect.objectContaining({ code: 'bad-request' }))
  })

  test('five hundred quotes in one another are written', () => {
    let quote: Record<string, unknown> = paragraph('deep')
    for (let i = 0; i < 500; i += 1) quote = { type: 'blockquote', content: [quote] }
    expect(tagged(parsed(renderPage(pageOf(articleOf({}, [section('opening', null, [quote])])))), 'blockquote')).toHaveLength(500)
  })
})
