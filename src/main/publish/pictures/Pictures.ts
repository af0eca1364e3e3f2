import { imageSize } from 'image-size'
import type { LibraryAccess } from '../../../shared/contract/access.ts'
import type { AssetId } from '../../../shared/model/ids.ts'
import { pictureTypeOf, type PictureType } from '../../render/pictures.ts'
import { conversionVersion, convertPicture, isSeeThrough, pictureFacts, type Conversion } from './convertPicture.ts'
import { PictureCache } from './PictureCache.ts'
import type { Purpose } from './purposes.ts'

/** A picture as it is published. Width and height are pixels, 0 where nobody can tell. */
export type ShapedPicture = Readonly<{ bytes: Uint8Array; type: PictureType; width: number; height: number; isOriginal: boolean }>

/** The pictures of a library as they are published: scaled, turned upright and without what a camera wrote into them. The library keeps its own. */
export class Pictures {
  readonly #access: LibraryAccess
  readonly #cache: PictureCache

  constructor(access: LibraryAccess) {
    this.#access = access
    this.#cache = new PictureCache(access.cache ?? null)
  }

  /**
   * A picture for a purpose. One that can't be decoded comes back as it is where the purpose keeps its type, else as null. Throws
   * `not-found` when the library has no such asset.
   */
  async shaped(id: AssetId, purpose: Purpose): Promise<ShapedPicture | null> {
    const bytes = await this.#access.readAsset(id)
    const named = pictureTypeOf(id)
    try {
      const facts = await pictureFacts(bytes)
      const { width, height } = facts
      const original = { bytes, type: named, width, height, isOriginal: true }
      const keeps = purpose.keeps.includes(named)
      // What moves would stand still, or grow.
      if (keeps && named === 'gif') return original
      const fits = keeps && facts.isPlain && (purpose.width === null || width <= purpose.width)
      if (fits && (purpose.size === null || bytes.byteLength <= purpose.size)) return original
      const type = await typeFor(purpose, named, facts.hasAlpha, bytes)
      const made = await this.converted(id, bytes, { width: purpose.width, type })
      // A picture that grows by being made over was made well before.
      if (fits && made.byteLength >= bytes.byteLength) return original
      return { bytes: made, type, ...sizeOf(made), isOriginal: false }
    } catch {
      return purpose.keeps.includes(named) ? { bytes, type: named, ...sizeOf(bytes), isOriginal: true } : null
    }
  }

  /** Another size or type of a picture whose bytes are these. Throws for what can't be decoded. */
  async converted(id: AssetId, bytes: Uint8Array, conversion: Conversion): Promise<Uint8Array> {
    const { width, type } = conversion
    const name = `${id.slice(0, 64)}-${width ?? 'all'}-${conversionVersion}.${type}`
    const known = await this.#cache.read(name)
    if (known) return known
    const made = await convertPicture(bytes, conversion)
    await this.#cache.write(name, made)
    return made
  }
}

async function typeFor({ becomes, keeps }: Purpose, named: PictureType, hasAlpha: boolean, bytes: Uint8Array): Promise<PictureType> {
  if (becomes === 'webp') return 'webp'
  if (becomes === 'same') return named
  // Where the type may stay, it stays: a PNG is one for its sharp edges.
  if (keeps.includes(named) && (named === 'jpg' || named === 'png')) return named
  return hasAlpha && (await isSeeThrough(bytes)) ? 'png' : 'jpg'
}

function sizeOf(bytes: Uint8Array): { width: number; height: number } {
  try {
    const { width, height, orientation = 1 } = imageSize(bytes)
    return orientation >= 5 ? { width: height, height: width } : { width, height }
  } catch {
    return { width: 0, height: 0 }
  }
}
