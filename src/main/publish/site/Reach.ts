import { articleId, type ArticleId, type ListId } from '../../../shared/model/ids.ts'
import type { Output } from '../../../shared/contract/contract.ts'
import type { OutlinedArticle, OutlinedList, SiteOutline } from '../../../shared/model/site.ts'
import type { SitePath } from '../../render/site/frame.ts'
import { Addresses, type Address } from './Addresses.ts'
import type { OpenManifest, Place } from './Manifest.ts'
import { standingOf } from './planArticles.ts'
import { feedFileNames } from './planFeeds.ts'
import { cardOf, hasPage, reserved, wishOf, type SiteArticle } from './SiteModel.ts'
import { choiceOf, ruledPrints, type Basis, type RuledPrints, type SiteWork } from './SiteWork.ts'

/** An article that has changed; its address is another where its slug is. */
export type ChangedArticle = Readonly<{ source: OutlinedArticle; place: Place; address: Address }>

/** Above so many articles, pages and former slugs a build that goes through everything is as good. */
const [mostArticles, mostPages, mostSlugs] = [4000, 500, 2000]

type News = NonNullable<Output<'site:changes'>>
type ListOnSite = Output<'site:lists'>[number]

/** How far edits reach on a site: every page and file that may be another than it was, and what these are made from. */
export class Reach {
  readonly articles: readonly ChangedArticle[]
  /** Whether texts are all that has changed, so that lists show what they did. */
  isOfTexts = false
  /** Articles whose pages may be others. */
  readonly pages = new Set<ArticleId>()
  /** Files that show several articles and may be others. */
  readonly files = new Set<string>()
  /** What stood at former addresses, where that is to be looked at, else null. */
  formerSlugs: SiteOutline['formerSlugs'] | null = null
  readonly listsById = new Map<ListId, ListOnSite>()
  /** The prints of lists that find their items themselves. */
  ruled: RuledPrints = {}
  readonly #work: SiteWork
  readonly #manifest: OpenManifest
  readonly #basis: Basis
  readonly #sources = new Map<ArticleId, OutlinedArticle>()
  readonly #byId = new Map<ArticleId, SiteArticle>()
  readonly #addresses: ReadonlyMap<string, Address>
  readonly #pages: ReadonlySet<string>

  private constructor(work: SiteWork, manifest: OpenManifest, basis: Basis, articles: readonly ChangedArticle[]) {
    this.#work = work
    this.#manifest = manifest
    this.#basis = basis
    this.articles = articles
    this.#addresses = new Map(articles.map(({ source, address }) => [source.id, address]))
    this.#pages = new Set(work.build.settings.pages)
    for (const { source } of articles) this.#sources.set(source.id, source)
  }

  /** Null where edits reach so far, or in such a way, that everything has to be gone through. */
  static async of(news: News, work: SiteWork, manifest: OpenManifest, basis: Basis): Promise<Reach | null> {
    if (news.others.some(id => manifest.place(id))) return null
    const articles = changedArticles(news.articles, work, manifest, basis)
    if (!articles) return null
    const reach = new Reach(work, manifest, basis, articles)
    return (await reach.#lookAround(news)) ? reach : null
  }

  /** Articles that say otherwise what others show of them. */
  get #faced(): readonly ChangedArticle[] {
    return this.articles.filter(({ source, place }) => source.face !== place.face)
  }

  get moved(): readonly ChangedArticle[] {
    return this.articles.filter(({ address, place }) => address.file !== place.file)
  }

