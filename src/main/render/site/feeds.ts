import { machineDate } from '../dates.ts'
import type { Card, Frame, SitePath } from './frame.ts'
import { xml, xmlFile, xmlLines, type Xml } from './xml.ts'

/** An article in a feed. `html` is its text with absolute addresses, or null where the feed gives summaries alone. */
export type FeedEntry = Readonly<{
  id: string
  card: Card
  updated: string
  html: string | null
  image: string | null
  /** Where it leads outside of the site; then the card's path is nothing. */
  url?: string
}>

export type Feed = Readonly<{
  title: string
  /** The feed's own file, and the page that it follows. */
  self: SitePath
  home: SitePath
  entries: readonly FeedEntry[]
  /** The newest moment in it (ISO 8601), so that the same entries are the same bytes. */
  updated: string
}>

/** Where feeds lead while the site has no address: they must name one. */
export const unknownAddress = 'http://localhost/'

function absolute({ baseUrl }: Frame, path: SitePath): string {
  return (baseUrl || unknownAddress) + path
}

function addressOfEntry({ card, url }: FeedEntry, frame: Frame): string {
  return url ?? absolute(frame, card.path)
}

/** An article is in several feeds: what each of them says of it is written once. */
function kept<T>(make: (entry: FeedEntry, frame: Frame) => T): (entry: FeedEntry, frame: Frame) => T {
  const made = new WeakMap<FeedEntry, readonly [Frame, T]>()
  return (entry, frame) => {
    const known = made.get(entry)
    if (known?.[0] === frame) return known[1]
    const fresh = make(entry, frame)
    made.set(entry, [frame, fresh])
    return fresh
  }
}

// A day is midnight at Greenwich; feeds know moments alone.
function moment(iso: string | null): string | null {
  const machine = iso === null ? null : machineDate(iso)
  if (machine === null) return null
  const date = new Date(machine.length === 10 ? `${machine}T00:00:00Z` : machine)
  return Number.isNaN(date.getTime()) || date.getUTCFullYear() < 1 ? null : date.toISOString().replace('.000Z', 'Z')
}

/** Atom (RFC 4287). Ids are the articles' own, whatever becomes of their addresses. */
export function atomFeed(feed: Feed, frame: Frame): string {
  const root = xml(
    'feed',
    { xmlns: 'http://www.w3.org/2005/Atom', 'xml:lang': frame.language },
    xml('title', {}, feed.title || frame.title || 'Untitled'),
    frame.description ? xml('subtitle', {}, frame.description) : null,
    xml('id', {}, absolute(frame, feed.self)),
    xml('updated', {}, moment(feed.updated) ?? '1970-01-01T00:00:00Z'),
    xml('link', { rel: 'self', type: 'application/atom+xml', href: absolute(frame, feed.self) }),
    xml('link', { rel: 'alternate', type: 'text/html', href: absolute(frame, feed.home) }),
    xml('author', {}, xml('name', {}, frame.title || 'Untitled')),
    frame.generator ? xml('generator', {}, frame.generator) : null,
    feed.entries.map(entry => atomEntry(entry, frame)),
  )
  return xmlFile(root)
}

const atomEntry = kept((entry, frame) => {
  const { id, card, updated, html } = entry
  const published = moment(card.date)
  return xml(
    'entry',
    { 'xml:lang': card.language },
    xml('title', {}, titleOf(card)),
    xml('id', {}, `urn:uuid:${id}`),
    xml('link', { rel: 'alternate', type: 'text/html', href: addressOfEntry(entry, frame) }),
    published === null ? null : xml('published', {}, published),
    xml('updated', {}, moment(updated) ?? published ?? '1970-01-01T00:00:00Z'),
    card.author ? xml('author', {}, xml('name', {}, card.author)) : null,
    card.tags.map(tag => xml('category', { term: tag })),
    card.standfirst ? xml('summary', {}, card.standfirst) : null,
    html === null ? null : xml('content', { type: 'html' }, html),
  )
})

/** RSS 2.0, with what Atom adds to it. */
export function rssFeed(feed: Feed, frame: Frame): string {
  const root = xml(
    'rss',
    {
      version: '2.0',
      'xmlns:atom': 'http://www.w3.org/2005/Atom',
      'xmlns:content': 'http://purl.org/rss/1.0/modules/content/',
      'xmlns:dc': 'http://purl.org/dc/elements/1.1/',
    },
    xml(
      'channel',
      {},
      xml('title', {}, feed.title || frame.title || 'Untitled'),
      xml('link', {}, absolute(frame, feed.home)),
      xml('description', {}, frame.description || feed.title || frame.title || 'Untitled'),
      xml('language', {}, frame.language),
      xml('lastBuildDate', {}, new Date(moment(feed.updated) ?? 0).toUTCString()),
      frame.generator ? xml('generator', {}, frame.generator) : null,
      xml('atom:link', { rel: 'self', type: 'application/rss+xml', href: absolute(frame, feed.self) }),
      feed.entries.map(entry => rssItem(entry, frame)),
    ),
  )
  return xmlFile(root)
}

