import { strFromU8, unzipSync } from 'fflate'
import { describe, expect, test } from 'vitest'
import type { Book, BookImage } from '../../../../../src/main/render/epub/Book.ts'
import { renderEpub } from '../../../../../src/main/render/epub/renderEpub.ts'
import type { Fragment } from '../../../../../src/main/render/page.ts'
import { epubcheckMessages, epubcheckMissing } from '../../../../support/validateWithEpubcheck.ts'
import { everyBlock } from '../everyBlock.ts'
import { usualListSettings, type ItemPart } from '../../../../../src/shared/model/listSettings.ts'
import { articleOf, fullReview, image, link, listOf, pageOf, paragraph, picture, pixel, section, text } from '../pages.ts'

const dot: BookImage = { name: 'dot.png', type: 'image/png', bytes: new Uint8Array(pixel) }
const hostile = '"\'></script><!--<script>alert(1)</script>]]>&amp;\u0000\u0007\uFFFE\u202E\u2028 {{7*7}} 🎬\uD83C'

function chapterOf(page: Fragment): Fragment {
  return { ...page, images: () => ({ src: `images/${dot.name}` }) }
}

function bookOf(chapters: readonly Fragment[], rest: Partial<Book> = {}): Book {
  return {
    id: '00000000-0000-7000-8000-00000000a001',
    title: null,
    author: null,
    changedAt: Date.UTC(2025, 10, 13, 9, 30),
    chapters: chapters.map(chapterOf),
    images: [dot],
    cover: dot.name,
    ...rest,
  }
}

function filesOf(book: Book): Record<string, string> {
  return Object.fromEntries(Object.entries(unzipSync(renderEpub(book))).map(([name, bytes]) => [name, strFromU8(bytes)]))
}

const review: Fragment = { ...fullReview(), links: id => (id.endsWith('a002') ? 'https://example.org/a002' : null) }
const bare = pageOf(articleOf({}, [section('opening', null, [paragraph()])]))
const collection = bookOf([{ ...review, links: id => (id.endsWith('a002') ? 'chapter-002.xhtml' : null) }, everyBlock('ko')], {
  title: 'Two & more',
})

const hostileBook = bookOf(
  [
    pageOf(
      articleOf(
        {
          title: hostile.repeat(100),
          standfirst: hostile,
          author: hostile,
          tags: [hostile, 'two'],
          description: hostile,
          canonicalUrl: `https://e.org/${hostile}`,
          language: 'ar',
          publishedAt: '0000-01-01',
          subject: {
            type: 'Book',
            name: hostile,
            creators: [hostile],
            year: 0,
            country: hostile,
            link: `https://e.org/${hostile}`,
            duration: null,
          },
          rating: { value: 0.1 + 0.2, best: 1, worst: 0 },
          cover: { asset: picture, alt: hostile, caption: hostile, credit: hostile, width: 3, height: 2 },
        },
        [
          section('opening', null, [paragraph(text(hostile, link('#nowhere'))), paragraph(text('½', link(`https://e.org/${hostile}`)))]),
          section('section', '½ ① ' + hostile, [image({ alt: hostile, caption: hostile })], 2),
          section('section', '', [], 3),
          section('section', hostile, [{ type: 'codeBlock', attrs: { language: hostile }, content: [text(hostile)] }], 4),
        ].map(each => (each.content.length > 1 ? each : { ...each, content: [...each.content, paragraph()] })),
      ),
      {
        lists: [
          {
            heading: hostile,
            list: listOf('L', [{ title: hostile, author: hostile, note: hostile, url: `https://e.org/${hostile}`, views: 4 }]),
          },
        ],
      },
    ),
  ],
  { title: hostile },
)

describe.skipIf(epubcheckMissing)('epubcheck', () => {
  // Java takes seconds to begin: everything that can go wrong goes into one book.
  const books = {
    'one article': bookOf([review]),
    'a collection with every block, in several languages, an empty article and hostile texts': {
      ...hostileBook,
      chapters: [...collection.chapters, ...bookOf([everyBlock(), bare]).chapters, ...hostileBook.chapters],
    },
  }
  test.each(Object.entries(books))(
    'finds nothing in %s',
    (_name, book) => {
      expect(epubcheckMessages(renderEpub(book))).toEqual([])
    },
    60_000,
  )
})

