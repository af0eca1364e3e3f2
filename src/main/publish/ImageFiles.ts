import { stat } from 'node:fs/promises'
import { join } from 'node:path'
import type { LibraryAccess } from '../../shared/contract/access.ts'
import type { AssetId } from '../../shared/model/ids.ts'
import { atomicWrite } from './atomicWrite.ts'

/** Images as files in a folder beside the pages, each written once and named after its content. */
export class ImageFiles {
  readonly #access: LibraryAccess
  readonly #parent: string
  readonly #folder: string
  readonly #written = new Set<AssetId>()

  /** `folder` is a name within `parent`, where the pages are. */
  constructor(access: LibraryAccess, parent: string, folder: string) {
    this.#access = access
    this.#parent = parent
    this.#folder = folder
  }

  /** Writes the image, unless that is done, and says where it is as seen from a page. Throws `not-found`, or like `atomicWrite`. */
  async source(id: AssetId): Promise<string> {
    const dot = id.lastIndexOf('.')
    const name = `${id.slice(0, 32)}${id.slice(dot)}`
    if (!this.#written.has(id)) {
      const bytes = await this.#access.readAsset(id)
      const path = join(this.#parent, this.#folder, name)
      // A file of this name and size is this image: the name is the hash of its bytes.
      const there = await stat(path).catch(() => null)
      if (!there?.isFile() || there.size !== bytes.byteLength) await atomicWrite(path, bytes)
      this.#written.add(id)
    }
    return `${encodeURIComponent(this.#folder)}/${name}`
  }
}
