import { readdirSync } from 'node:fs'
import { join } from 'node:path'
import { crc32, deflateSync } from 'node:zlib'
import sharp, { type Sharp } from 'sharp'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { conversionVersion } from '../../../../../src/main/publish/pictures/convertPicture.ts'
import { Pictures } from '../../../../../src/main/publish/pictures/Pictures.ts'
import { purposes } from '../../../../../src/main/publish/pictures/purposes.ts'
import type { AssetId } from '../../../../../src/shared/model/ids.ts'
import { testLibrary, type TestLibrary } from '../testLibrary.ts'

let library: TestLibrary
beforeEach(() => {
  library = testLibrary()
})
afterEach(() => library.close())

const plain = (width: number, height: number, alpha = 1) =>
  sharp({ create: { width, height, channels: 4, background: { r: 40, g: 90, b: 60, alpha } } })

async function stored(name: string, made: Sharp | Uint8Array): Promise<AssetId> {
  const bytes = made instanceof Uint8Array ? made : new Uint8Array(await made.toBuffer())
  return (await library.access.call('asset:add', { name, bytes })).id
}

const gps = { IFD0: { Make: 'Camera' }, IFD3: { GPSLatitudeRef: 'N', GPSLatitude: '52/1 31/1 0/1' } }

test('a large photograph becomes as wide as is of use, upright, and says no more where it was taken', async () => {
  const id = await stored('photo.jpg', plain(3000, 2000).jpeg().withMetadata({ orientation: 6, exif: gps }))
  const before = await sharp(await library.access.readAsset(id)).metadata()
  expect([before.orientation, before.exif !== undefined]).toEqual([6, true])
  const shaped = await new Pictures(library.access).shaped(id, purposes.inPage)
  expect(shaped).toMatchObject({ type: 'webp', width: 1600, height: 2400, isOriginal: false })
  const after = await sharp(shaped?.bytes).metadata()
  expect([after.format, after.width, after.height]).toEqual(['webp', 1600, 2400])
  expect([after.orientation, after.exif, after.xmp]).toEqual([undefined, undefined, undefined])
})

test('a small one that says nothing of its making stays as it is, byte for byte', async () => {
  const id = await stored('dot.png', plain(40, 30).png())
  const shaped = await new Pictures(library.access).shaped(id, purposes.inPage)
  expect(shaped).toEqual({ bytes: await library.access.readAsset(id), type: 'png', width: 40, height: 30, isOriginal: true })
})

test('each purpose has the types that it can show', async () => {
  const webp = await stored('see-through.webp', plain(50, 40, 0.4).webp())
  const avif = await stored('solid.avif', plain(50, 40).avif())
  const pictures = new Pictures(library.access)
  const typeFor = async (id: AssetId, name: keyof typeof purposes) => (await pictures.shaped(id, purposes[name]))?.type
  expect([await typeFor(webp, 'word'), await typeFor(avif, 'word')]).toEqual(['png', 'jpg'])
  expect([await typeFor(webp, 'book'), await typeFor(avif, 'book')]).toEqual(['webp', 'jpg'])
  expect(await Promise.all([typeFor(webp, 'inPage'), typeFor(avif, 'inPage'), typeFor(avif, 'whole')])).toEqual(['webp', 'avif', 'avif'])
})

test('a picture that moves goes on moving', async () => {
  const frames = await Promise.all(
    ['red', 'blue'].map(background =>
      sharp({ create: { width: 2000, height: 30, channels: 3, background } })
        .png()
        .toBuffer(),
    ),
  )
  const id = await stored('moving.webp', sharp(frames, { join: { animated: true } }).webp({ loop: 0, delay: [100, 100] }))
  const shaped = await new Pictures(library.access).shaped(id, purposes.inPage)
  const found = await sharp(shaped?.bytes, { animated: true }).metadata()
  expect([found.width, found.pages]).toEqual([1600, 2])
})

function chunk(type: string, content: Buffer): Buffer {
  const typed = Buffer.concat([Buffer.from(type, 'latin1'), content])
  const [length, sum] = [Buffer.alloc(4), Buffer.alloc(4)]
  length.writeUInt32BE(content.length)
  sum.writeUInt32BE(crc32(typed))
  return Buffer.concat([length, typed, sum])
}

test('a file of a few bytes that would fill the memory is not decoded', async () => {
  const header = Buffer.alloc(13)
  header.writeUInt32BE(60_000, 0)
  header.writeUInt32BE(60_000, 4)
  header.set([1, 0, 0, 0, 0], 8)
  const rows = deflateSync(Buffer.alloc(7501 * 1000))
  const bomb = Buffer.concat([
    Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]),
    chunk('IHDR', header),
    chunk('IDAT', rows),
    chunk('IEND', Buffer.alloc(0)),
  ])
  const id = await stored('bomb.png', new Uint8Array(bomb))
  const before = process.memoryUsage().rss
  const pictures = new Pictures(library.access)
  expect(await pictures.shaped(id, purposes.inPage)).toMatchObject({ type: 'png', isOriginal: true })
  expect(await pictures.shaped(id, { ...purposes.word, keeps: ['jpg'] })).toBeNull()
  await expect(pictures.converted(id, new Uint8Array(bomb), { width: 480, type: 'webp' })).rejects.toThrow(/pixel/u)
  expect(process.memoryUsage().rss - before).toBeLessThan(300_000_000)
})

test('names of what is made change with the library that makes it', () => {
  expect(conversionVersion).toMatch(new RegExp(`-${sharp.versions.sharp}$`, 'u'))
})

test('what was made once is read again, and what is left of the cache after a crash does no harm', async () => {
  const id = await stored('wide.png', plain(2500, 10).png())
  const first = await new Pictures(library.access).shaped(id, purposes.inPage)
  const cache = join(library.folder, 'cache')
  expect(readdirSync(cache)).toHaveLength(1)
  expect(await new Pictures(library.access).shaped(id, purposes.inPage)).toEqual(first)
  expect(readdirSync(cache)).toHaveLength(1)
})