  readonly pathOf = (id: string): SitePath | undefined => (this.#addresses.get(id) ?? this.#manifest.place(id))?.path

  /** The article as the site places it, if it has it and it was read. */
  article(id: ArticleId | null): SiteArticle | undefined {
    if (id === null) return undefined
    const known = this.#byId.get(id)
    if (known) return known
    const source = this.#sources.get(id)
    const address = source && (this.#addresses.get(id) ?? this.#manifest.place(id))
    if (!source || !address) return undefined
    const { file, path } = address
    const article = { source, address: { file, path }, card: cardOf(source, path), listed: !this.#pages.has(id) }
    this.#byId.set(id, article)
    return article
  }

  /** What lists are looked at by; only what was read is in it. */
  get model(): Readonly<{ byId: { get: (id: ArticleId) => SiteArticle | undefined }; listsById: ReadonlyMap<ListId, OutlinedList> }> {
    return { byId: { get: id => this.article(id) }, listsById: this.listsById }
  }

  /** Whether a page of the site is there that is not that of a former address. */
  isTaken(file: string): boolean {
    if (this.moved.some(({ address }) => address.file === file)) return true
    if (this.moved.some(({ place }) => place.file === file)) return false
    return !this.#basis.moved.includes(file) && this.#manifest.file(file) !== undefined
  }

  /** Reads articles, unless that would be very many. */
  async read(ids: Iterable<ArticleId>): Promise<boolean> {
    const missing = [...new Set(ids)].filter(id => !this.#sources.has(id))
    if (this.#sources.size + missing.length > mostArticles) return false
    if (missing.length === 0) return true
    for (const source of await this.#work.access.call('site:articles', { ids: missing })) this.#sources.set(source.id, source)
    return true
  }

  async #lookAround(news: News): Promise<boolean> {
    const ruled = await this.#ruledLists(news)
    if (!ruled || !(await this.#reachLists(news, ruled)) || !(await this.#reachAddresses())) return false
    for (const { source, place } of this.articles) {
      this.pages.add(source.id)
      for (const file of place.shownIn) this.files.add(file)
    }
    for (const { place } of this.#faced) for (const id of place.around) if (id) this.pages.add(id)
    // Pages that stand in a list of their own show another article instead.
    for (const { id, articles } of ruled)
      for (const article of articles) if (this.#manifest.place(article)?.lists.includes(id)) this.pages.add(article)
    for (const id of this.pages) if (!this.#manifest.place(id)) this.pages.delete(id)
    if (this.pages.size > mostPages) return false
    const changed = new Set(this.articles.map(({ source }) => source.id))
    this.isOfTexts = this.#faced.length === 0 && this.listsById.size === 0 && [...this.pages].every(id => changed.has(id))
    return this.#readAll()
  }

  /** Lists that find their items themselves, or null where one of them is another on each page. */
  async #ruledLists({ ruled: ids }: News): Promise<readonly ListOnSite[] | null> {
    if (ids.length === 0) return []
    if (ids.length > mostPages) return null
    const ruled = await this.#work.access.call('site:lists', { ...choiceOf(this.#work.build.settings), ids })
    return ruled.some(({ kind, uses }) => kind === 'relative' && uses > 0) ? null : ruled
  }

  async #reachLists(news: News, ruled: readonly ListOnSite[]): Promise<boolean> {
    const faced = new Set<ArticleId>(this.#faced.map(({ source }) => source.id))
    this.ruled = ruledPrints(ruled)
    const before = JSON.parse(this.#manifest.note('ruled') ?? '{}') as RuledPrints
    const others = ruled.filter(({ id, print, articles }) => before[id] !== print || articles.some(article => faced.has(article)))
    const asked = [...new Set([...news.lists, ...others.map(({ id }) => id)])]
    if (faced.size === 0 && asked.length === 0) return true
    const around = await this.#work.access.call('site:around', { articles: [...faced], lists: asked })
    if (!around) return false
    for (const id of around.articles) this.pages.add(id)
    const attached = this.#faced.flatMap(({ source, place }) =>
      differing(
        place.lists,
        source.lists.map(({ listId }) => listId),
      ),
    )
    const ids = [...new Set([...around.lists, ...attached])]
    await this.#readLists(ids)
    return ids.every(id => this.#reachList(id))
  }

  // A list that gets a page, or another name, or has another number of items, is another in the index of lists.
  #reachList(id: ListId): boolean {
    const list = this.listsById.get(id)
    const place = this.#manifest.list(id)
    const has = list !== undefined && hasPage(list, list.uses)
    if (list?.kind === 'relative' && list.uses > 0) return false
    if (!place || !list) return !has && !place
    if (!has || place.name !== list.name || place.count !== list.count) return false
    for (const file of place.shownIn) this.files.add(file)
    return true
  }

  async #readLists(ids: readonly ListId[]): Promise<void> {
    const missing = ids.filter(id => !this.listsById.has(id))
    if (missing.length === 0) return
    const lists = await this.#work.access.call('site:lists', { ...choiceOf(this.#work.build.settings), ids: missing })
    for (const list of lists) this.listsById.set(list.id, list)
  }

  /** What leads to articles that are elsewhere now, and to those that have been. */
  async #reachAddresses(): Promise<boolean> {
    const faced = new Set<string>(this.#faced.map(({ source }) => source.id))
    if (faced.size === 0) return true
    const { moved } = this
    const slugs = await this.#work.access.call('site:former-slugs')
    if (moved.length === 0 && slugs.every(slug => !faced.has(slug.articleId))) return true
    if (!this.#basis.isPlain || slugs.length > mostSlugs) return false
    this.formerSlugs = slugs
    const files = new Set(moved.flatMap(({ source }) => this.#manifest.naming(source.id)))
    for (const id of this.#manifest.placedAt([...files])) this.pages.add(articleId.parse(id))
    return this.read(slugs.flatMap(slug => (this.#manifest.place(slug.articleId) ? [slug.articleId] : [])))
  }

  /** Reads what the pages and files are made from. */
  async #readAll(): Promise<boolean> {
    const shown = [...this.pages].flatMap(id => this.#manifest.place(id)?.around.flatMap(other => other ?? []) ?? [])
    if (!this.isOfTexts) for (const file of feedFileNames) if (this.#manifest.file(file)) this.files.add(file)
    const members = [...this.files].flatMap(file => this.#manifest.file(file)?.again?.members.map(([id]) => id) ?? [])
    if (!(await this.read([...this.pages, ...shown, ...members]))) return false
    if (this.isOfTexts) return true
    const feed = this.#manifest.file('atom.xml')?.again?.members.map(([id]) => id) ?? []
    const lists = new Set([...this.pages, ...feed].flatMap(id => this.#sources.get(id)?.lists.map(({ listId }) => listId) ?? []))
    if (lists.size > mostArticles) return false
    await this.#readLists([...lists])
    return this.read([...this.listsById.values()].flatMap(({ articles }) => articles))
  }
}

/** The changed articles with their places, or null where one of them has none, or is elsewhere among the others now. */
function changedArticles(
  sources: readonly OutlinedArticle[],
  { build: { settings } }: SiteWork,
  manifest: OpenManifest,
  { frame, isPlain }: Basis,
): ChangedArticle[] | null {
  const everywhere = new Set([...frame.latest, ...frame.mostViewed].map(({ path }) => path))
  const menu = new Set(frame.menu.flatMap(way => ('path' in way ? [way.path] : [])))
  const addresses = new Addresses(settings.addresses, reserved)
  const found: ChangedArticle[] = []
  for (const source of sources) {
    const place = manifest.place(source.id)
    if (!place || place.standing !== standingOf(source) || everywhere.has(place.path)) return null
    const { file, path } = place
    if (place.face === source.face) {
      found.push({ source, place, address: { file, path } })
      continue
    }
    const address = addresses.page([wishOf(source)])
    const isMoved = address.file !== file
    if (settings.pages.includes(source.id) || (isMoved && (menu.has(path) || !isFree(address)))) return null
    found.push({ source, place, address })
  }
  return found

  function isFree({ file }: Address): boolean {
    const known = manifest.file(file)
    return isPlain && addresses.isPlain && (!known || 'to' in known.needs)
  }
}

function differing(one: readonly ListId[], other: readonly ListId[]): ListId[] {
  return [...one.filter(id => !other.includes(id)), ...other.filter(id => !one.includes(id))]
}
