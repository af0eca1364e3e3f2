import type { Status } from '../../../shared/model/article.ts'
import type { ArticleId, ListId } from '../../../shared/model/ids.ts'
import type { OutlinedArticle, OutlinedList, SiteOutline, SiteSettings } from '../../../shared/model/site.ts'
import { readingMinutes } from '../../../shared/document/text.ts'
import { hasText } from '../../render/cleanText.ts'
import type { Card, SitePath } from '../../render/site/frame.ts'
import { Addresses, type Address } from './Addresses.ts'

/** An article as a site places it. `listed` ones are in listings and feeds; the others stand by themselves. */
export type SiteArticle = Readonly<{ source: OutlinedArticle; address: Address; card: Card; listed: boolean }>

/** As much of it as others show. */
export type ShownArticle = Pick<SiteArticle, 'source' | 'card'>

/** Articles that have something in common, newest first, and where their listing is: where there is but one of a subject, that is its page. */
export type Group = Readonly<{ name: string; address: Address; articles: readonly SiteArticle[] }>

/** A list with a page of its own. One that stands on a single article is that article's, and one that is another on each is nobody's. */
export type SiteList = Readonly<{ source: OutlinedList; address: Address }>

/** All that a site consists of, before any page is made. */
export interface SiteModel {
  readonly addresses: Addresses
  /** Whether every article has the very address that it wished for. */
  readonly isPlain: boolean
  /** Newest first, without the pages that stand alone. */
  readonly articles: readonly SiteArticle[]
  readonly alone: readonly SiteArticle[]
  readonly byId: ReadonlyMap<ArticleId, SiteArticle>
  readonly tags: readonly Group[]
  readonly authors: readonly Group[]
  readonly subjects: readonly Group[]
  /** Those that there are several reviews of. */
  readonly severalOf: readonly Group[]
  readonly years: readonly Group[]
  readonly lists: readonly SiteList[]
  /** On how many articles each list is. */
  readonly uses: ReadonlyMap<ListId, number>
  readonly listsById: ReadonlyMap<ListId, OutlinedList>
}

/** Files at the site's root that are its own, whatever articles are called. */
export const reserved = [
  'index.html',
  '404.html',
  'atom.xml',
  'rss.xml',
  'feed.json',
  'feeds.opml',
  'sitemap.xml',
  'robots.txt',
  'site.webmanifest',
  '_redirects',
  'theme',
  'images',
  'search',
  '.deckle',
  'tags',
  'authors',
  'subjects',
  'years',
  'lists',
  'latest',
  'most-viewed',
  'page',
  ...['tags', 'authors', 'subjects', 'years', 'lists', 'latest', 'most-viewed', 'search', 'page', 'archive'].flatMap(name => [
    `${name}.html`,
    `${name}/index.html`,
  ]),
]

/** Which statuses a site takes in, or null for all but the trash. */
export function statusesOf(settings: SiteSettings): readonly Status[] | null {
  return settings.statuses.length === 4 ? null : settings.statuses
}

export function siteModel(outline: SiteOutline, settings: SiteSettings): SiteModel {
  const addresses = new Addresses(settings.addresses, reserved)
  const standing = new Set<string>(settings.pages)
  // In the order of their ids, which is that of their making: a new article changes no other's address.
  const placed = outline.articles.map(source => placedArticle(source, addresses, !standing.has(source.id)))
  const { isPlain } = addresses
  const byDate = placed
    .map(article => ({ article, at: moment(article.card.date) }))
    .sort(newestFirst)
    .map(({ article }) => article)
  const articles = byDate.filter(article => article.listed)
  const group = (folder: string, namesOf: (article: SiteArticle) => readonly string[], split = false) =>
    grouped(articles, addresses, folder, namesOf, split)
  const subjects = group('subjects', ({ card }) => (card.subject && hasText(card.subject.name) ? [card.subject.name] : []))
  const uses = new Map<ListId, number>()
  for (const { source } of placed) for (const { listId } of source.lists) uses.set(listId, (uses.get(listId) ?? 0) + 1)
  return {
    addresses,
    isPlain,
    articles,
    alone: byDate.filter(article => !article.listed),
    byId: new Map(placed.map(article => [article.source.id, article])),
    tags: group('tags', ({ card }) => withAncestors(card.tags), true),
    authors: group('authors', ({ card }) => (hasText(card.author) ? [card.author] : [])),
    subjects,
    severalOf: subjects.filter(({ articles: reviews }) => reviews.length > 1),
    years: group('years', ({ card }) => (card.date === null ? [] : [card.date.slice(0, 4)])).toReversed(),
    lists: outline.lists
      .filter(list => hasPage(list, uses.get(list.id) ?? 0))
      .map(source => ({ source, address: addresses.page(['lists', source.name.trim() || 'list']) })),
    uses,
    listsById: new Map(outline.lists.map(list => [list.id, list])),
  }
}

/** Whether a list that is on so many articles has a page of its own. */
export function hasPage({ count, kind }: Pick<OutlinedList, 'count' | 'kind'>, uses: number): boolean {
  return count > 0 && kind !== 'relative' && uses !== 1
}

function placedArticle(source: OutlinedArticle, addresses: Addresses, listed: boolean): SiteArticle {
  const address = addresses.page([wishOf(source)])
  return { source, address, listed, card: cardOf(source, address.path) }
}

/** What an article's address is made of. */
export function wishOf({ header }: Pick<OutlinedArticle, 'header'>): string {
  return header.slug || header.title
}

/** What listings say of an article. */
export function cardOf({ header, words }: OutlinedArticle, path: SitePath): Card {
  const { subject, cover } = header
  return {
    path,
    title: header.title,
    standfirst: header.standfirst,
    language: header.language,
    author: header.author,
    date: header.publishedAt,
    minutes: readingMinutes(words),
    views: header.views,
    tags: header.tags,
    subject: subject && { type: subject.type, name: subject.name, year: subject.year },
    rating: header.rating,
    cover: cover && { asset: cover.asset, alt: cover.alt, width: cover.width, height: cover.height, focus: cover.focus },
  }
}

// By the moment that they are dated; those without a date last, the one that was made last first.
function newestFirst(a: Dated, b: Dated): number {
  return a.at !== b.at ? b.at - a.at : a.article.source.id < b.article.source.id ? 1 : -1
}

type Dated = Readonly<{ article: SiteArticle; at: number }>

function moment(date: string | null): number {
  const time = date === null ? Number.NaN : Date.parse(date)
  return Number.isNaN(time) ? Number.NEGATIVE_INFINITY : time
}

/** A tag stands for those nested in it: `film/noir` is in `film` too. */
function withAncestors(tags: readonly string[]): string[] {
  const found = new Set<string>()
  for (const tag of tags) {
    const parts = tag.split('/')
    for (let n = 1; n <= parts.length; n += 1) found.add(parts.slice(0, n).join('/'))
  }
  return [...found].filter(hasText)
}

function grouped(
  all: readonly SiteArticle[],
  addresses: Addresses,
  folder: string,
  namesOf: (article: SiteArticle) => readonly string[],
  split: boolean,
): Group[] {
  const found = new Map<string, SiteArticle[]>()
  for (const article of all) {
    for (const name of namesOf(article)) {
      const members = found.get(name)
      if (members) members.push(article)
      else found.set(name, [article])
    }
  }
  return [...found]
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([name, articles]) => ({ name, articles, address: addresses.page([folder, ...(split ? name.split('/') : [name])]) }))
}
