import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { strFromU8, unzipSync } from 'fflate'
import sharp from 'sharp'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { exportBook } from '../../../../src/main/publish/book/exportBook.ts'
import { internalHref } from '../../../../src/shared/document/links.ts'
import type { ArticleId, AssetId } from '../../../../src/shared/model/ids.ts'
import { image, link, paragraph, section, text } from '../render/pages.ts'
import { addPicture, job, testLibrary, type TestLibrary } from './testLibrary.ts'

let library: TestLibrary
beforeEach(() => {
  library = testLibrary()
})
afterEach(() => library.close())

async function add(title: string, blocks: Parameters<typeof section>[2], cover: AssetId | null = null): Promise<ArticleId> {
  const header = { title, cover: cover && { asset: cover, alt: 'A dot', caption: '', credit: '', width: 4, height: 3 } }
  const { id } = await library.access.call('article:add', { header, sections: [section('opening', null, blocks)], lists: [] })
  return id
}

function read(file: string): Record<string, string> {
  const files = unzipSync(new Uint8Array(readFileSync(join(library.out, file))))
  return Object.fromEntries(Object.entries(files).map(([name, bytes]) => [name, strFromU8(bytes)]))
}

async function identity(file: string, ids: readonly ArticleId[]): Promise<string | undefined> {
  await exportBook(library.access, { ids, out: { folder: library.out, file }, images: 'inline' }, job())
  return /urn:uuid:([\da-f-]{36})</.exec(read(file)['EPUB/package.opf'] ?? '')?.[1]
}

test('articles become the chapters of one book, which is called as its file, and link to each other', async () => {
  const { id: picture } = await addPicture(library.access, 9)
  const rain = await add('Rain', [paragraph('Wet.')])
  const fog = await add('Fog', [paragraph(text('Rain', link(internalHref(rain)))), image({ asset: picture })], picture)
  const said: [string, number, number][] = []
  const out = { folder: library.out, file: 'Weather & co.epub' }
  const done = await exportBook(library.access, { ids: [fog, rain, fog], out, images: 'inline' }, job(said))
  expect(done).toEqual({ folder: library.out, files: ['Weather & co.epub'], warnings: [] })
  const files = read('Weather & co.epub')
  const stored = `images/${picture.slice(0, 32)}.png`
  expect(Object.keys(files)).toEqual([
    'mimetype',
    'META-INF/container.xml',
    ...['package.opf', 'nav.xhtml', 'title.xhtml', 'style.css', 'chapter-001.xhtml', 'chapter-002.xhtml', stored].map(
      name => `EPUB/${name}`,
    ),
  ])
  expect(files['EPUB/package.opf']).toContain('<dc:title>Weather &amp; co</dc:title>')
  expect(files['EPUB/package.opf']).toContain(`href="${stored}" media-type="image/png" properties="cover-image"`)
  expect(files['EPUB/chapter-001.xhtml']).toContain('<a href="chapter-002.xhtml">Rain</a>')
  expect(said.map(([label]) => label)).toEqual(['Fog', 'Rain', 'Writing the book', 'Done'])
})

test('a book is called and signed as it is said, whatever its file and its articles are called', async () => {
  const ids = [await add('Fog', [paragraph('One')]), await add('Rain', [paragraph('Two')])]
  const out = { folder: library.out, file: 'x.epub' }
  const book = { title: 'Weather <& co>', author: 'Ada Kim' }
  for (const chapters of [ids, ids.slice(1)]) {
    await exportBook(library.access, { ids: chapters, out, images: 'inline', book }, job())
    const files = read('x.epub')
    expect(files['EPUB/package.opf']).toContain('<dc:title>Weather &lt;&amp; co&gt;</dc:title>')
    expect(files['EPUB/package.opf']?.match(/<dc:creator[^>]*>[^<]*/g)).toEqual(['<dc:creator id="creator-1">Ada Kim'])
    expect(files['EPUB/title.xhtml']).toContain('<p>Ada Kim</p>')
  }
})

test('a book of the same articles has the same identity, whatever they say by then', async () => {
  const ids = [await add('Fog', [paragraph('One')]), await add('Rain', [paragraph('Two')])]
  const first = await identity('a.epub', ids)
  expect([await identity('b.epub', ids), await identity('c.epub', ids.slice(0, 1))]).toEqual([first, ids[0]])
})

test('a picture in a form that books can’t hold becomes one in a form that they can', async () => {
  const bytes = new Uint8Array(
    await sharp({ create: { width: 4, height: 3, channels: 3, background: 'red' } })
      .avif()
      .toBuffer(),
  )
  const { id: picture } = await library.access.call('asset:add', { name: 'dot.avif', bytes })
  const id = await add('Fog', [image({ asset: picture, caption: 'Red.' })])
  const { warnings } = await exportBook(library.access, { ids: [id], out: { folder: library.out }, images: 'inline' }, job())
  expect(warnings).toEqual([])
  const stored = unzipSync(new Uint8Array(readFileSync(join(library.out, 'fog.epub'))))[`EPUB/images/${picture.slice(0, 32)}.jpg`]
  expect(await sharp(stored).metadata()).toMatchObject({ format: 'jpeg', width: 4, height: 3 })
})

test('a book that is stopped leaves nothing behind, and a name that is a path is refused', async () => {
  const ids = [await add('Fog', [paragraph('One')])]
  const book = (file: string, signal: AbortSignal) =>
    exportBook(library.access, { ids, out: { folder: library.out, file }, images: 'inline' }, job([], signal))
  await expect(book('a.epub', AbortSignal.abort())).rejects.toMatchObject({ code: 'cancelled' })
  await expect(book('../a.epub', new AbortController().signal)).rejects.toMatchObject({ code: 'bad-request' })
  expect(existsSync(library.out)).toBe(false)
})
