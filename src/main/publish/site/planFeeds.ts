import type { LibraryAccess } from '../../../shared/contract/access.ts'
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
import type { PlannedFile } from './FilePlan.ts'
import { articlesPrint, tagFolder, type PlanParts } from './planListings.ts'
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
export function planFeeds(parts: PlanParts, access: LibraryAccess): PlannedFile[] {
  const { model, context, settings } = parts
  const { frame } = context
  const whole = entriesWith(fullContents(access, context), context)
  const short = entriesWith(() => Promise.resolve(null), context)
  const tags = model.tags.map(group => ({
    title: `${frame.title}: ${group.name}`,
    folder: tagFolder(group),
    home: group.address.path,
    group,
  }))
  return [
    ...feedFiles(parts, { title: frame.title, folder: '', home: '', articles: model.articles }, whole),
    ...tags.flatMap(({ title, folder, home, group }) => feedFiles(parts, { title, folder, home, articles: group.articles }, short)),
    planned(parts, 'feeds.opml', printOf(tags.map(({ title, folder }) => [title, folder])), () =>
      opml(frame, [
        { title: frame.title, self: 'atom.xml', home: '' },
        ...tags.map(({ title, folder, home }) => ({ title, self: `${folder}atom.xml`, home })),
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

function feedFiles({ common, context }: PlanParts, { title, folder, home, articles }: FeedPlan, entryOf: Entries): PlannedFile[] {
  const shown = articles.slice(0, newest)
  const updated = shown.reduce((latest, { source }) => Math.max(latest, source.updatedAt), 0)
  let entries: Promise<FeedEntry[]> | undefined
  const made = () => (entries ??= Promise.all(shown.map(entryOf)))
  return writers.map(({ file, write }) => {
    const path = folder + file
    return {
      file: decodeURIComponent(path),
      needs: { ...common, articles: articlesPrint(shown) },
      make: async () => {
        const feed: Feed = { title, self: path, home, entries: await made(), updated: new Date(updated).toISOString() }
        return write(feed, context.frame)
      },
    }
  })
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

function fullContents(access: LibraryAccess, context: SiteContext): Contents {
  return async ({ source: { id } }) => feedContent(await access.call('article:open', { id }), context)
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
