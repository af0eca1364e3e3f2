import type { LibraryAccess } from '../../../shared/contract/access.ts'
import { AppError } from '../../../shared/errors.ts'
import type { AssetId } from '../../../shared/model/ids.ts'
import type { BookImage } from '../../render/epub/Book.ts'
import type { ImageSource } from '../PageLoader.ts'

/** The types of pictures that every reader of books shows (EPUB 3.3 §3.2). */
const types: Readonly<Record<string, string>> = { png: 'image/png', jpg: 'image/jpeg', gif: 'image/gif', webp: 'image/webp' }

/** All pictures of a book are held at once while it is written: as much as that may be, in bytes. */
const most = 1024 * 1024 * 1024

/** Gathers the pictures of a book, each once, named after its content. */
export class BookImages implements ImageSource {
  readonly #access: LibraryAccess
  readonly #images = new Map<AssetId, BookImage | null>()
  #size = 0

  constructor(access: LibraryAccess) {
    this.#access = access
  }

  /** In the order in which they were come upon. */
  get all(): BookImage[] {
    return [...this.#images.values()].filter(image => image !== null)
  }

  /** Where the picture is, as seen from a chapter; empty for one that books can't hold. Throws `not-found`, or `bad-request` for too many. */
  async source(id: AssetId): Promise<string> {
    let image = this.#images.get(id)
    if (image === undefined) {
      image = await this.#read(id)
      this.#images.set(id, image)
    }
    return image === null ? '' : `images/${image.name}`
  }

  /** The name of a picture that is in the book, or null. */
  nameOf(id: AssetId): string | null {
    return this.#images.get(id)?.name ?? null
  }

  async #read(id: AssetId): Promise<BookImage | null> {
    const bytes = await this.#access.readAsset(id)
    const extension = id.slice(id.lastIndexOf('.') + 1)
    const type = types[extension]
    if (type === undefined) return null
    this.#size += bytes.byteLength
    if (this.#size > most)
      throw new AppError('bad-request', 'These articles have more than 1 GB of images: too much for one book. Choose fewer.')
    return { name: `${id.slice(0, 32)}.${extension}`, type, bytes }
  }
}
