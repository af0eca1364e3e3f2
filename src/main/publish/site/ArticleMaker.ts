import { join } from 'node:path'
import type { LibraryAccess } from '../../../shared/contract/access.ts'
import { AppError } from '../../../shared/errors.ts'
import { tidyItems } from '../../../shared/lists/tidyItems.ts'
import { usualListSettings, type ListTemplates } from '../../../shared/model/listSettings.ts'
import type { Article } from '../../../shared/model/article.ts'
import type { SiteOutline } from '../../../shared/model/site.ts'
import type { ArticleId, AssetId, ListId } from '../../../shared/model/ids.ts'
import type { ReadingList } from '../../../shared/model/list.ts'
import { isRelative } from '../../../shared/model/smartRule.ts'
import type { PageList } from '../../render/page.ts'
import type { Frame, SiteContext, SitePath } from '../../render/site/frame.ts'
import { searchEntry, type SearchEntry, type SearchLanguage } from '../../render/site/searchIndex.ts'
import { renderArticlePage, type Neighbour } from '../../render/site/sitePages.ts'
import { Templates } from '../../render/theme/Templates.ts'
import { referencesOf } from '../references.ts'
import { ShareArtist } from '../share/ShareArtist.ts'
import type { ShareCard } from '../share/ShareCard.ts'
import { contentPrint } from './print.ts'
import { fileBytes, writeStaged } from './stagedFile.ts'

/** All that makes articles' pages, as it goes to another thread. */
export type MakerSetup = Readonly<{
  frame: Frame
  templates: Readonly<Record<string, string>>
  ways: Readonly<Record<'articles' | 'authors' | 'tags' | 'subjects', readonly (readonly [string, SitePath])[]>>
  assets: SiteOutline['assets']
  /** How the search's index is written, or null where there is none. */
  search: SearchLanguage | null
  /** The folder of the typefaces that pictures for sharing are drawn with. */
  typefaces: string
  /** The folder that pages are written into, by the numbers of their jobs. */
  staged: string
}>

/** A page to be made. `was` is the print that its file has now, where it is as it was left. */
export type ArticleJob = Readonly<{
  number: number
  id: ArticleId
  path: SitePath
  newer: Neighbour | null
  older: Neighbour | null
  was: string | null
  /** The picture for sharing, its file, and whether that is there already. */
  share: Readonly<{ card: ShareCard; file: string; isThere: boolean }> | null
}>

/** A page that was made. `time` is null where it came out as it was: then nothing was written. */
export type ArticleMade = Readonly<{
  number: number
  print: string
  size: number
  time: number | null
  links: string[]
  assets: string[]
  undescribed: number
  /** The picture for sharing: its file, and what was written of it, or null where it was there already. */
  share: Readonly<{ file: string; written: Readonly<{ print: string; size: number; time: number }> | null }> | null
  /** What the search knows of it. */
  entry: SearchEntry | null
}>

/** What a page's picture is called among the staged files. */
export const shareName = (number: number): string => `share-${number}`

const mostLists = 500

/** Makes articles' pages, one file at a time, from the library to the disk. */
export class ArticleMaker {
  readonly #access: LibraryAccess
  readonly #setup: MakerSetup
  readonly context: SiteContext
  readonly #lists = new Map<ListId, ReadingList>()
  #templates: Promise<ListTemplates> | undefined
  #artist: Promise<ShareArtist> | undefined

  /** `articles` says where articles are, where the setup does not. */
  constructor(access: LibraryAccess, setup: MakerSetup, articles: SiteContext['ways']['articles'] = new Map(setup.ways.articles)) {
    const { frame, templates, ways, assets } = setup
    this.#access = access
    this.#setup = setup
    this.context = {
      frame,
      templates: new Templates(templates),
      ways: {
        articles,
        authors: new Map(ways.authors),
        tags: new Map(ways.tags),
        subjects: new Map(ways.subjects),
      },
      pictures: new Map(assets.map(({ id, width, height }) => [id, { width, height }])),
    }
  }

