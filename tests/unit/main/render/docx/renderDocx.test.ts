import { strFromU8, unzipSync } from 'fflate'
import mammoth from 'mammoth'
import { describe, expect, test } from 'vitest'
import type { Manuscript } from '../../../../../src/main/render/docx/Manuscript.ts'
import { renderDocx } from '../../../../../src/main/render/docx/renderDocx.ts'
import type { Fragment } from '../../../../../src/main/render/page.ts'
import { everyBlock } from '../everyBlock.ts'
import { articleOf, fullReview, image, link, listOf, pageOf, paragraph, picture, pixel, section, text } from '../pages.ts'

function manuscript(page: Fragment): Manuscript {
  return { page, pictures: () => ({ type: 'png', bytes: new Uint8Array(pixel), width: 1600, height: 900 }) }
}

async function filesOf(page: Fragment): Promise<Record<string, string>> {
  return Object.fromEntries(Object.entries(unzipSync(await renderDocx(manuscript(page)))).map(([name, bytes]) => [name, strFromU8(bytes)]))
}

const styleMap = [
  'Title',
  'Subtitle',
  'Byline',
  'Quote',
  'Quote Source',
  'Callout Label',
  'Callout',
  'Spoiler Label',
  'Spoiler',
  'caption',
  'Code',
  'Figure',
  'Rating',
  'Table Heading',
  'Table Text',
  'List Paragraph',
].map(name => `p[style-name='${name}'] => p.${name.replace(' ', '')}:fresh`)

