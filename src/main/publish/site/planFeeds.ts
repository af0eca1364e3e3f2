import type { LibraryAccess } from '../../../shared/contract/access.ts'
import type { ArticleId } from '../../../shared/model/ids.ts'
import { ownPictureOf, sharingOf } from '../../../shared/model/sharing.ts'
import type { OutlinedList } from '../../../shared/model/site.ts'
import { feedContent } from '../../render/site/feedContent.ts'
import {
  atomFeed,
  jsonFeed,
  mostInSitemap,
  opml,
  robots,
  rssFeed,
  sitemap,
  sitemapIndex,
  webManifest,
  type Feed,
  type FeedEntry,
} from '../../render/site/feeds.ts'
import type { Frame, SiteContext, SitePath } from '../../render/site/frame.ts'
import { sitePicture } from '../../render/site/pictureFiles.ts'
import type { Again, FeedFile } from './Again.ts'
import type { ArticleMaker } from './ArticleMaker.ts'
import type { Changes } from './Changes.ts'
import type { PlannedFile } from './FilePlan.ts'
import { articlesPrint, feedFolder, membersOf, type PlanParts } from './planListings.ts'
import { listEntries } from './listFeed.ts'
import { linksPrint, pathIn, type ArticlePlan } from './planArticles.ts'
import type { Needs } from './Manifest.ts'
import { addedPrint, print, printOf, subtractedPrint } from './print.ts'
import type { ShownArticle, SiteArticle } from './SiteModel.ts'

/** Articles in each feed. */
const newest = 20

/** A feed's file in each of its forms. */
export const feedFileNames = ['atom.xml', 'rss.xml', 'feed.json'] as const
const writers = { 'atom.xml': atomFeed, 'rss.xml': rssFeed, 'feed.json': jsonFeed } as const

type Contents = (article: ShownArticle) => Promise<string | null>
/** What feeds say of an article. */
export type Entries = (article: ShownArticle) => Promise<FeedEntry>

/** Feeds, site map, robots, web manifest: what programs read of a site. */
export async function planFeeds(parts: PlanParts, access: LibraryAccess, changes: FeedChanges): Promise<PlannedFile[]> {
  const { model, context, maker, settings } = parts
  const { frame } = context
  const [whole, short] = [wholeEntries(access, maker), shortEntries(maker)]
  const tags = model.tags.map(group => ({
    title: `${frame.title}: ${group.name}`,
    folder: feedFolder(group),
    home: group.address.path,
    group,
  }))
  const lists = model.lists.map(({ source, address }) => ({
    title: `${frame.title}: ${source.name}`,
    folder: feedFolder({ address }),
    home: address.path,
    list: source,
  }))
  return [
    ...feedFiles(
      parts,
      { title: frame.title, folder: '', home: '', articles: model.articles },
      whole,
      await wholeNeeds(parts, access, changes),
    ),
    ...tags.flatMap(({ title, folder, home, group }) => feedFiles(parts, { title, folder, home, articles: group.articles }, short)),
    ...lists.flatMap(plan => listFeedFiles(parts, plan, short)),
    planned(parts, 'feeds.opml', printOf([...tags, ...lists].map(({ title, folder }) => [title, folder])), () =>
      opml(frame, [
        { title: frame.title, self: 'atom.xml', home: '' },
        ...[...tags, ...lists].map(({ title, folder, home }) => ({ title, self: `${folder}atom.xml`, home })),
      ]),
    ),
    ...sitemaps(parts),
    planned(parts, 'robots.txt', '', () => robots(frame, 'sitemap.xml')),
    planned(parts, 'site.webmanifest', settings.language, () => webManifest(frame)),
  ]
}

function planned({ common }: PlanParts, file: string, contents: string, make: PlannedFile['make']): PlannedFile {
  return { file, needs: { ...common, contents }, make }
}

type FeedPlan = Readonly<{ title: string; folder: SitePath; home: SitePath; articles: readonly SiteArticle[] }>

