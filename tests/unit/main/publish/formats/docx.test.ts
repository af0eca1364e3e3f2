import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { unzipSync } from 'fflate'
import sharp from 'sharp'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { exportArticles } from '../../../../../src/main/publish/exportArticles.ts'
import { image, section } from '../../render/pages.ts'
import { job, shippedTheme, testLibrary, type TestLibrary } from '../testLibrary.ts'

let library: TestLibrary
beforeEach(() => {
  library = testLibrary()
})
afterEach(() => library.close())

test('pictures that Word doesn’t know become some that it does', async () => {
  const dot = sharp({ create: { width: 40, height: 30, channels: 3, background: '#204060' } })
  const stored = async (name: string, bytes: Buffer) => (await library.access.call('asset:add', { name, bytes: new Uint8Array(bytes) })).id
  const pictures = [
    await stored('a.webp', await dot.clone().ensureAlpha(0.5).webp({ lossless: true }).toBuffer()),
    await stored('b.jpg', await dot.clone().jpeg().toBuffer()),
    await stored('c.avif', await dot.clone().avif().toBuffer()),
  ]
  const { id } = await library.access.call('article:add', {
    header: { title: 'Dots' },
    sections: [
      section(
        'opening',
        null,
        pictures.map(asset => image({ asset, alt: asset.slice(-4) })),
      ),
    ],
    lists: [],
  })
  const { files, warnings } = await exportArticles(
    library.access,
    { ids: [id], format: 'docx', out: { folder: library.out, file: 'dots.docx' }, images: 'inline' },
    { theme: shippedTheme('essay') },
    job(),
  )
  expect([files, warnings]).toEqual([['dots.docx'], []])
  const media = Object.entries(unzipSync(new Uint8Array(readFileSync(join(library.out, 'dots.docx'))))).filter(([name]) =>
    name.startsWith('word/media/'),
  )
  const read = await Promise.all(media.map(async ([, bytes]) => sharp(bytes).metadata()))
  expect(read.map(({ format, width, height }) => `${format} ${width} ${height}`).toSorted()).toEqual([
    'jpeg 40 30',
    'jpeg 40 30',
    'png 40 30',
  ])
})