const rssItem = kept((entry, frame) => {
  const { id, card, html } = entry
  const published = moment(card.date)
  return xml(
    'item',
    {},
    xml('title', {}, titleOf(card)),
    xml('link', {}, addressOfEntry(entry, frame)),
    xml('guid', { isPermaLink: 'false' }, `urn:uuid:${id}`),
    published === null ? null : xml('pubDate', {}, new Date(published).toUTCString()),
    card.author ? xml('dc:creator', {}, card.author) : null,
    card.tags.map(tag => xml('category', {}, tag)),
    card.standfirst ? xml('description', {}, card.standfirst) : null,
    html === null ? null : xml('content:encoded', {}, html),
  )
})

/** JSON Feed 1.1. */
export function jsonFeed(feed: Feed, frame: Frame): string {
  const items = feed.entries.map(entry => jsonItem(entry, frame))
  const whole = {
    version: 'https://jsonfeed.org/version/1.1',
    title: feed.title || frame.title || 'Untitled',
    home_page_url: absolute(frame, feed.home),
    feed_url: absolute(frame, feed.self),
    ...(frame.description ? { description: frame.description } : {}),
    language: frame.language,
    items,
  }
  return `${JSON.stringify(whole, null, 1)}\n`
}

const jsonItem = kept((entry, frame) => {
  const { id, card, updated, html, image } = entry
  return {
    id: `urn:uuid:${id}`,
    url: addressOfEntry(entry, frame),
    title: titleOf(card),
    ...(html === null ? { content_text: card.standfirst || titleOf(card) } : { content_html: html }),
    ...(card.standfirst ? { summary: card.standfirst } : {}),
    ...(image === null ? {} : { image }),
    ...(moment(card.date) === null ? {} : { date_published: moment(card.date) }),
    ...(moment(updated) === null ? {} : { date_modified: moment(updated) }),
    ...(card.author ? { authors: [{ name: card.author }] } : {}),
    ...(card.tags.length > 0 ? { tags: card.tags } : {}),
    language: card.language,
  }
})

function titleOf({ title }: Card): string {
  return title.trim() || 'Untitled'
}

/** All feeds of a site, for readers that take such a list (OPML 2.0). */
export function opml(frame: Frame, feeds: readonly Readonly<{ title: string; self: SitePath; home: SitePath }>[]): string {
  const outlines = feeds.map(({ title, self, home }) =>
    xml('outline', { type: 'rss', text: title || 'Untitled', title, xmlUrl: absolute(frame, self), htmlUrl: absolute(frame, home) }),
  )
  return xmlFile(xml('opml', { version: '2.0' }, xml('head', {}, xml('title', {}, frame.title || 'Untitled')), xml('body', {}, outlines)))
}

/** Most addresses that one file of a site map may hold (sitemaps.org). */
export const mostInSitemap = 50_000

/** A page as a site map names it. */
export type MappedPage = Readonly<{ path: SitePath; changed: string | null }>

export function sitemap(frame: Frame, pages: readonly MappedPage[]): string {
  const rows = pages.map(page => mappedPage(frame, page))
  return xmlFile(xml('urlset', { xmlns: 'http://www.sitemaps.org/schemas/sitemap/0.9' }, rows))
}

function mappedPage(frame: Frame, { path, changed }: MappedPage): Xml {
  const day = changed === null ? null : moment(changed)
  return xml('url', {}, xml('loc', {}, absolute(frame, path)), day === null ? null : xml('lastmod', {}, day))
}

/** A written site map in which one page was changed at another time, or null where it does not name that page so. */
export function patchedSitemap(written: string, frame: Frame, before: MappedPage, after: MappedPage): string | null {
  const [was, is] = [before, after].map(page => xmlLines(mappedPage(frame, page))) as [string, string]
  const at = written.indexOf(was)
  return at < 0 ? null : written.slice(0, at) + is + written.slice(at + was.length)
}

/** The paths of the pages that a written site map names, of which the first is the site's home. */
export function pathsInSitemap(written: string): SitePath[] {
  const named = Array.from(written.matchAll(/<loc>([^<]*)<\/loc>/gu), ([, address = '']) => address)
  const home = named[0] ?? ''
  return named.map(address => address.slice(home.length))
}

export function sitemapIndex(frame: Frame, paths: readonly SitePath[]): string {
  const rows = paths.map(path => xml('sitemap', {}, xml('loc', {}, absolute(frame, path))))
  return xmlFile(xml('sitemapindex', { xmlns: 'http://www.sitemaps.org/schemas/sitemap/0.9' }, rows))
}

export function robots(frame: Frame, sitemapPath: SitePath): string {
  return `User-agent: *\nAllow: /\n${frame.baseUrl ? `\nSitemap: ${frame.baseUrl}${sitemapPath}\n` : ''}`
}

export function webManifest(frame: Frame): string {
  const icons = frame.icon === null ? {} : { icons: [{ src: frame.icon, sizes: 'any' }] }
  const name = frame.title || 'Untitled'
  return `${JSON.stringify({ name, short_name: name.slice(0, 30), start_url: './', scope: './', display: 'minimal-ui', lang: frame.language, ...icons }, null, 1)}\n`
}
