import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import sharp, { type Sharp } from 'sharp'
import { expect, test } from 'vitest'
import { assetPath } from '../../../../../src/main/library/assets/assetPath.ts'
import { readAsset, sha256 } from '../../../../../src/main/library/assets/assets.ts'
import { localAccess } from '../../../../../src/main/library/localAccess.ts'
import type { AssetId } from '../../../../../src/shared/model/ids.ts'
import { callsOf, temporaryLibrary } from '../temporaryLibrary.ts'

function picture(): Sharp {
  return sharp({ create: { width: 6, height: 4, channels: 3, background: '#c33' } })
}

test.each([
  ['png', 'image/png', () => picture().png().toBuffer()],
  ['jpg', 'image/jpeg', () => picture().jpeg().toBuffer()],
  ['gif', 'image/gif', () => picture().gif().toBuffer()],
  ['webp', 'image/webp', () => picture().webp().toBuffer()],
  ['avif', 'image/avif', () => picture().avif().toBuffer()],
])('an image is stored once under the hash of its bytes: %s', async (extension, type, make) => {
  const library = temporaryLibrary()
  const call = callsOf(library)
  const bytes = await make()
  // The name lies: only the bytes count.
  const asset = call('asset:add', { name: '/home/mina/pictures/my cover.txt', bytes })
  const hash = sha256(bytes)
  expect(asset).toEqual({ id: `${hash}.${extension}`, type, width: 6, height: 4, size: bytes.length, name: 'my cover.txt' })
  expect(call('asset:add', { name: 'again.png', bytes })).toEqual(asset)
  expect(readdirSync(join(library.folder, 'assets', hash.slice(0, 2)))).toEqual([asset.id])
  expect(Buffer.from(await localAccess(library).readAsset(asset.id))).toEqual(bytes)
})

test('a picture that a camera turned is measured as it is seen', async () => {
  const bytes = await picture().jpeg().withExif({}).withMetadata({ orientation: 6 }).toBuffer()
  expect(callsOf(temporaryLibrary())('asset:add', { name: 'turned.jpg', bytes })).toMatchObject({ width: 4, height: 6 })
})

test.each([
  ['drawing.svg', '<?xml version="1.0"?><svg xmlns="http://www.w3.org/2000/svg"><script>alert(1)</script></svg>', /SVG drawing/u],
  ['page.png', '<html><body>not an image</body></html>', /PNG, JPEG, GIF, WebP and AVIF/u],
  ['empty.png', '', /PNG, JPEG, GIF, WebP and AVIF/u],
  ['photo.heic', '\0\0\0\x18ftypheic\0\0\0\0mif1heic', /PNG, JPEG, GIF, WebP and AVIF/u],
])('what is no image of a kind that Deckle keeps is refused: %s', (name, text, sentence) => {
  const library = temporaryLibrary()
  const bytes = Buffer.from(text, 'latin1')
  expect(() => callsOf(library)('asset:add', { name, bytes })).toThrow(
    expect.objectContaining({ code: 'unsupported-file', message: expect.stringMatching(sentence) }),
  )
  expect(readdirSync(join(library.folder, 'assets'))).toEqual([])
})

test('a damaged image is refused', async () => {
  const whole = await picture().png().toBuffer()
  for (const bytes of [whole.subarray(0, 12), Buffer.concat([whole.subarray(0, 16), Buffer.alloc(30)])])
    expect(() => callsOf(temporaryLibrary())('asset:add', { name: 'half.png', bytes })).toThrow(
      expect.objectContaining({ code: 'unreadable-file' }),
    )
})

test('an image whose file was damaged is made good when it is added again', async () => {
  const library = temporaryLibrary()
  const call = callsOf(library)
  const bytes = await picture().png().toBuffer()
  const { id } = call('asset:add', { name: 'cover.png', bytes })
  writeFileSync(assetPath(library.folder, id), 'damaged')
  call('asset:add', { name: 'cover.png', bytes })
  expect(readFileSync(assetPath(library.folder, id))).toEqual(bytes)
})

test('an asset id leads nowhere but into the assets', () => {
  const library = temporaryLibrary()
  expect(existsSync(join(library.folder, 'library.sqlite'))).toBe(true)
  for (const id of ['../library.sqlite', '..', '/etc/passwd', `${'0'.repeat(64)}.png/../../../library.sqlite`])
    expect(() => readAsset(library.folder, id as AssetId)).toThrow(expect.objectContaining({ code: 'not-found' }))
})