function feedFiles(parts: PlanParts, { title, folder, home, articles }: FeedPlan, entryOf: Entries, further: Needs = {}): PlannedFile[] {
  const shown = articles.slice(0, newest)
  const needs = { articles: articlesPrint(shown), ...further }
  const again = { kind: 'feed', title, folder, home, whole: folder === '', members: membersOf(shown) } as const
  return written(parts, again, needs, () => feedOf(again, shown, entryOf))
}

type ListFeedPlan = Readonly<{ title: string; folder: SitePath; home: SitePath; list: OutlinedList }>

/** The feeds of a list: what it shows, in its order. */
function listFeedFiles(parts: PlanParts, { title, folder, home, list }: ListFeedPlan, entryOf: Entries): PlannedFile[] {
  const { model, lists, maker } = parts
  const members = list.articles.flatMap(id => model.byId.get(id) ?? [])
  const needs = { list: lists.byItself(list.id), articles: articlesPrint(members) }
  const again = { kind: 'listFeed', title, folder, home, list: list.id, members: membersOf(members) } as const
  return written(parts, again, needs, () => listFeedOf(again, members, entryOf, maker))
}

type FeedTold = Omit<Feed, 'self'>
type Unwritten<T extends Again['kind']> = Omit<Extract<Again, { kind: T }>, 'feed'>

/** What a feed of articles says. */
export async function feedOf({ title, home }: Unwritten<'feed'>, shown: readonly ShownArticle[], entryOf: Entries): Promise<FeedTold> {
  const updated = shown.reduce((latest, { source }) => Math.max(latest, source.updatedAt), 0)
  return { title, home, entries: await Promise.all(shown.map(entryOf)), updated: new Date(updated).toISOString() }
}

/** What the feed of a list says; `members` are those of its articles that the site has. */
export async function listFeedOf(
  { title, home, list }: Unwritten<'listFeed'>,
  members: readonly ShownArticle[],
  entryOf: Entries,
  maker: ArticleMaker,
): Promise<FeedTold> {
  const places = new Map(members.map(article => [article.source.id, article]))
  const entries = await listEntries(await maker.list(list, null), maker.context.frame.language, places, entryOf)
  const updated = entries.reduce((latest, entry) => (entry.updated > latest ? entry.updated : latest), new Date(0).toISOString())
  return { title, home, entries, updated }
}

/** A feed in one of its forms. */
export function feedText(feed: FeedFile, told: FeedTold, folder: SitePath, frame: Frame): string {
  return writers[feed]({ ...told, self: folder + feed }, frame)
}

/** A feed in each form; what they say is gathered once, if any of them is made. */
function written(
  { common, context }: PlanParts,
  again: Unwritten<'feed'> | Unwritten<'listFeed'>,
  needs: Needs,
  make: () => Promise<FeedTold>,
): PlannedFile[] {
  let told: Promise<FeedTold> | undefined
  return feedFileNames.map(feed => ({
    file: decodeURIComponent(again.folder + feed),
    needs: { ...common, ...needs },
    make: async () => feedText(feed, await (told ??= make()), again.folder, context.frame),
    again: { ...again, feed },
  }))
}

/** What is known of the feeds from the last time. */
export type FeedChanges = Pick<Changes, 'isSameLibrary' | 'known'>

/** What the site's feeds need beyond their articles: what the lists of these show, and where the articles are that their texts lead to. */
async function wholeNeeds(parts: PlanParts, access: LibraryAccess, changes: FeedChanges): Promise<Needs> {
  const { model } = parts
  return {
    ...(await shownLists(parts, changes)),
    links: await feedLinks(access, model.articles.slice(0, newest), pathIn(model)),
  }
}

/** Where the articles are that the texts in a feed lead to, as a print. */
export async function feedLinks(access: LibraryAccess, shown: readonly SiteArticle[], pathOf: ArticlePlan['pathOf']): Promise<string> {
  return linksPrint(await access.call('site:linked', { ids: shown.map(({ source }) => source.id) }), pathOf)
}

/** What the lists of the articles in the site's feeds show, as a print. */
async function shownLists({ model, lists }: PlanParts, changes: FeedChanges): Promise<Needs> {
  const shown = model.articles.slice(0, newest)
  if (shown.every(({ source }) => source.lists.length === 0)) return {}
  const known = changes.isSameLibrary ? changes.known('atom.xml')?.needs['lists'] : undefined
  if (known !== undefined) return { lists: known }
  return { lists: await lists.ofFeed(shown) }
}

