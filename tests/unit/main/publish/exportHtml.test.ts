import { createHash } from 'node:crypto'
import { chmodSync, existsSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { basename, join } from 'node:path'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { exportHtml, type HtmlExport } from '../../../../src/main/publish/exportHtml.ts'
import type { ArticleHeader, Section } from '../../../../src/shared/model/article.ts'
import type { ArticleId } from '../../../../src/shared/model/ids.ts'
import { image, link, paragraph, section, text } from '../render/pages.ts'
import { metas, parsed, tagged } from '../render/readPage.ts'
import { addPicture, job, testLibrary, theme, type TestLibrary } from './testLibrary.ts'
import { inEnglish } from '../../../../src/shared/words/say.ts'

let library: TestLibrary
beforeEach(() => {
  library = testLibrary()
})
afterEach(() => library.close())

async function add(header: Partial<ArticleHeader>, ...sections: Section[]): Promise<ArticleId> {
  const draft = { header, sections: sections.length > 0 ? sections : [section('opening', null, [paragraph('x')])], lists: [] }
  return (await library.access.call('article:add', draft)).id
}

function exported(ids: readonly ArticleId[], rest: Partial<HtmlExport> = {}, control = job()) {
  return exportHtml(library.access, { ids, out: { folder: library.out }, images: 'inline', theme, ...rest }, control)
}

const read = (file: string) => readFileSync(join(library.out, file), 'utf8')

function linkTo(id: ArticleId): Section {
  return section('opening', null, [paragraph(text('there', link(`deckle:${id}`)))])
}

function hrefs(file: string): unknown[] {
  const [article] = tagged(parsed(read(file)), 'article')
  return article ? tagged(article, 'a').map(({ properties }) => properties.href) : []
}

describe('files', () => {
  test('are called after the slugs, one for each article, in the order asked for', async () => {
    const ids = [await add({ title: 'Second' }), await add({ title: 'The General' })]
    expect(await exported([...ids, ...ids])).toEqual({ folder: library.out, files: ['second.html', 'the-general.html'], warnings: [] })
    expect(readdirSync(library.out)).toEqual(['second.html', 'the-general.html'])
    expect(metas(read('the-general.html'))).toMatchObject({ 'og:title': 'The General', generator: 'Deckle' })
  })

  test('a single one can be named, and what was there is replaced', async () => {
    const id = await add({ title: 'The General' })
    mkdirSync(library.out)
    writeFileSync(join(library.out, 'Mine.htm'), 'before')
    expect((await exported([id], { out: { folder: library.out, file: 'Mine.htm' } })).files).toEqual(['Mine.htm'])
    expect(read('Mine.htm')).toContain('<!DOCTYPE html>')
    expect(readdirSync(library.out)).toEqual(['Mine.htm'])
  })

  test.each(['../out.html', 'a/b.html', '..', '.', ''])('%j is not the name of a file', async file => {
    const id = await add({ title: 'A' })
    await expect(exported([id], { out: { folder: library.out, file } })).rejects.toMatchObject({ code: 'bad-request' })
    expect(existsSync(library.out)).toBe(false)
  })

  test('several articles have no single file', async () => {
    const ids = [await add({ title: 'A' }), await add({ title: 'B' })]
    await expect(exported(ids, { out: { folder: library.out, file: 'a.html' } })).rejects.toMatchObject({ code: 'bad-request' })
  })

  test('the same library gives the same bytes', async () => {
    const picture = await addPicture(library.access, 200)
    const id = await add({ title: 'A', publishedAt: '2025-11-13' }, section('opening', null, [image({ asset: picture.id })]))
    await exported([id])
    const first = read('a.html')
    await exported([id])
    expect(read('a.html')).toBe(first)
  })
})

describe('images', () => {
  test('inside: as the bytes that the library holds', async () => {
    const picture = await addPicture(library.access, 10)
    const id = await add({ title: 'A' }, section('opening', null, [image({ asset: picture.id }), image({ asset: picture.id })]))
    await exported([id])
    const sources = tagged(parsed(read('a.html')), 'img').map(({ properties }) => String(properties.src))
    const hashes = sources.map(src =>
      createHash('sha256')
        .update(Buffer.from(src.replace('data:image/png;base64,', ''), 'base64'))
        .digest('hex'),
    )
    expect(hashes.map(hash => `${hash}.png`)).toEqual([picture.id, picture.id])
    expect(readdirSync(library.out)).toEqual(['a.html'])
  })

  test.each([
    [{}, 'images', 'a.html'],
    [{ file: 'My review.html' }, 'My-review-images', 'My review.html'],
  ])('beside: in a folder, once, by a link that works: %o', async (out, folder, page) => {
    const [one, two] = [await addPicture(library.access, 10), await addPicture(library.access, 20)]
    const id = await add(
      { title: 'A' },
      section('opening', null, [image({ asset: one.id }), image({ asset: two.id }), image({ asset: one.id })]),
    )
    await exported([id], { images: 'beside', out: { folder: library.out, ...out } })
    const sources = tagged(parsed(read(page)), 'img').map(({ properties }) => decodeURIComponent(String(properties.src)))
    expect(new Set(sources.map(src => src.split('/')[0]))).toEqual(new Set([folder]))
    expect(readdirSync(join(library.out, folder)).sort()).toEqual([...new Set(sources.map(src => basename(src)))].sort())
    expect(
      sources.map(
        src =>
          `${createHash('sha256')
            .update(readFileSync(join(library.out, src)))
            .digest('hex')}.png`,
      ),
    ).toEqual([one.id, two.id, one.id])
  })

  test('one that has gone missing is said, and leaves the rest of the page whole', async () => {
    const picture = await addPicture(library.access, 30)
    const id = await add({ title: 'A' }, section('opening', null, [image({ asset: picture.id, caption: 'Kept' }), paragraph('Text')]))
    rmSync(join(library.folder, 'assets'), { recursive: true })
    const { warnings } = await exported([id])
    expect(warnings.map(inEnglish)).toEqual(['“A”: 1 image is missing from the library and left out.'])
    expect(read('a.html')).toContain('Kept')
    expect(read('a.html')).toContain('<p>Text</p>')
  })

  test('one without a description is said', async () => {
    const picture = await addPicture(library.access, 30)
    const blind = image({ asset: picture.id, alt: ' ' })
    const id = await add({ title: 'A' }, section('opening', null, [blind, image({ asset: picture.id, alt: '', decorative: true })]))
    expect((await exported([id])).warnings.map(inEnglish)).toEqual(['“A”: 1 image has no description for people who can’t see it.'])
  })
})

describe('links within the library', () => {
  test('lead to the file beside, where both are exported', async () => {
    const general = await add({ title: '장군', canonicalUrl: 'https://example.org/general' })
    const other = await add({ title: 'Other' }, linkTo(general))
    await exported([other, general])
    expect(hrefs('other.html')).toEqual([`${encodeURIComponent('장군')}.html`])
  })

  test('else to the address of the article', async () => {
    const general = await add({ title: 'The General', canonicalUrl: 'https://example.org/general' })
    const other = await add({ title: 'Other' }, linkTo(general))
    expect(await exported([other])).toMatchObject({ warnings: [] })
    expect(hrefs('other.html')).toEqual(['https://example.org/general'])
  })

  test.each(['', 'javascript:alert(1)'])('else (%j) they are text, and that is said', async canonicalUrl => {
    const general = await add({ title: 'The General', canonicalUrl })
    const other = await add({ title: 'Other' }, linkTo(general))
    expect((await exported([other])).warnings.map(inEnglish)).toEqual([
      '“Other”: 1 link leads to an article without an address, and became plain text.',
    ])
    expect(hrefs('other.html')).toEqual([])
  })
})

describe('lists', () => {
  test('stand under their heading with their items, and those in the trash are left out and said', async () => {
    const { call } = library.access
    const id = await add({ title: 'A' })
    const gone = await add({ title: 'Gone' })
    const beside = await add({ title: 'Beside', author: 'Ada', publishedAt: '2025-11-12', views: 7 })
    const { id: listId } = await call('list:create', { name: 'Related news' })
    const none = {
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
    const external = { ...none, title: 'Out', author: 'Min', date: '2025-11-13', views: 41, url: 'https://example.org/out' }
    const items = [
      { articleId: beside, own: none },
      { articleId: gone, own: none },
      { articleId: null, own: external },
    ]
    await call('list:add-items', { id: listId, items, at: null })
    await call('article:set-lists', { id, lists: [{ listId, heading: 'More' }] })
    await call('article:trash', { ids: [gone] })

    expect((await exported([id, beside])).warnings.map(inEnglish)).toEqual(['“A”: 1 list item is in the trash and left out.'])
    const html = read('a.html')
    expect(html.slice(html.indexOf('<h2 id="more'), html.indexOf('</nav>'))).toBe(
      '<h2 id="more-heading">More</h2>\n<ol>\n' +
        `<li class="h-cite" data-article="${beside}"><a class="p-name u-url" href="beside.html" dir="auto">Beside</a><p class="details">` +
        '<span class="p-author" dir="auto">Ada</span> · <time class="dt-published" datetime="2025-11-12">Nov 12, 2025</time> · <data class="p-views" value="7">7 views</data></p></li>\n' +
        '<li class="h-cite"><a class="p-name u-url" href="https://example.org/out" dir="auto">Out</a><p class="details">' +
        '<span class="p-author" dir="auto">Min</span> · <time class="dt-published" datetime="2025-11-13">Nov 13, 2025</time> · <data class="p-views" value="41">41 views</data></p></li>\n' +
        '</ol>\n',
    )
  })
})

describe('when it can’t', () => {
  test('an article that is not there is not found, and nothing is written', async () => {
    const id = await add({ title: 'A' })
    await library.access.call('article:trash', { ids: [id] })
    await library.access.call('article:delete', { ids: [id] })
    await expect(exported([id])).rejects.toMatchObject({ code: 'not-found' })
    expect(existsSync(library.out)).toBe(false)
  })

  test('a stopped job ends between two pages and leaves whole ones', async () => {
    const ids = [await add({ title: 'A' }), await add({ title: 'B' }), await add({ title: 'C' })]
    const stop = new AbortController()
    const said: [string, number, number][] = []
    const control = job(said, stop.signal)
    const progress = (label: string, done: number, total: number) => {
      control.progress(label, done, total)
      if (label === 'B') stop.abort()
    }
    await expect(exported(ids, {}, { ...control, progress })).rejects.toMatchObject({ code: 'cancelled' })
    expect(said).toEqual([
      ['A', 0, 3],
      ['B', 1, 3],
    ])
    expect(readdirSync(library.out)).toEqual(['a.html'])
    expect(read('a.html').trimEnd().endsWith('</html>')).toBe(true)
  })

  test('a file where the folder should be is a failure to write', async () => {
    const id = await add({ title: 'A' })
    writeFileSync(library.out, '')
    await expect(exported([id])).rejects.toMatchObject({
      code: 'write-failed',
      message: `${library.out} isn’t a folder. Choose another one.`,
    })
  })

  test('a folder where the file should be is left alone', async () => {
    const id = await add({ title: 'A' })
    mkdirSync(join(library.out, 'a.html'), { recursive: true })
    await expect(exported([id])).rejects.toMatchObject({ code: 'write-failed' })
    expect(readdirSync(library.out)).toEqual(['a.html'])
  })

  test.skipIf(process.getuid?.() === 0 || process.platform === 'win32')('a folder that may not be written to is said', async () => {
    const id = await add({ title: 'A' })
    mkdirSync(library.out)
    chmodSync(library.out, 0o555)
    await expect(exported([id])).rejects.toMatchObject({ code: 'read-only' })
  })
})
