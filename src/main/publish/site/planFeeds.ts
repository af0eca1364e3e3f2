import type { LibraryAccess } from '../../../shared/contract/access.ts'
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
import type { SiteContext, SitePath } from '../../render/site/frame.ts'
import { sitePicture } from '../../render/site/pictureFiles.ts'
import type { Changes } from './Changes.ts'
import type { PlannedFile } from './FilePlan.ts'
import { articlesPrint, feedFolder, type PlanParts } from './planListings.ts'
import { listEntries } from './listFeed.ts'
import type { Needs } from './Manifest.ts'
import { printOf } from './print.ts'
import type { SiteArticle } from './SiteModel.ts'

/** Articles in each feed. */
const newest = 20

const writers = [
  { file: 'atom.xml', write: atomFeed },
  { file: 'rss.xml', write: rssFeed },
  { file: 'feed.json', write: jsonFeed },
] as const

type Contents = (article: SiteArticle) => Promise<string | null>
type Entries = (article: SiteArticle) => Promise<FeedEntry>

/** Feeds, site map, robots, web manifest: what programs read of a site. */
export async function planFeeds(parts: PlanParts, access: LibraryAccess, changes: FeedChanges): Promise<PlannedFile[]> {
  const { model, context, settings } = parts
  const { frame } = context
  const whole = entriesWith(fullContents(access, parts), context)
  const short = entriesWith(() => Promise.resolve(null), context)
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
    ...feedFiles(parts, { title: frame.title, folder: '', home: '', articles: model.articles }, whole, await shownLists(parts, changes)),
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

function planned({ common }: PlanParts, file: string, print: string, make: PlannedFile['make']): PlannedFile {
  return { file, needs: { ...common, contents: print }, make }
}

type FeedPlan = Readonly<{ title: string; folder: SitePath; home: SitePath; articles: readonly SiteArticle[] }>

function feedFiles(parts: PlanParts, { title, folder, home, articles }: FeedPlan, entryOf: Entries, further: Needs = {}): PlannedFile[] {
  const shown = articles.slice(0, newest)
  const updated = shown.reduce((latest, { source }) => Math.max(latest, source.updatedAt), 0)
  const needs = { articles: articlesPrint(shown), ...further }
  return written(parts, folder, needs, async () => {
    const entries = await Promise.all(shown.map(entryOf))
    return { title, home, entries, updated: new Date(updated).toISOString() }
  })
}

type ListFeedPlan = Readonly<{ title: string; folder: SitePath; home: SitePath; list: OutlinedList }>

/** The feeds of a list: what it shows, in its order. */
function listFeedFiles(parts: PlanParts, { title, folder, home, list }: ListFeedPlan, entryOf: Entries): PlannedFile[] {
  const { model, maker, lists, context } = parts
  const members = list.articles.flatMap(id => model.byId.get(id) ?? [])
  const needs = { list: lists.byItself(list.id), articles: articlesPrint(members) }
  return written(parts, folder, needs, async () => {
    const entries = await listEntries(await maker.list(list.id, null), context.frame.language, model.byId, entryOf)
    const updated = entries.reduce((latest, entry) => (entry.updated > latest ? entry.updated : latest), new Date(0).toISOString())
    return { title, home, entries, updated }
  })
}

/** A feed in each form; what they say is gathered once, if any of them is made. */
function written({ common, context }: PlanParts, folder: SitePath, needs: Needs, make: () => Promise<Omit<Feed, 'self'>>): PlannedFile[] {
  let feed: Promise<Omit<Feed, 'self'>> | undefined
  return writers.map(({ file, write }) => ({
    file: decodeURIComponent(folder + file),
    needs: { ...common, ...needs },
    make: async () => write({ ...(await (feed ??= make())), self: folder + file }, context.frame),
  }))
}

/** What is known of the feeds from the last time. */
export type FeedChanges = Pick<Changes, 'isSameLibrary' | 'known'>

/** What the lists of the articles in the site's feeds show, as a print. */
async function shownLists({ model, lists }: PlanParts, changes: FeedChanges): Promise<Needs> {
  const shown = model.articles.slice(0, newest)
  if (shown.every(({ source }) => source.lists.length === 0)) return {}
  const known = changes.isSameLibrary ? changes.known('atom.xml')?.needs['lists'] : undefined
  if (known !== undefined) return { lists: known }
  const prints: string[] = []
  for (const place of shown) prints.push(await lists.onPage(place))
  return { lists: printOf(prints) }
}

// Each is made once, for whichever feed comes first.
function entriesWith(contents: Contents, context: SiteContext): Entries {
  const made = new Map<SiteArticle, Promise<FeedEntry>>()
  return article => {
    const known = made.get(article) ?? entryWith(article, contents, context)
    made.set(article, known)
    return known
  }
}

async function entryWith(article: SiteArticle, contents: Contents, { frame, pictures }: SiteContext): Promise<FeedEntry> {
  const { source, card } = article
  return {
    id: source.id,
    card,
    updated: new Date(source.updatedAt).toISOString(),
    html: await contents(article),
    image: card.cover && frame.baseUrl ? (sitePicture(card.cover.asset, pictures, path => frame.baseUrl + path)?.src ?? null) : null,
  }
}

function fullContents(access: LibraryAccess, { maker, context }: PlanParts): Contents {
  return async ({ source: { id } }) => {
    const article = await access.call('article:open', { id })
    return feedContent(article, await maker.listsOf(article), context)
  }
}

function sitemaps(parts: PlanParts): PlannedFile[] {
  const { model, context } = parts
  const pages = [
    { path: '', changed: null },
    ...[...model.articles, ...model.alone].map(({ address, source }) => ({
      path: address.path,
      changed: new Date(source.updatedAt).toISOString(),
    })),
    ...[...model.tags, ...model.authors, ...model.years].map(({ address }) => ({ path: address.path, changed: null })),
    ...model.lists.map(({ address }) => ({ path: address.path, changed: null })),
  ]
  const file = (name: string, from: number) => {
    const part = pages.slice(from, from + mostInSitemap)
    return planned(parts, name, printOf(part), () => sitemap(context.frame, part))
  }
  if (pages.length <= mostInSitemap) return [file('sitemap.xml', 0)]
  const count = Math.ceil(pages.length / mostInSitemap)
  const names = Array.from({ length: count }, (_, i) => `sitemap-${i + 1}.xml`)
  return [
    ...names.map((name, i) => file(name, i * mostInSitemap)),
    planned(parts, 'sitemap.xml', String(count), () => sitemapIndex(context.frame, names)),
  ]
}
