import type { LibraryAccess } from '../../shared/contract/access.ts'
import { AppError } from '../../shared/errors.ts'
import type { ArticleId, AssetId } from '../../shared/model/ids.ts'
import { webHref } from '../render/href.ts'
import type { Outward } from '../render/outward.ts'
import type { Fragment } from '../render/page.ts'
import type { PictureSource } from '../render/pictures.ts'
import { referencesOf, type References } from './references.ts'
import { say, type Said } from '../../shared/words/say.ts'

/** Where the images of a page are found. Null for one that can’t be shown; `source` throws `not-found` when the library has no such asset. */
export interface ImageSource {
  readonly source: (id: AssetId) => Promise<PictureSource | null>
}

/** A page without its theme, and what a person should know about it: one sentence each. */
export type LoadedPage = Readonly<{ page: Fragment; warnings: readonly Said[] }>

/** Gathers from the library all that a page shows. */
export class PageLoader {
  readonly #access: LibraryAccess
  readonly #images: ImageSource
  readonly #files: ReadonlyMap<ArticleId, string>
  readonly #withShared: boolean
  #outward: Promise<Outward> | undefined
  readonly #addresses = new Map<ArticleId, string | null>()

  /** `files` says which articles are published beside the page, and where as seen from it; `withShared` whether the picture for sharing is wanted. */
  constructor(access: LibraryAccess, images: ImageSource, files: ReadonlyMap<ArticleId, string>, withShared = false) {
    this.#access = access
    this.#images = images
    this.#files = files
    this.#withShared = withShared
  }

  /** Throws `not-found` if there is no such article, and what the images' source throws. */
  async load(id: ArticleId): Promise<LoadedPage> {
    const article = await this.#access.call('article:open', { id })
    const lists = await this.#access.call('article:lists', { id })
    const references = referencesOf(article, lists)
    const sources = await this.#sources(references)
    const links = new Map<string, string>()
    for (const target of new Set([...references.linked, ...references.listed])) {
      const address = await this.#address(target)
      if (address !== null) links.set(target, address)
    }
    const page: Fragment = {
      article,
      lists,
      images: asset => sources.get(asset) ?? null,
      links: target => links.get(target) ?? null,
      outward: await (this.#outward ??= this.#readOutward()),
    }
    const trashed = lists.reduce((sum, list) => sum + list.trashed, 0)
    return { page, warnings: warningsOf(page, references, sources, trashed) }
  }

  async #readOutward(): Promise<Outward> {
    const { linkRel, baseUrl } = await this.#access.call('site:settings')
    return { rel: linkRel, site: baseUrl }
  }

  async #sources({ assets, shared }: References): Promise<ReadonlyMap<AssetId, PictureSource | null>> {
    const sources = new Map<AssetId, PictureSource | null>()
    const wanted = shared !== null && this.#withShared ? new Set([...assets, shared]) : assets
    for (const asset of wanted) {
      const source = await orMissing(this.#images.source(asset))
      if (source !== missing) sources.set(asset, source)
    }
    return sources
  }

  // The file beside this one, else the address that the article has on the web. What is in the trash has none.
  async #address(id: ArticleId): Promise<string | null> {
    const file = this.#files.get(id)
    if (file !== undefined) return file
    const known = this.#addresses.get(id)
    if (known !== undefined) return known
    const article = await orNull(this.#access.call('article:open', { id }))
    const address = article && article.trashedAt === null ? webHref(article.header.canonicalUrl) : null
    this.#addresses.set(id, address)
    return address
  }
}

function warningsOf(
  { article, links }: Fragment,
  references: References,
  sources: ReadonlyMap<AssetId, PictureSource | null>,
  trashed: number,
): Said[] {
  const title = article.header.title.trim() || say('Untitled')
  const warnings: Said[] = []
  const lost = [...references.assets].filter(asset => !sources.has(asset)).length
  if (lost > 0)
    warnings.push(
      say('“{title}”: {count, plural, one {# image is} other {# images are}} missing from the library and left out.', {
        title,
        count: lost,
      }),
    )
  const unfit = [...sources.values()].filter(source => source === null).length
  if (unfit > 0)
    warnings.push(
      say('“{title}”: {count, plural, one {# image is} other {# images are}} damaged, or too large to be made smaller, and left out.', {
        title,
        count: unfit,
      }),
    )
  const dead = [...references.linked].filter(id => links(id) === null).length
  if (dead > 0) {
    warnings.push(
      say('“{title}”: {count, plural, one {# link leads} other {# links lead}} to an article without an address, and became plain text.', {
        title,
        count: dead,
      }),
    )
  }
  if (trashed > 0)
    warnings.push(
      say('“{title}”: {count, plural, one {# list item is} other {# list items are}} in the trash and left out.', {
        title,
        count: trashed,
      }),
    )
  if (references.undescribed > 0) {
    warnings.push(
      say('“{title}”: {count, plural, one {# image has} other {# images have}} no description for people who can’t see it.', {
        title,
        count: references.undescribed,
      }),
    )
  }
  return warnings
}

const missing = Symbol('missing')

async function orMissing<T>(asked: Promise<T>): Promise<T | typeof missing> {
  return orNull(asked.then(value => ({ value }))).then(found => (found ? found.value : missing))
}

async function orNull<T>(asked: Promise<T>): Promise<T | null> {
  try {
    return await asked
  } catch (error) {
    if (error instanceof AppError && error.code === 'not-found') return null
    throw error
  }
}
