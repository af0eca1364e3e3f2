import { createHash } from 'node:crypto'
import { readFileSync } from 'node:fs'
import { basename } from 'node:path'
import { imageSize } from 'image-size'
import { AppError } from '../../../shared/errors.ts'
import { maxAssetBytes, type Asset } from '../../../shared/model/asset.ts'
import { assetId, type AssetId } from '../../../shared/model/ids.ts'
import { assetPath } from './assetPath.ts'
import type { Library } from '../library.ts'
import { sniffImage } from './sniffImage.ts'
import { first, run, type Db } from '../sql.ts'
import { writeFileWhole } from '../writeFile.ts'
import { say } from '../../../shared/words/say.ts'

export type NewAsset = Readonly<{ name: string; bytes: Uint8Array }>

/**
 * Stores an image under the hash of its bytes, once, whatever its name says. Throws `unsupported-file` when it is none
 * that Deckle keeps and `unreadable-file` when it is damaged.
 */
export function addAsset({ db, folder }: Library, { name, bytes }: NewAsset, now: number): Asset {
  const found = sniffImage(bytes)
  if (!found) throw unsupported(name, bytes)
  if (bytes.byteLength > maxAssetBytes)
    throw new AppError('unsupported-file', say('“{name}” is larger than 50 MB.', { name: plainName(name) }))
  const hash = sha256(bytes)
  const id = assetId.parse(`${hash}.${found.extension}`)
  const { width, height } = measure(name, bytes)
  keepFile(assetPath(folder, id), bytes, hash)
  run(
    db,
    `INSERT INTO asset (id, type, width, height, size, name, added_at) VALUES (?, ?, ?, ?, ?, ?, ?)
     ON CONFLICT DO UPDATE SET added_at = excluded.added_at, unused_since = NULL`,
    [id, found.type, width, height, bytes.byteLength, plainName(name), now],
  )
  run(db, 'DELETE FROM asset_gone WHERE id = ?', [id])
  return requireAsset(db, id)
}

function requireAsset(db: Db, id: AssetId): Asset {
  const asset = first<Asset>(db, 'SELECT id, type, width, height, size, name FROM asset WHERE id = ?', [id])
  if (!asset) throw new AppError('not-found', 'This image is not in the library.')
  return asset
}

/** The bytes of an asset. Throws `not-found`. */
export function readAsset(folder: string, id: AssetId): Uint8Array {
  try {
    return readFileSync(assetPath(folder, assetId.parse(id)))
  } catch (cause) {
    throw new AppError('not-found', 'An image is missing from the library’s “assets” folder.', { cause })
  }
}

export function sha256(bytes: Uint8Array): string {
  return createHash('sha256').update(bytes).digest('hex')
}

/** Writes the file unless it is there, and whole: one that was damaged is made good. */
function keepFile(path: string, bytes: Uint8Array, hash: string): void {
  try {
    if (sha256(readFileSync(path)) === hash) return
  } catch {
    // Not there, or not readable: it is written.
  }
  writeFileWhole(path, bytes)
}

/** Pixels as the picture is seen: cameras store some turned by a quarter, and say so (EXIF orientation 5 to 8). */
function measure(name: string, bytes: Uint8Array): { width: number; height: number } {
  try {
    const { width, height, orientation = 1 } = imageSize(bytes)
    if (!(width > 0 && height > 0)) throw new Error('An image without extent')
    return orientation >= 5 ? { width: height, height: width } : { width, height }
  } catch (cause) {
    throw new AppError('unreadable-file', say('“{name}” is damaged: its size can’t be read.', { name: plainName(name) }), { cause })
  }
}

/** The file's own name: a path says where on someone's disk it lay. */
function plainName(name: string): string {
  return basename(name.replaceAll('\\', '/')).replaceAll(/\p{Cc}/gu, '') || 'image'
}

function unsupported(name: string, bytes: Uint8Array): AppError {
  const start = Buffer.from(bytes.subarray(0, 1000)).toString('latin1')
  const svg = /<svg[\s>]/iu.test(start)
  return new AppError(
    'unsupported-file',
    svg
      ? say('“{name}” is an SVG drawing, which can hold scripts. Save it as PNG or WebP and add that.', { name: plainName(name) })
      : say('“{name}” is not an image that Deckle can keep. PNG, JPEG, GIF, WebP and AVIF work; save it as one of them and add that.', {
          name: plainName(name),
        }),
  )
}
