import { strFromU8, unzipSync } from 'fflate'
import mammoth from 'mammoth'
import { describe, expect, test } from 'vitest'
import type { Manuscript } from '../../../../../src/main/render/docx/Manuscript.ts'
import { renderDocx } from '../../../../../src/main/render/docx/renderDocx.ts'
import type { Fragment } from '../../../../../src/main/render/page.ts'
import { usualListSettings, type ItemPart } from '../../../../../src/shared/model/listSettings.ts'
import { assetId } from '../../../../../src/shared/model/ids.ts'
import { everyBlock, everyMedium } from '../everyBlock.ts'
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
  'Points Label',
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

describe('how much room a picture takes', () => {
  test('a small one stands in a frame beside the text, with its caption; a wide one is as wide as the text', async () => {
    const page = pageOf(
      articleOf({}, [
        section('opening', null, [
          image({ size: 'left', caption: 'One' }),
          paragraph('x'),
          image({ size: 'right' }),
          image({ size: 'full' }),
          image(),
        ]),
      ]),
    )
    const small = { page, pictures: () => ({ type: 'png' as const, bytes: new Uint8Array(pixel), width: 300, height: 100 }) }
    const files = unzipSync(await renderDocx(small))
    const document = strFromU8(files['word/document.xml'] ?? new Uint8Array())
    expect([...document.matchAll(/<w:framePr [^>]*w:w="4050"[^>]*w:x="(\d+)"/gu)].map(([, x]) => Number(x))).toEqual([0, 0, 4950])
    expect([...document.matchAll(/<wp:extent cx="(\d+)"/gu)].map(([, width]) => Number(width) / 9525)).toEqual([270, 270, 600, 300])
  })
})

describe('read back by another program', () => {
  test('a review has its styles, facts, captions, lists and links', async () => {
    const { html, messages } = await readBack(fullReview())
    expect(messages).toEqual([])
    expect(html.replaceAll('><', '>\n<')).toMatchSnapshot()
  })

  test('every block is there, and footnotes are footnotes', async () => {
    const { html, messages } = await readBack(everyBlock())
    expect(messages).toEqual([])
    expect(html.replaceAll('><', '>\n<')).toMatchSnapshot()
  })
})

test('the images of a gallery have their captions, and a card is a link', async () => {
  const { html } = await readBack(everyMedium())
  expect(html).toContain('<p class="caption">One</p><p class="Figure"><img src="DATA" /></p><p class="caption">Two &lt;stills&gt;</p>')
  expect(html).toContain('<a href="https://example.org/watch?v=1&amp;t=2">The chase</a> · example.org</p><p>no address</p>')
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

test('a list says what it is set to say, in that order, beneath its picture', async () => {
  const asset = assetId.parse(`${'0a'.repeat(32)}.png`)
  const list = listOf('Related', [
    {
      title: 'The line',
      author: 'Min Park',
      site: 'The Reel',
      date: '2025-11-13',
      views: 41,
      url: 'https://e.org/1',
      image: asset,
    },
    { title: 'No more', note: 'Worth it.' },
  ])
  const settings = { ...usualListSettings, parts: ['views', 'author', 'image', 'note'] satisfies ItemPart[] }
  const { html } = await readBack(pageOf(articleOf({}, []), { lists: [{ heading: 'Read on', list: { ...list, settings } }] }))
  expect(html.slice(html.indexOf('Read on'))).toBe(
    'Read on</h1><p class="ListParagraph"><img src="DATA" /><br /><a href="https://e.org/1">The line</a><br />41 views · Min Park</p><p class="ListParagraph">No more<br />Worth it.</p>',
  )
})
