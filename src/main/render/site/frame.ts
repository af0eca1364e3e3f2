import type { AssetId } from '../../../shared/model/ids.ts'
import type { LinkRel } from '../../../shared/model/listSettings.ts'
import type { Rating, Subject } from '../../../shared/model/subject.ts'
import type { OptionValues } from '../../../shared/model/theme.ts'
import { webHref } from '../href.ts'
import { languageOf } from '../language.ts'
import type { Outward } from '../outward.ts'
import type { PictureSource } from '../pictures.ts'
import type { Templates, Variables } from '../theme/Templates.ts'
import type { Extent } from './pictureFiles.ts'
import type { Place } from './place.ts'
import { siteWordsOf } from './siteWords.ts'

/** Paths are relative to the site's root, percent-encoded, without a slash before them; the home's is empty. */
export type SitePath = string

/** What listings say of an article. */
export type Card = Readonly<{
  path: SitePath
  title: string
  standfirst: string
  language: string
  author: string
  date: string | null
  minutes: number
  views: number | null
  tags: readonly string[]
  subject: Pick<Subject, 'type' | 'name' | 'year'> | null
  rating: Rating | null
  cover: Readonly<{ asset: AssetId; alt: string; width: number; height: number; focus?: string | undefined }> | null
}>

/** A way to somewhere, in menus: a path of the site, or an address on the web. */
export type Way = Readonly<{ label: string; path: SitePath } | { label: string; href: string }>

export type FeedLink = Readonly<{ name: string; title: string; type: string; path: SitePath }>

/** What all pages of a site have in common. Plain data: it goes to other threads as it is. */
export interface Frame {
  readonly title: string
  readonly description: string
  readonly language: string
  /** With a slash at its end, or empty while the site has no address. */
  readonly baseUrl: string
  readonly generator: string
  /** What links to other sites say in the text of articles. */
  readonly linkRel: readonly LinkRel[]
  readonly themeName: string
  readonly options: OptionValues
  readonly menu: readonly Way[]
  readonly feeds: readonly FeedLink[]
  readonly searchPath: SitePath | null
  /** The parts of the site: home, tags, authors … those that there are. */
  readonly parts: readonly Readonly<{ kind: string; label: string; path: SitePath }>[]
  readonly icon: SitePath | null
  /** The newest and the most viewed articles, for templates that show them on every page; empty where none does. */
  readonly latest: readonly Card[]
  readonly mostViewed: readonly Card[]
}

type Lookup = Pick<ReadonlyMap<string, SitePath>, 'get' | 'has'>

/** Where things of the site are, by the names that articles give them. */
export interface Ways {
  readonly articles: Lookup
  readonly authors: Lookup
  readonly tags: Lookup
  readonly subjects: Lookup
}

/** All that pages are made with. */
export interface SiteContext {
  readonly frame: Frame
  readonly ways: Ways
  readonly templates: Templates
  /** The pictures that the library has, by their ids. */
  readonly pictures: ReadonlyMap<string, Extent>
  /** Where pictures are while pages are looked at, and not published. */
  readonly pictureAt?: (id: AssetId) => PictureSource | null
}

/** What a page is within its site. `feeds` are its own, beside those of the whole site. */
export interface PageFacts {
  readonly kind: string
  readonly path: SitePath
  readonly title: string
  readonly feeds?: readonly FeedLink[]
  readonly script?: SitePath
}

/**
 * How a page reaches a path of its site. A page that answers for any address (404) has the path from the server's root to the
 * site, with a slash before it, and reaches everything by that.
 */
export function relative(from: SitePath, to: SitePath): string {
  if (from.startsWith('/')) return from + to
  const depth = from.split('/').length - 1
  return '../'.repeat(depth) + to || './'
}

/** A path as an address on the web, or null while the site has none. */
export function addressOf({ baseUrl }: Frame, path: SitePath): string | null {
  return baseUrl ? baseUrl + path : null
}

/** What the links of articles go by. */
export function outwardOf({ linkRel, baseUrl }: Frame): Outward {
  return { rel: linkRel, site: baseUrl }
}

export function placeOf(frame: Frame, { path, feeds = [], script }: PageFacts): Place {
  const to = (target: SitePath) => relative(path, target)
  return {
    address: addressOf(frame, path),
    title: frame.title,
    generator: frame.generator,
    style: to('theme/theme.css'),
    manifest: to('site.webmanifest'),
    icon: frame.icon && to(frame.icon),
    script: script === undefined ? null : to(script),
    feeds: [...feeds, ...frame.feeds].map(feed => ({ title: feed.title, type: feed.type, href: to(feed.path) })),
  }
}

/** `site` as templates see it from one page. */
export function siteVariables(frame: Frame, path: SitePath, cards: (cards: readonly Card[]) => readonly Variables[]) {
  const to = (target: SitePath) => relative(path, target)
  const language = languageOf(frame.language)
  const { words } = siteWordsOf(language.base)
  return {
    title: frame.title,
    description: frame.description,
    language: language.tag,
    home_url: to(''),
    menu: frame.menu.map(way =>
      'path' in way
        ? { label: way.label, url: to(way.path), is_current: way.path === path }
        : { label: way.label, url: webHref(way.href) ?? '#', is_current: false },
    ),
    parts: frame.parts.map(part => ({ kind: part.kind, label: part.label, url: to(part.path), is_current: part.path === path })),
    feeds: frame.feeds.map(feed => ({ name: feed.name, type: feed.type, url: to(feed.path) })),
    search_url: frame.searchPath === null ? null : to(frame.searchPath),
    latest: cards(frame.latest),
    most_viewed: cards(frame.mostViewed),
    words,
  }
}