  /** Throws `not-found` if the article went meanwhile, and like `renderArticlePage`. */
  async make(job: ArticleJob): Promise<ArticleMade> {
    const article = await this.#access.call('article:open', { id: job.id })
    const lists = await this.listsOf(article)
    const { assets, shared, linked, undescribed } = referencesOf(article, lists)
    const shown = [...new Set(shared === null ? assets : [...assets, shared])].filter(asset => this.context.pictures.has(asset)).sort()
    const share = await this.#share(job)
    const html = renderArticlePage(
      { path: job.path, article, lists, newer: job.newer, older: job.older, share: share?.file ?? null },
      this.context,
    )
    const entry = this.#setup.search && searchEntry(article, job.path, this.#setup.search)
    const bytes = fileBytes(html)
    const made = {
      number: job.number,
      print: contentPrint(bytes),
      size: bytes.length,
      links: [...linked].sort(),
      assets: shown,
      undescribed,
      share,
      entry,
    }
    if (made.print === job.was) return { ...made, time: null }
    return { ...made, time: writeStaged(join(this.#setup.staged, String(job.number)), bytes) }
  }

  // The picture stands beside the page's own file until both are put in place.
  async #share({ number, share }: ArticleJob): Promise<ArticleMade['share']> {
    if (!share) return null
    const { card, file, isThere } = share
    this.#artist ??= ShareArtist.load(this.#setup.typefaces)
    const artist = await this.#artist
    if (isThere) return artist.canDraw(card) ? { file, written: null } : null
    const bytes = card.cover ? await this.#overCover(artist, card, card.cover.asset) : artist.draw(card)
    if (!bytes) return null
    const time = writeStaged(join(this.#setup.staged, shareName(number)), bytes)
    return { file, written: { print: contentPrint(bytes), size: bytes.length, time } }
  }

  // Without the cover's bytes there is nothing to draw over: the page shares the cover then.
  async #overCover(artist: ShareArtist, card: ShareCard, cover: AssetId): Promise<Uint8Array | null> {
    try {
      return await artist.drawOver(card, await this.#access.readAsset(cover))
    } catch (error) {
      if (error instanceof AppError && error.code === 'not-found') return null
      throw error
    }
  }

  /** What the search knows of an article whose page is not made. Throws `not-found`. */
  async searchEntry(id: ArticleId): Promise<SearchEntry> {
    const { search } = this.#setup
    if (!search) throw new Error('This site has no search')
    return searchEntry(await this.#access.call('article:open', { id }), this.context.ways.articles.get(id) ?? '', search)
  }

  /** The lists on an article as the site shows them. */
  async listsOf(article: Pick<Article, 'lists' | 'id'>): Promise<PageList[]> {
    const lists: PageList[] = []
    const { everywhere } = await (this.#templates ??= this.#access.call('list:templates'))
    const following = everywhere.filter(each => !article.lists.some(({ listId }) => listId === each.listId))
    for (const { listId, heading } of [...article.lists, ...following]) {
      const list = await this.list(listId, article.id)
      const items = tidyItems(list.items, list.settings ?? usualListSettings, article.id)
      lists.push({ heading: heading?.trim() || list.name, list: { ...list, items } })
    }
    return lists
  }

  /** A list as it is on an article's page, or by itself, without the articles that the site does not have: what is not published is not named. */
  async list(id: ListId, page: ArticleId | null): Promise<ReadingList> {
    const list = this.#lists.get(id) ?? (await this.#open(id, null))
    if (this.#lists.size >= mostLists) this.#lists.clear()
    this.#lists.set(id, list)
    const own = page !== null && list.rule && (isRelative(list.rule) || list.items.some(({ articleId }) => articleId === page))
    return own ? this.#open(id, page) : list
  }

  async #open(id: ListId, page: ArticleId | null): Promise<ReadingList> {
    const list = await this.#access.call('site:list', { id, page })
    const { articles } = this.context.ways
    const items = list.items.filter(
      ({ articleId, own }) => articleId === null || articles.has(articleId) || (own.title !== null && own.url !== null),
    )
    return { ...list, items }
  }
}
