import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { strFromU8, unzipSync } from 'fflate'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { exportArticles } from '../../../../src/main/publish/exportArticles.ts'
import type { FormatId } from '../../../../src/shared/formats/formats.ts'
import type { ArticleId } from '../../../../src/shared/model/ids.ts'
import { noItemFields } from '../../../../src/shared/model/list.ts'
import { usualListSettings } from '../../../../src/shared/model/listSettings.ts'
import { build, filesIn, publish } from './site/siteLibrary.ts'
import { job, shippedTheme, testLibrary, type TestLibrary } from './testLibrary.ts'

let library: TestLibrary
beforeEach(() => {
  library = testLibrary()
})
afterEach(() => library.close())

const external = {
  ...noItemFields,
  title: 'The line',
  author: 'Owen',
  site: 'Example',
  date: '2025-11-13',
  views: 41,
  url: 'https://e.org/line',
  note: 'Read it.',
}

/** An article with a list of two: views, then date, then author; no site and no note. Links to other sites are paid for. */
async function withList(): Promise<{ general: ArticleId; jr: ArticleId }> {
  const { access } = library
  const { id: jr } = await publish(access, { title: 'Sherlock Jr.', author: 'Ada', publishedAt: '2024-01-02', views: 7 })
  const { id: general } = await publish(access, { title: 'The General' })
  const { id: list } = await access.call('list:create', { name: 'Related news' })
  const items = [
    { articleId: null, own: external },
    { articleId: jr, own: noItemFields },
  ]
  await access.call('list:add-items', { id: list, items, at: null })
  await access.call('list:set-settings', {
    id: list,
    settings: { ...usualListSettings, parts: ['views', 'date', 'author'], rel: ['sponsored', 'nofollow'], newestFirst: false },
  })
  for (const id of [general, jr]) await access.call('article:set-lists', { id, lists: [{ listId: list, heading: 'Read on' }] })
  return { general, jr }
}

/** What a reader sees of HTML or XML, on one line. */
const textOf = (markup: string) =>
  markup
    .replaceAll(/<head>[^]*?<\/head>|<script[^]*?<\/script>/gu, ' ')
    .replaceAll(/<[^>]+>/gu, '')
    .replaceAll(/[\s ]+/gu, ' ')

/** In the order that the list says, and nothing that it leaves out. */
function expectChosen(text: string): void {
  expect(text).toMatch(/Read on/u)
  expect(text).toMatch(/The line.{0,40}41 views.{0,6}(?:Nov 13, 2025|13 Nov 2025).{0,6}Owen/u)
  expect(text).toMatch(/Sherlock Jr\..{0,12}7 views.{0,6}(?:Jan 2, 2024|2 Jan 2024).{0,6}Ada/u)
  expect(text).not.toMatch(/Example|Read it/u)
}

async function exported(ids: readonly ArticleId[], format: FormatId, file: string): Promise<Uint8Array> {
  const out = ids.length === 1 || format === 'epub' ? { folder: library.out, file } : { folder: library.out }
  await exportArticles(library.access, { ids, format, out, images: 'inline' }, { theme: shippedTheme('essay') }, job())
  return new Uint8Array(readFileSync(join(library.out, file)))
}

const linkOf = (html: string, title: string) => new RegExp(`<a [^>]*href="([^"]*)"([^>]*)>${title}`, 'u').exec(html)?.slice(1)

test('a page says of items what the list says, in its order; links to other sites are what the list calls them', async () => {
  const { general, jr } = await withList()
  const alone = strFromU8(await exported([general], 'html', 'alone.html'))
  expectChosen(textOf(alone))
  expect(linkOf(alone, 'The line')).toEqual(['https://e.org/line', expect.stringContaining('rel="sponsored nofollow"')])
  const together = strFromU8(await exported([general, jr], 'html', 'the-general.html'))
  expect(linkOf(together, 'Sherlock Jr.')).toEqual(['sherlock-jr.html', expect.not.stringContaining('rel=')])
})