/** What another program reads of it: HTML with the styles as classes, and what it can't make sense of. */
async function readBack(page: Fragment): Promise<{ html: string; messages: string[] }> {
  const buffer = Buffer.from(await renderDocx(manuscript(page)))
  const { value, messages } = await mammoth.convertToHtml({ buffer }, { styleMap: [...styleMap, "r[style-name='Code Text'] => code"] })
  return { html: value.replaceAll(/data:[^"]*/g, 'DATA'), messages: messages.map(({ message }) => message) }
}

describe('read back by another program', () => {
  test('a review has its styles, facts, captions, lists and links', async () => {
    const { html, messages } = await readBack(fullReview())
    expect(messages).toEqual([])
    expect(html.replaceAll('><', '>\n<')).toMatchInlineSnapshot(`
      "<p class="Title">The General: a war on the straightness of a railway line</p>
      <p class="Subtitle">Keaton stakes a whole war on the straightness of a railway line, and wins.</p>
      <p class="Byline">Ada Kim · 13 November 2025</p>
      <p class="Figure">
      <img alt="An engine on a bridge" src="DATA" />
      </p>
      <p class="caption">The bridge, before. Drawing: A. Kim</p>
      <table>
      <tr>
      <td>
      <p class="TableHeading">Film</p>
      </td>
      <td>
      <p class="TableText">
      <a href="https://example.org/the-general">The General</a>
      </p>
      </td>
      </tr>
      <tr>
      <td>
      <p class="TableHeading">Director</p>
      </td>
      <td>
      <p class="TableText">Buster Keaton and Clyde Bruckman</p>
      </td>
      </tr>
      <tr>
      <td>
      <p class="TableHeading">Year</p>
      </td>
      <td>
      <p class="TableText">1926</p>
      </td>
      </tr>
      <tr>
      <td>
      <p class="TableHeading">Country</p>
      </td>
      <td>
      <p class="TableText">United States</p>
      </td>
      </tr>
      <tr>
      <td>
      <p class="TableHeading">Length</p>
      </td>
      <td>
      <p class="TableText">78 mins</p>
      </td>
      </tr>
      </table>
      <p class="Rating">4.5 out of 5</p>
      <p>There is one road through this film and it is made of iron.</p>
      <p>Comedy usually scatters. Here it is laid end to end: what he drops in the first half he must step over in the second.</p>
      <p>Comedy usually scatters. Here it is laid end to end: what he drops in the first half he must step over in the second.</p>
      <h1>The line</h1>
      <p>Plain, <strong>bold and <em>both</em>
      </strong>, <a href="https://example.org/a?b=c&amp;d=e">
      <em>a link</em>
      </a>.</p>
      <h2>Deep at once</h2>
      <p>u<br />
      <s>s</s> <code>x &lt; y &amp;&amp; z</code>
      </p>
      <h2>Then level</h2>
      <p class="ListParagraph">One</p>
      <p class="ListParagraph">Two</p>
      <p class="ListParagraph">Nested</p>
      <p class="ListParagraph">Three</p>
      <p>and more</p>
      <h3>Then deep</h3>
      <p class="ListParagraph">Third</p>
      <h1>A face like weather</h1>
      <p class="Quote">He looks at a cannon.</p>
      <p class="ListParagraph">In a quote</p>
      <p class="Figure">
      <img alt="A grey dot" src="DATA" />
      </p>
      <p class="caption">Still &lt;3&gt; Public domain</p>
      <p class="Code">
      <br />const a = "&lt;b&gt;"<br />
      </p>
      <p class="Figure">
      <img src="DATA" />
      </p>
      <h1>The line</h1>
      <p>Comedy usually scatters. Here it is laid end to end: what he drops in the first half he must step over in the second.</p>
      <h1>No heading above</h1>
      <p>Comedy usually scatters. Here it is laid end to end: what he drops in the first half he must step over in the second.</p>
      <h1>Verdict</h1>
      <p>Comedy usually scatters. Here it is laid end to end: what he drops in the first half he must step over in the second.</p>
      <h1>Related news</h1>
      <p class="ListParagraph">
      <a href="https://example.org/1">Our Hospitality, a century on</a>
      <br />Min Park · 13 Nov 2025 · 41 views</p>
      <p class="ListParagraph">
      <a href="trains%20found.html">Where the trains were found</a>
      <br />Ada Kim · 12 Nov 2025 · 1 view</p>
      <p class="ListParagraph">Nowhere to go<br />The Reel<br />Worth it for the pictures alone.</p>
      <p class="ListParagraph">무성 영화의 귀환<br />김민수 · 9 Nov 2025 · 1,200 views</p>
      <h1>Latest</h1>
      <p class="ListParagraph">
      <a href="http://example.org/one">One</a>
      </p>"
    `)
  })

  test('every block is there, and footnotes are footnotes', async () => {
    const { html, messages } = await readBack(everyBlock())
    expect(messages).toEqual([])
    expect(html.replaceAll('><', '>\n<')).toMatchInlineSnapshot(`
      "<p class="Title">Every block</p>
      <p>One<sup>
      <a href="#footnote-1" id="footnote-ref-1">[1]</a>
      </sup>.</p>
      <p>
      <a href="https://example.org/">
      <strong>two</strong>
      </a>
      <sup>
      <a href="#footnote-2" id="footnote-ref-2">[2]</a>
      </sup>
      </p>
      <h1>Notes</h1>
      <p>H<sub>2</sub>O, x<sup>2</sup> 안개 سلام</p>
      <p class="Quote">Said.</p>
      <p class="CalloutLabel">Tip</p>
      <p class="Callout">Inside.</p>
      <p class="QuoteSource">— Ann &lt;Author&gt;</p>
      <p class="Quote">Said.</p>
      <p class="CalloutLabel">Note</p>
      <p class="Callout">Mind<sup>
      <a href="#footnote-3" id="footnote-ref-3">[3]</a>
      </sup>.</p>
      <p class="CalloutLabel">Tip</p>
      <p class="Callout">Mind<sup>
      <a href="#footnote-4" id="footnote-ref-4">[4]</a>
      </sup>.</p>
      <p class="CalloutLabel">Important</p>
      <p class="Callout">Mind<sup>
      <a href="#footnote-5" id="footnote-ref-5">[5]</a>
      </sup>.</p>
      <p class="CalloutLabel">Warning</p>
      <p class="Callout">Mind<sup>
      <a href="#footnote-6" id="footnote-ref-6">[6]</a>
      </sup>.</p>
      <p class="CalloutLabel">Caution</p>
      <p class="Callout">Mind<sup>
      <a href="#footnote-7" id="footnote-ref-7">[7]</a>
      </sup>.</p>
      <p class="ListParagraph">☑ See it</p>
      <p class="ListParagraph">☐ Write</p>
      <p class="ListParagraph">☐ Twice</p>
      <p class="caption">Reels &lt;all&gt;</p>
      <table>
      <thead>
      <tr>
      <th>
      <p class="TableHeading">Reel</p>
      </th>
      <th>
      <p class="TableHeading">Minutes</p>
      </th>
      </tr>
      </thead>
      <tbody>
      <tr>
      <td>
      <p class="TableHeading">One</p>
      </td>
      <td>
      <p class="TableText">12</p>
      </td>
      </tr>
      <tr>
      <td>
      <p class="TableHeading">Two</p>
      </td>
      <td>
      </td>
      </tr>
      </tbody>
      </table>
      <table>
      <tr>
      <td>
      <p class="TableText">a</p>
      </td>
      <td>
      <p class="TableText">b</p>
      </td>
      </tr>
      </table>
      <table>
      <thead>
      <tr>
      <th>
      <p class="TableHeading">a</p>
      </th>
      <th>
      <p class="TableHeading">b</p>
      </th>
      </tr>
      </thead>
      </table>
      <p class="SpoilerLabel">Spoiler: How it ends</p>
      <p class="Spoiler">He lives.</p>
      <p class="SpoilerLabel">Spoiler</p>
      <p class="Spoiler">Deeper.</p>
      <ol>
      <li id="footnote-1">
      <p>A <em>note</em>, and a <a href="https://example.org/">link</a>. <a href="#footnote-ref-1">↑</a>
      </p>
      </li>
      <li id="footnote-2">
      <p>Linked <a href="#footnote-ref-2">↑</a>
      </p>
      </li>
      <li id="footnote-3">
      <p> <a href="#footnote-ref-3">↑</a>
      </p>
      </li>
      <li id="footnote-4">
      <p> <a href="#footnote-ref-4">↑</a>
      </p>
      </li>
      <li id="footnote-5">
      <p> <a href="#footnote-ref-5">↑</a>
      </p>
      </li>
      <li id="footnote-6">
      <p> <a href="#footnote-ref-6">↑</a>
      </p>
      </li>
      <li id="footnote-7">
      <p> <a href="#footnote-ref-7">↑</a>
      </p>
      </li>
      </ol>"
    `)
  })
})

test('the document says what it is, in which language, and by whom', async () => {
  const files = await filesOf(fullReview())
  expect(files['docProps/core.xml']).toContain('<dc:title>The General: a war on the straightness of a railway line</dc:title>')
  expect(files['docProps/core.xml']).toContain('<dc:creator>Ada Kim</dc:creator>')
  expect(files['docProps/core.xml']).toContain('<cp:keywords>comedy, silent film, 1920s</cp:keywords>')
  expect(files['word/styles.xml']).toContain('<w:lang w:val="en-GB" w:eastAsia="en-GB"/>')
})

test('pictures are described, or marked as decoration, and fit the page', async () => {
  const document = (await filesOf(fullReview()))['word/document.xml'] ?? ''
  const described = [...document.matchAll(/<wp:docPr [^>]*?(?:descr="([^"]*)")?[^>]*?(?:\/>|>(.*?)<\/wp:docPr>)/gs)].map(([whole]) => [
    /descr="([^"]*)"/.exec(whole)?.[1] ?? '',
    whole.includes('decorative'),
  ])
  expect(described).toEqual([
    ['An engine on a bridge', false],
    ['A grey dot', false],
    ['', true],
  ])
  expect(document).toContain('<wp:extent cx="5715000" cy="3219450"/>')
})