test('a picture beside the text, or as wide as it, is so in the book', () => {
  const sizes = ['left', 'right', 'wide', 'full', 'text']
  const page = pageOf(articleOf({}, [section('opening', null, [...sizes.map(size => image({ size })), paragraph('x')])]))
  const files = filesOf(bookOf([page]))
  const chapter = Object.values(files).find(file => file.includes('doc-chapter')) ?? ''
  expect([...chapter.matchAll(/<figure( class="[^"]*")?/gu)].map(([, name]) => name ?? '')).toEqual(
    ['left', 'right', 'wide', 'full'].map(size => ` class="size-${size}"`).concat(''),
  )
})

test('the same book gives the same bytes, and `mimetype` stands first and uncompressed', () => {
  const bytes = renderEpub(collection)
  expect(renderEpub(collection)).toEqual(bytes)
  expect(strFromU8(bytes.slice(30, 58))).toBe('mimetypeapplication/epub+zip')
})

test('time zones do not show', () => {
  const zone = process.env.TZ
  const made = ['Pacific/Kiritimati', 'America/Los_Angeles'].map(other => {
    process.env.TZ = other
    return renderEpub(collection)
  })
  process.env.TZ = zone
  expect(made[0]).toEqual(made[1])
})

test('notes are called for, told and led back from', () => {
  const xhtml = filesOf(bookOf([everyBlock()]))['EPUB/chapter-001.xhtml'] ?? ''
  const [, call, note] = /<sup><a epub:type="noteref" id="([\w-]+)" href="#([\w-]+)" role="doc-noteref">1<\/a><\/sup>/.exec(xhtml) ?? []
  expect(xhtml).toMatch(
    new RegExp(
      `<section epub:type="footnotes" role="doc-endnotes"[^>]*>.*<li epub:type="footnote" id="${note}">.*<a href="#${call}" role="doc-backlink"`,
      's',
    ),
  )
})

test('lists are ordered, with author, date and views', () => {
  const xhtml = filesOf(bookOf([review]))['EPUB/chapter-001.xhtml'] ?? ''
  expect(xhtml).toContain('<h2 id="place-')
  expect(xhtml).toContain(
    '<li><a href="https://example.org/1" dir="auto">Our Hospitality, a century on</a><p><span dir="auto">Min Park</span> · <time datetime="2025-11-13">13 Nov 2025</time> · <data value="41">41 views</data></p></li>',
  )
})

test('a list says what it is set to say, in that order', () => {
  const list = listOf('Related', [
    { title: 'The line', author: 'Min Park', date: '2025-11-13', views: 41, url: 'https://e.org/1', note: 'So.' },
  ])
  const settings = { ...usualListSettings, parts: ['views', 'author'] satisfies ItemPart[] }
  const page = pageOf(articleOf({}, []), { lists: [{ heading: 'Read on', list: { ...list, settings } }] })
  expect(filesOf(bookOf([page]))['EPUB/chapter-001.xhtml']).toContain(
    '<li><a href="https://e.org/1" dir="auto">The line</a><p><data value="41">41 views</data> · <span dir="auto">Min Park</span></p></li>',
  )
})

test('the table of contents leads to chapters and their sections', () => {
  const nav = filesOf(collection)['EPUB/nav.xhtml'] ?? ''
  expect([...nav.matchAll(/<a href="([^"]*)">([^<]*)<\/a>/g)].map(([, href, words]) => `${href?.replace(/\d+$/, 'N')} ${words}`))
    .toMatchInlineSnapshot(`
    [
      "chapter-001.xhtml The General: a war on the straightness of a railway line",
      "chapter-001.xhtml#place-N The line",
      "chapter-001.xhtml#place-N A face like weather",
      "chapter-001.xhtml#place-N The line",
      "chapter-001.xhtml#place-N Verdict",
      "chapter-001.xhtml#place-N Related news",
      "chapter-001.xhtml#place-N Latest",
      "chapter-002.xhtml Every block",
      "chapter-002.xhtml#place-N Notes",
      "chapter-002.xhtml#place-N 각주",
    ]
  `)
})

test('the package says what is in the book, and how it can be read', () => {
  expect(filesOf(collection)['EPUB/package.opf']).toMatchInlineSnapshot(`
    "<?xml version="1.0" encoding="UTF-8"?>
    <package xmlns="http://www.idpf.org/2007/opf" version="3.0" unique-identifier="id" xml:lang="en-GB" prefix="schema: http://schema.org/">
    <metadata xmlns:dc="http://purl.org/dc/elements/1.1/">
    <dc:identifier id="id">urn:uuid:00000000-0000-7000-8000-00000000a001</dc:identifier>
    <dc:title>Two &amp; more</dc:title>
    <dc:language>en-GB</dc:language>
    <dc:language>ko</dc:language>
    <dc:creator id="creator-1">Ada Kim</dc:creator>
    <meta refines="#creator-1" property="role" scheme="marc:relators">aut</meta>
    <dc:creator id="creator-2">Ann</dc:creator>
    <meta refines="#creator-2" property="role" scheme="marc:relators">aut</meta>
    <dc:subject>comedy</dc:subject>
    <dc:subject>silent film</dc:subject>
    <dc:subject>1920s</dc:subject>
    <meta property="dcterms:modified">2025-11-13T09:30:00Z</meta>
    <meta property="schema:accessMode">textual</meta>
    <meta property="schema:accessMode">visual</meta>
    <meta property="schema:accessModeSufficient">textual</meta>
    <meta property="schema:accessibilityFeature">tableOfContents</meta>
    <meta property="schema:accessibilityFeature">readingOrder</meta>
    <meta property="schema:accessibilityFeature">structuralNavigation</meta>
    <meta property="schema:accessibilityFeature">displayTransformability</meta>
    <meta property="schema:accessibilityFeature">alternativeText</meta>
    <meta property="schema:accessibilityHazard">none</meta>
    <meta property="schema:accessibilitySummary">Text that flows and can be enlarged, with a table of contents, headings in their order, footnotes with links back, and languages marked. All pictures that carry meaning are described. Tables name the headings of their columns and rows.</meta>
    <meta name="cover" content="image-1"/>
    </metadata>
    <manifest>
    <item id="nav" href="nav.xhtml" media-type="application/xhtml+xml" properties="nav"/>
    <item id="title" href="title.xhtml" media-type="application/xhtml+xml"/>
    <item id="style" href="style.css" media-type="text/css"/>
    <item id="chapter-1" href="chapter-001.xhtml" media-type="application/xhtml+xml" properties="svg"/>
    <item id="chapter-2" href="chapter-002.xhtml" media-type="application/xhtml+xml" properties="svg"/>
    <item id="image-1" href="images/dot.png" media-type="image/png" properties="cover-image"/>
    </manifest>
    <spine>
    <itemref idref="title"/>
    <itemref idref="nav"/>
    <itemref idref="chapter-1"/>
    <itemref idref="chapter-2"/>
    </spine>
    </package>
    "
  `)
})