test('a site leads to its own articles from where a page stands, and its feeds by whole addresses', async () => {
  await withList()
  await build(library.access, library.out)
  const files = filesIn(library.out)
  const page = files.get('the-general/index.html') ?? ''
  expectChosen(textOf(page))
  expect(linkOf(page, 'The line')).toEqual(['https://e.org/line', expect.stringContaining('rel="sponsored nofollow"')])
  expect(linkOf(page, 'Sherlock Jr.')).toEqual(['../sherlock-jr/', expect.not.stringContaining('rel=')])
  expect(page).toContain('"@type":"ItemList"')
  const { items } = JSON.parse(files.get('feed.json') ?? '{}')
  const { content_html: content } = items.find((item: { title: string }) => item.title === 'The General')
  expectChosen(textOf(content))
  expect(linkOf(content, 'The line')).toEqual(['https://e.org/line', expect.stringContaining('rel="sponsored nofollow"')])
  expect(linkOf(content, 'Sherlock Jr.')?.[0]).toBe('https://example.org/reviews/sherlock-jr/')
  const unescaped = (files.get('atom.xml') ?? '').replaceAll('&lt;', '<').replaceAll('&gt;', '>').replaceAll('&quot;', '"')
  expectChosen(textOf(unescaped.slice(unescaped.indexOf('Read on') - 10)))
  expectChosen(textOf(files.get('lists/Related-news/index.html') ?? '').replaceAll('Related news', 'Read on'))
})

test('Markdown and plain text say the same, in the same order', async () => {
  const { general } = await withList()
  const markdown = strFromU8(await exported([general], 'markdown', 'a.md')).replace(/^---[^]*?\n---\n/u, '')
  expectChosen(markdown.replaceAll(/[\s ]+/gu, ' '))
  expect(markdown).toContain('[The line](https://e.org/line)')
  expectChosen(strFromU8(await exported([general], 'text', 'a.txt')).replaceAll(/[\s ]+/gu, ' '))
})

test('so do books, whose chapters lead to each other, and Word documents', async () => {
  const { general, jr } = await withList()
  const book = unzipSync(await exported([general, jr], 'epub', 'book.epub'))
  const chapter = strFromU8(book['EPUB/chapter-001.xhtml'] ?? new Uint8Array())
  expectChosen(textOf(chapter))
  expect(linkOf(chapter, 'Sherlock Jr.')?.[0]).toBe('chapter-002.xhtml')
  expect(linkOf(chapter, 'The line')?.[0]).toBe('https://e.org/line')
  const word = unzipSync(await exported([general], 'docx', 'a.docx'))
  const body = strFromU8(word['word/document.xml'] ?? new Uint8Array())
  expectChosen(textOf(body.replaceAll('<w:br/>', ' ')))
  expect(strFromU8(word['word/_rels/document.xml.rels'] ?? new Uint8Array())).toContain('Target="https://e.org/line"')
})

test('what a list leaves out or puts first is so in every format', async () => {
  const { general } = await withList()
  const { lists } = await library.access.call('article:open', { id: general })
  const listId = lists[0]?.listId ?? ''
  await library.access.call('list:set-settings', {
    id: listId,
    settings: { ...usualListSettings, parts: ['note'], newestFirst: true, most: 1 },
  })
  await library.access.call('list:add-items', {
    id: listId,
    items: [{ articleId: null, own: { ...external, title: 'Later', date: '2026-02-03', note: 'The newest.' } }],
    at: null,
  })
  for (const [format, file] of [
    ['html', 'b.html'],
    ['markdown', 'b.md'],
    ['text', 'b.txt'],
    ['docx', 'b.docx'],
    ['epub', 'b.epub'],
  ] as const) {
    const bytes = await exported([general], format, file)
    const inside = format === 'docx' ? 'word/document.xml' : format === 'epub' ? 'EPUB/chapter-001.xhtml' : null
    const whole = strFromU8(inside === null ? bytes : (unzipSync(bytes)[inside] ?? new Uint8Array()))
    const text = format === 'markdown' || format === 'text' ? whole.replace(/^---[^]*?\n---\n/u, '') : textOf(whole)
    expect([format, /Later[^]{0,40}The newest\./u.test(text), /The line|Sherlock|views|Owen/u.test(text)]).toEqual([format, true, false])
  }
})