/** Entries with the whole text of their articles. */
export function wholeEntries(access: LibraryAccess, maker: ArticleMaker): Entries {
  return entriesWith(async ({ source: { id } }) => {
    const article = await access.call('article:open', { id })
    return feedContent(article, await maker.listsOf(article), maker.context)
  }, maker.context)
}

/** Entries with nothing but what listings say of their articles. */
export function shortEntries({ context }: ArticleMaker): Entries {
  return entriesWith(() => Promise.resolve(null), context)
}

// Each is made once, for whichever feed comes first.
function entriesWith(contents: Contents, context: SiteContext): Entries {
  const made = new Map<ArticleId, Promise<FeedEntry>>()
  return article => {
    const { id } = article.source
    const known = made.get(id) ?? entryWith(article, contents, context)
    made.set(id, known)
    return known
  }
}

async function entryWith({ source, card }: ShownArticle, contents: Contents, { frame, pictures }: SiteContext): Promise<FeedEntry> {
  const picture = ownPictureOf(source.header)?.asset ?? card.cover?.asset
  return {
    id: source.id,
    card,
    updated: new Date(source.updatedAt).toISOString(),
    html: await contents({ source, card }),
    image: picture && frame.baseUrl ? (sitePicture(picture, pictures, path => frame.baseUrl + path)?.src ?? null) : null,
  }
}

/** What search engines are told to leave out is not on their map. */
function isIndexed({ source }: ShownArticle): boolean {
  return !sharingOf(source.header).noindex
}

function sitemaps(parts: PlanParts): PlannedFile[] {
  const { model, context } = parts
  const pages = [
    { path: '', changed: null },
    ...[...model.articles, ...model.alone]
      .filter(isIndexed)
      .map(({ address, source }) => mapped(address.path, source.updatedAt, source.id)),
    ...[...model.tags, ...model.authors, ...model.years].map(({ address }) => ({ path: address.path, changed: null })),
    ...model.lists.map(({ address }) => ({ path: address.path, changed: null })),
  ]
  const file = (name: string, from: number): PlannedFile => {
    const part: readonly Mapped[] = pages.slice(from, from + mostInSitemap)
    return {
      file: name,
      needs: { ...parts.common, pages: pagesPrint(part.map(({ path }) => path)), changed: part.reduce(changedWith, '0') },
      make: () => sitemap(context.frame, part),
      again: { kind: 'sitemap', members: part.flatMap(({ id, path }) => (id ? [[id, path] as const] : [])) },
    }
  }
  if (pages.length <= mostInSitemap) return [file('sitemap.xml', 0)]
  const count = Math.ceil(pages.length / mostInSitemap)
  const names = Array.from({ length: count }, (_, i) => `sitemap-${i + 1}.xml`)
  return [
    ...names.map((name, i) => file(name, i * mostInSitemap)),
    planned(parts, 'sitemap.xml', String(count), () => sitemapIndex(context.frame, names)),
  ]
}

/** Which pages a site map names. */
export function pagesPrint(paths: readonly SitePath[]): string {
  return print(paths.join('\n'))
}

type Mapped = Readonly<{ path: SitePath; changed: string | null; id?: ArticleId }>

/** An article as a site map names it. */
export function mapped(path: SitePath, updatedAt: number, id: ArticleId): Mapped & Readonly<{ changed: string }> {
  return { path, changed: new Date(updatedAt).toISOString(), id }
}

/** When the pages of a site map were changed, as a print that one page can be taken out of and put into without knowing the others. */
export function changedWith(before: string, { path, changed }: Pick<Mapped, 'path' | 'changed'>): string {
  return changed === null ? before : addedPrint(before, print(`${path} ${changed}`))
}

export function changedWithout(before: string, { path, changed }: Pick<Mapped, 'path' | 'changed'>): string {
  return changed === null ? before : subtractedPrint(before, print(`${path} ${changed}`))
}