test('rows of headings are repeated on every page', async () => {
  const document = (await filesOf(everyBlock()))['word/document.xml'] ?? ''
  expect(document.match(/<w:tblHeader\/>/g)).toHaveLength(2)
})

test('a language that runs from right to left is set so', async () => {
  const page = pageOf(articleOf({ title: 'مرحبا', language: 'ar' }, [section('opening', null, [paragraph('سلام')])]))
  const files = await filesOf(page)
  expect(files['word/document.xml']?.match(/<w:bidi\/>/g)).toHaveLength(2)
  expect(files['word/document.xml']?.match(/<w:rtl\/>/g)).toHaveLength(2)
  expect(files['word/styles.xml']).toContain('w:bidi="ar"')
})

test('the same article gives the same bytes', async () => {
  const made = await renderDocx(manuscript(fullReview()))
  await renderDocx(manuscript(everyBlock()))
  expect(await renderDocx(manuscript(fullReview()))).toEqual(made)
})

test('hostile texts stay texts, and links lead nowhere but out', async () => {
  const hostile = '"\'></w:t><w:instrText>DDEAUTO c:\\\\x</w:instrText>&amp;\u0000\u0007\uFFFE\u202E\u2028 {{7*7}} 🎬\uD83C'
  const page = pageOf(
    articleOf(
      {
        title: hostile.repeat(50),
        standfirst: hostile,
        author: hostile,
        tags: [hostile],
        description: hostile,
        subject: { type: 'Book', name: hostile, creators: [hostile], year: 0, country: hostile, link: hostile, duration: null },
        cover: { asset: picture, alt: hostile, caption: hostile, credit: hostile, width: 3, height: 2 },
      },
      [
        section('opening', null, [paragraph(text(hostile, link('javascript:alert(1)'))), paragraph(text('here', link('#nowhere')))]),
        section(
          'section',
          hostile,
          [image({ alt: hostile, caption: hostile }), { type: 'codeBlock', attrs: { language: hostile }, content: [text(hostile)] }],
          2,
        ),
      ],
    ),
    { lists: [{ heading: hostile, list: listOf('L', [{ title: hostile, author: hostile, note: hostile, url: 'file:///etc/passwd' }]) }] },
  )
  const files = await filesOf(page)
  expect(Object.values(files).join('')).not.toMatch(/<w:instrText>DDE|javascript:|file:\/\//)
  expect((await readBack(page)).messages).toEqual([])
})
