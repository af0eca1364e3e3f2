import { strToU8, zipSync } from 'fflate'
import { describe, expect, test } from 'vitest'
import { readDocx } from '../../../../../src/main/import/docx/readDocx.ts'
import { readArticle } from '../../../../../src/main/import/readArticle.ts'
import { renderDocx } from '../../../../../src/main/render/docx/renderDocx.ts'
import { fullReview, pixel, pixelSource } from '../../render/pages.ts'
import { item, note, para, picture, run, table, wordDocument } from './wordDocument.ts'
import { inEnglish } from '../../../../../src/shared/words/say.ts'

const prose = 'A paragraph of some length, so that there is a text around what is looked at here, and it ends with a full stop.'

async function read(bytes: Uint8Array) {
  const { html, warning } = await readDocx(bytes)
  const reading = readArticle({ format: 'html', text: html, name: 'the file' })
  const sections = reading.sections.map(({ kind, heading, blocks }) => [kind, heading?.textContent ?? null, ...blocks.map(String)])
  return { reading, sections, warnings: [...(warning ? [warning] : []), ...reading.warnings.all()].map(inEnglish) }
}

const link = (id: string, text: string) => `<w:hyperlink r:id="${id}">${run(text)}</w:hyperlink>`

describe('a document of Word', () => {
  test('comes in with its title, standfirst, headings, marks, lists, notes, tables and pictures', async () => {
    const { reading, sections, warnings } = await read(
      wordDocument(
        [
          para('Title', run('The General')),
          para('Subtitle', run('A war on a railway line.')),
          para('Normal', run(prose), run(' bold', '<w:b/>'), run(' code', '<w:highlight w:val="yellow"/>'), note(2)),
          para('Heading1', run('The line')),
          para('Normal', run(prose), link('rId6', 'out'), link('rId7', 'in')),
          para('Heading2', run('Deeper')),
          item(0, 1, 'One'),
          item(1, 1, 'Nested'),
          item(0, 2, 'First'),
          para('Quote', run('He looks at a cannon.')),
          picture('embed', 'rId4', 'A bridge'),
          para('Caption', run('The bridge, before.')),
          para('Caption', run('Reels')),
          table(['Reel', 'Minutes'], ['One', '12']),
        ].join(''),
      ),
    )
    expect(reading.header).toMatchObject({
      title: 'The General',
      standfirst: 'A war on a railway line.',
      author: 'Ada Kim',
      tags: ['comedy', 'silent film'],
      language: 'en-GB',
    })
    expect(sections).toEqual([
      ['opening', null, `paragraph("${prose}", bold(" bold"), highlight(" code"), footnote("In the archive, since 1926."))`],
      [
        'section',
        'The line',
        `paragraph("${prose}", link("out"), "in")`,
        'subheading("Deeper")',
        'bulletList(listItem(paragraph("One"), bulletList(listItem(paragraph("Nested")))))',
        'orderedList(listItem(paragraph("First")))',
        'blockquote(paragraph("He looks at a cannon."))',
        'image',
        'table(tableRow(tableHeader(paragraph("Reel")), tableHeader(paragraph("Minutes"))), tableRow(tableCell(paragraph("One")), tableCell(paragraph("12"))))',
      ],
    ])
    expect(reading.images).toMatchObject([{ src: pixelSource, alt: 'A bridge', caption: 'The bridge, before.' }])
    expect(reading.sections[1]?.blocks.at(-1)?.attrs.caption).toBe('Reels')
    expect(warnings).toEqual(['The link “in” in “The line” has an address that Deckle does not keep; its text stays, without the link.'])
  })

  test('with one heading and no title takes that for its title; with several, its name', async () => {
    const one = await read(wordDocument(para('Heading1', run('Alone')) + para('Normal', run(prose)) + para('Heading2', run('Part'))))
    expect([one.reading.header.title, one.sections.map(([, heading]) => heading)]).toEqual(['Alone', [null, 'Part']])
    const two = await read(wordDocument([1, 2].map(n => para('Heading1', run(`Part ${n}`)) + para('Normal', run(prose))).join('')))
    expect([two.reading.header.title, two.sections.map(([, heading]) => heading)]).toEqual(['Ignored & old', ['Part 1', 'Part 2']])
  })

  test('that was revised comes in as it is now, and what is left out is said', async () => {
    const { sections, warnings } = await read(
      wordDocument(
        `<w:p><w:ins w:id="1" w:author="A">${run('New ')}</w:ins><w:del w:id="2" w:author="A"><w:r><w:delText>old </w:delText></w:r></w:del>${run(prose)}</w:p>`,
        { 'word/comments.xml': '<w:comments><w:comment w:id="1"/></w:comments>', 'word/charts/chart1.xml': '<c/>' },
      ),
    )
    expect(sections).toEqual([['opening', null, `paragraph("New ${prose}")`]])
    expect(warnings).toEqual(['The document’s comments and charts and drawings were left out: Deckle keeps text, tables and pictures.'])
  })
})

describe('a document with bad intentions', () => {
  test('reads no file and runs nothing', async () => {
    const { html } = await readDocx(wordDocument(para('Normal', run(prose), link('rId7', 'x')) + picture('link', 'rId5', 'passwd')))
    expect(html).not.toContain('root:')
    expect(readArticle({ format: 'html', text: html, name: 'x' }).images).toEqual([])
  })

  test('can’t leave the head of its page', async () => {
    const core = '<x><dc:title>"&gt;&lt;script&gt;alert(1)&lt;/script&gt;</dc:title><dc:creator>&quot; onload="x</dc:creator></x>'
    const { reading } = await read(wordDocument(para('Normal', run(prose)), { 'docProps/core.xml': core }))
    expect(reading.header).toMatchObject({ title: '"><script>alert(1)</script>', author: '" onload="x' })
  })

  test('is measured before it is unfolded', async () => {
    const bomb = zipSync({
      '[Content_Types].xml': strToU8('<x/>'),
      'word/document.xml': new Uint8Array(61 * 1024 * 1024),
    })
    expect(bomb.length).toBeLessThan(100_000)
    await expect(readDocx(bomb)).rejects.toMatchObject({ code: 'unsupported-file' })
  })

  test.each([
    ['no zip', strToU8('PK no')],
    ['a zip of something else', zipSync({ 'a.txt': strToU8('x') })],
    ['broken XML', wordDocument('<w:p><w:r>')],
  ])('is refused in a sentence: %s', async (_, bytes) => {
    await expect(readDocx(bytes)).rejects.toMatchObject({ code: 'unreadable-file' })
  })
})

test('what Deckle wrote for Word is read back: text, headings, marks, pictures, lists', async () => {
  const page = fullReview()
  const made = await renderDocx({ page, pictures: () => ({ type: 'png', bytes: new Uint8Array(pixel), width: 10, height: 9 }) })
  const { reading, sections } = await read(made)
  expect(reading.header).toMatchObject({
    title: page.article.header.title,
    standfirst: page.article.header.standfirst,
    author: 'Ada Kim',
    publishedAt: '2025-11-13',
    language: 'en-GB',
    tags: page.article.header.tags,
  })
  expect(sections.map(([, heading]) => heading)).toEqual([
    null,
    'The line',
    'A face like weather',
    'The line',
    'No heading above',
    'Verdict',
  ])
  expect(reading.lists.map(list => [list.name, list.items[0]?.own.title, list.items[0]?.own.views])).toEqual([
    ['Related news', 'Our Hospitality, a century on', 41],
    ['Latest', 'One', null],
  ])
})
