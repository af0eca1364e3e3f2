import type { LibraryAccess } from '../../../shared/contract/access.ts'
import { AppError } from '../../../shared/errors.ts'
import type { AssetId } from '../../../shared/model/ids.ts'
import type { BookImage } from '../../render/epub/Book.ts'
import type { PictureSource } from '../../render/pictures.ts'
import type { ImageSource } from '../PageLoader.ts'
import { Pictures } from '../pictures/Pictures.ts'
import { purposes } from '../pictures/purposes.ts'

/** The types of pictures that every reader of books shows (EPUB 3.3 §3.2). */
const types: Readonly<Record<string, string>> = { png: 'image/png', jpg: 'image/jpeg', gif: 'image/gif', webp: 'image/webp' }

/** All pictures of a book are held at once while it is written: as much as that may be, in bytes. */
const most = 1024 * 1024 * 1024

/** Gathers the pictures of a book, each once, named after its content. */
export class BookImages implements ImageSource {
  readonly #pictures: Pictures
  readonly #images = new Map<AssetId, BookImage | null>()
  #size = 0

  constructor(access: LibraryAccess) {
    this.#pictures = new Pictures(access)
  }

  /** In the order in which they were come upon. */
  get all(): BookImage[] {
    return [...this.#images.values()].filter(image => image !== null)
  }

  /** Where the picture is, as seen from a chapter; null for one that books can't hold. Throws `not-found`, or `bad-request` for too many. */
  async source(id: AssetId): Promise<PictureSource | null> {
    let image = this.#images.get(id)
    if (image === undefined) {
      image = await this.#read(id)
      this.#images.set(id, image)
    }
    return image && { src: `images/${image.name}` }
  }

  /** The name of a picture that is in the book, or null. */
  nameOf(id: AssetId): string | null {
    return this.#images.get(id)?.name ?? null
  }

  async #read(id: AssetId): Promise<BookImage | null> {
    const shaped = await this.#pictures.shaped(id, purposes.book)
    const type = shaped && types[shaped.type]
    if (!shaped || !type) return null
    const { bytes } = shaped
    this.#size += bytes.byteLength
    if (this.#size > most)
      throw new AppError('bad-request', 'These articles have more than 1 GB of images: too much for one book. Choose fewer.')
    return { name: `${id.slice(0, 32)}.${shaped.type}`, type, bytes }
  }
}
