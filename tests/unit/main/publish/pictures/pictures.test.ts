import sharp from 'sharp'
import { expect, test } from 'vitest'
import { decodeWebp } from '../../../../../src/main/publish/pictures/decodeWebp.ts'
import { encodePng } from '../../../../../src/main/publish/pictures/encodePng.ts'

test('a WebP becomes a PNG of the same points', async () => {
  const points = Buffer.from([255, 0, 0, 255, 0, 255, 0, 128, 0, 0, 255, 0, 9, 8, 7, 255, 1, 2, 3, 200, 250, 251, 252, 255])
  const webp = await sharp(points, { raw: { width: 3, height: 2, channels: 4 } })
    .webp({ lossless: true, exact: true })
    .toBuffer()
  const png = encodePng(await decodeWebp(new Uint8Array(webp)))
  const { data, info } = await sharp(png).raw().toBuffer({ resolveWithObject: true })
  expect([info.format, info.width, info.height, info.channels, [...data]]).toEqual(['raw', 3, 2, 4, [...points]])
})

test('a picture that can’t be seen through needs no alpha', async () => {
  const webp = await sharp({ create: { width: 5, height: 4, channels: 3, background: '#123456' } })
    .webp({ lossless: true })
    .toBuffer()
  const { data, info } = await sharp(encodePng(await decodeWebp(new Uint8Array(webp))))
    .raw()
    .toBuffer({ resolveWithObject: true })
  expect([info.width, info.height, info.channels, [...data.subarray(0, 3)]]).toEqual([5, 4, 3, [0x12, 0x34, 0x56]])
})

test('what is no WebP is refused', async () => {
  await expect(decodeWebp(new Uint8Array([1, 2, 3]))).rejects.toThrow(/./)
})
