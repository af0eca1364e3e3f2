import { stat } from 'node:fs/promises'
import { join } from 'node:path'
import type { LibraryAccess } from '../../shared/contract/access.ts'
import type { AssetId } from '../../shared/model/ids.ts'
import type { PictureSource } from '../render/pictures.ts'
import { atomicWrite } from './atomicWrite.ts'
import { Pictures } from './pictures/Pictures.ts'
import type { Purpose } from './pictures/purposes.ts'

/** Images as files in a folder beside the pages, each written once and named after the content of its original. */
export class ImageFiles {
  readonly #pictures: Pictures
  readonly #purpose: Purpose
  readonly #parent: string
  readonly #folder: string
  readonly #written = new Map<AssetId, PictureSource | null>()

  /** `folder` is a name within `parent`, where the pages are. */
  constructor(access: LibraryAccess, parent: string, folder: string, purpose: Purpose) {
    this.#pictures = new Pictures(access)
    this.#purpose = purpose
    this.#parent = parent
    this.#folder = folder
  }

  /** Writes the image, unless that is done, and says where it is as seen from a page. Throws `not-found`, or like `atomicWrite`. */
  async source(id: AssetId): Promise<PictureSource | null> {
    const known = this.#written.get(id)
    if (known !== undefined) return known
    const source = await this.#write(id)
    this.#written.set(id, source)
    return source
  }

  async #write(id: AssetId): Promise<PictureSource | null> {
    const shaped = await this.#pictures.shaped(id, this.#purpose)
    if (!shaped) return null
    const { bytes, type, width, height, isOriginal } = shaped
    const name = `${id.slice(0, 32)}${isOriginal ? '' : `-${this.#purpose.name}`}.${type}`
    const path = join(this.#parent, this.#folder, name)
    // A file of this name and size is this image: the name is the hash of the bytes that it is made of.
    const there = await stat(path).catch(() => null)
    if (!there?.isFile() || there.size !== bytes.byteLength) await atomicWrite(path, bytes)
    return { src: `${encodeURIComponent(this.#folder)}/${name}`, ...(width > 0 ? { width, height } : {}) }
  }
}
