import { existsSync, readFileSync, statSync } from 'node:fs'
import { join } from 'node:path'
import sharp from 'sharp'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { image, section } from '../../render/pages.ts'
import { testLibrary, type TestLibrary } from '../testLibrary.ts'
import { build, filesIn, publish, timesIn } from './siteLibrary.ts'

let library: TestLibrary
let site: string
beforeEach(() => {
  library = testLibrary()
  site = join(library.out, 'site')
})
afterEach(() => library.close())

async function withPhoto() {
  const made = sharp({ create: { width: 1700, height: 1000, channels: 3, background: '#7a4' } })
    .jpeg()
    .withExif({ IFD3: { GPSLatitudeRef: 'N' } })
  const photo = await library.access.call('asset:add', { name: 'photo.jpg', bytes: new Uint8Array(await made.toBuffer()) })
  const cover = { asset: photo.id, alt: 'A field', caption: '', credit: '', width: 1700, height: 1000 }
  await library.access.call('article:add', {
    header: { title: 'Field', slug: 'field', status: 'published', publishedAt: '2025-11-13', cover },
    sections: [section('opening', null, [image({ asset: photo.id, alt: 'Again', width: 1700, height: 1000 })])],
    lists: [],
  })
  return `images/${photo.id.slice(0, 32)}`
}

test('a page names every size of a picture, and each is there, upright and without its place', async () => {
  const stem = await withPhoto()
  const { warnings } = await build(library.access, site)
  expect(warnings).toEqual([])
  const page = readFileSync(join(site, 'field/index.html'), 'utf8')
  const widths = [480, 800, 1200, 1600, 1700]
  const srcset = widths.map(width => `../${stem}-${width}.webp ${width}w`).join(', ')
  expect(page.split(`src="../${stem}.jpg" srcset="${srcset}"`)).toHaveLength(3)
  expect(page).toContain('sizes="(min-width: 46rem) 42rem, 94vw" alt="Again" width="1700" height="1000" loading="lazy" decoding="async"')
  for (const width of widths) {
    const found = await sharp(join(site, `${stem}-${width}.webp`)).metadata()
    expect([found.width, found.exif]).toEqual([width, undefined])
  }
  const main = await sharp(join(site, `${stem}.jpg`)).metadata()
  expect([main.format, main.width, main.exif]).toEqual(['jpeg', 1200, undefined])
})

test('pictures are made once: a build after that leaves their bytes and times alone', async () => {
  const stem = await withPhoto()
  await build(library.access, site)
  const [bytes, times] = [filesIn(site), timesIn(site)]
  await publish(library.access, { title: 'Another' })
  const { reasons } = await build(library.access, site)
  expect(Object.keys(reasons)).not.toContain('image')
  const images = [...times].filter(([path]) => path.startsWith('images/'))
  expect(images).toHaveLength(6)
  for (const [path, time] of images) {
    expect(statSync(join(site, path)).mtimeMs).toBe(time)
    expect(readFileSync(join(site, path)).toString('latin1')).toBe(bytes.get(path))
  }
  expect(existsSync(join(site, `${stem}.jpg`))).toBe(true)
})

test('the same library gives the same bytes, with the cache and without it', async () => {
  await withPhoto()
  await build(library.access, site)
  const { cache: _, ...without } = library.access
  const other = join(library.out, 'other')
  await build(without, other)
  expect(filesIn(other)).toEqual(filesIn(site))
})
