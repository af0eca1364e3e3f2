import type { LibraryAccess } from '../../shared/contract/access.ts'
import type { AssetId } from '../../shared/model/ids.ts'
import type { PictureSource, PictureType } from '../render/pictures.ts'
import { Pictures } from './pictures/Pictures.ts'
import type { Purpose } from './pictures/purposes.ts'

const types: Readonly<Record<PictureType, string>> = {
  png: 'image/png',
  jpg: 'image/jpeg',
  gif: 'image/gif',
  webp: 'image/webp',
  avif: 'image/avif',
}

/** Images as `data:` URIs. The ones used last are kept, up to `capacity` characters, since a cover is often shared by many pages. */
export class InlineImages {
  readonly #pictures: Pictures
  readonly #purpose: Purpose
  readonly #capacity: number
  readonly #kept = new Map<AssetId, PictureSource | null>()
  #size = 0

  constructor(access: LibraryAccess, purpose: Purpose, capacity = 64 * 1024 * 1024) {
    this.#pictures = new Pictures(access)
    this.#purpose = purpose
    this.#capacity = capacity
  }

  /** Null for a picture that can't be had in a type of the purpose. Throws `not-found` when the library has no such asset. */
  async source(id: AssetId): Promise<PictureSource | null> {
    const known = this.#kept.get(id)
    if (known !== undefined) {
      this.#kept.delete(id)
      this.#kept.set(id, known)
      return known
    }
    const source = await this.#read(id)
    this.#keep(id, source)
    return source
  }

  async #read(id: AssetId): Promise<PictureSource | null> {
    const shaped = await this.#pictures.shaped(id, this.#purpose)
    if (!shaped) return null
    const { bytes, type, width, height } = shaped
    const encoded = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).toString('base64')
    return { src: `data:${types[type]};base64,${encoded}`, ...(width > 0 ? { width, height } : {}) }
  }

  #keep(id: AssetId, source: PictureSource | null): void {
    this.#kept.set(id, source)
    this.#size += source?.src.length ?? 0
    for (const [oldest, dropped] of this.#kept) {
      if (this.#size <= this.#capacity) break
      this.#kept.delete(oldest)
      this.#size -= dropped?.src.length ?? 0
    }
  }
}
