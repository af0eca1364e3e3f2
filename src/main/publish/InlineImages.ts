import type { LibraryAccess } from '../../shared/contract/access.ts'
import type { AssetId } from '../../shared/model/ids.ts'

const types: Readonly<Record<string, string>> = {
  png: 'image/png',
  jpg: 'image/jpeg',
  gif: 'image/gif',
  webp: 'image/webp',
  avif: 'image/avif',
}

/** Images as `data:` URIs. The ones used last are kept, up to `capacity` characters, since a cover is often shared by many pages. */
export class InlineImages {
  readonly #access: LibraryAccess
  readonly #capacity: number
  readonly #kept = new Map<AssetId, string>()
  #size = 0

  constructor(access: LibraryAccess, capacity = 64 * 1024 * 1024) {
    this.#access = access
    this.#capacity = capacity
  }

  /** Throws `not-found` when the library has no such asset. */
  async source(id: AssetId): Promise<string> {
    const known = this.#kept.get(id)
    if (known !== undefined) {
      this.#kept.delete(id)
      this.#kept.set(id, known)
      return known
    }
    const bytes = await this.#access.readAsset(id)
    const type = types[id.slice(id.lastIndexOf('.') + 1)] ?? 'application/octet-stream'
    const source = `data:${type};base64,${Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).toString('base64')}`
    this.#keep(id, source)
    return source
  }

  #keep(id: AssetId, source: string): void {
    this.#kept.set(id, source)
    this.#size += source.length
    for (const [oldest, dropped] of this.#kept) {
      if (this.#size <= this.#capacity) break
      this.#kept.delete(oldest)
      this.#size -= dropped.length
    }
  }
}
