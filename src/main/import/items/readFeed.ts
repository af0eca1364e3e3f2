import { parseFeed } from 'feedsmith'
import { AppError } from '../../../shared/errors.ts'
import type { FoundList } from '../../../shared/model/itemsFound.ts'
import { parseHtml } from '../html/parseHtml.ts'
import { lineOf } from '../html/elements.ts'
import { asList, asText, isPlainObject, type PlainObject } from '../metadata/plainData.ts'
import { languageTag } from '../metadata/language.ts'
import { itemOf, webAddress } from './itemOf.ts'

/** The field that our own JSON Feeds carry beside the standard's (JSON Feed 1.1, extensions). */
const feedExtension = '_deckle'

/** Text that may be HTML, as one line without it. */
function plain(value: unknown): string | null {
  const text = asText(value)
  return text === null ? null : /[<&]/u.test(text) ? lineOf(parseHtml(text.slice(0, 20_000)).root) || null : text
}

function personOf(value: unknown): string | null {
  const names = asList(value).flatMap(each => asText(isPlainObject(each) ? (each.name ?? each.email) : each) ?? [])
  return names.length > 0 ? names.join(', ') : null
}

/** A JSON Feed (version 1 or 1.1), ours with all that its items say. Throws `unreadable-file`. */
export function readJsonFeed(text: string): FoundList[] {
  const feed = parsedJson(text)
  const site = asText(feed.title)
  const items = asList(feed.items).flatMap(each => (isPlainObject(each) ? (jsonItem(each) ?? []) : []))
  return [{ name: site, items }]
}

function parsedJson(text: string): PlainObject {
  try {
    const data: unknown = JSON.parse(text.replace(/^\uFEFF/u, ''))
    if (isPlainObject(data) && (Array.isArray(data.items) || typeof data.version === 'string')) return data
  } catch {
    // Said below.
  }
  throw new AppError('unreadable-file', 'This is no JSON Feed: it has no items that Deckle can read.')
}

function jsonItem(item: PlainObject) {
  const own = isPlainObject(item[feedExtension]) ? item[feedExtension] : {}
  const note = typeof item.summary === 'string' ? item.summary : plain(item.content_text) || plain(item.content_html)
  return itemOf({
    title: typeof item.title === 'string' ? item.title : plain(item.content_text),
    author: personOf(item.authors ?? item.author),
    site: asText(own.site),
    date: asText(own.date) ?? asText(item.date_published) ?? asText(item.date_modified),
    views: asText(own.views),
    viewsAt: asText(own.viewsAt),
    url: asText(item.external_url) ?? asText(item.url),
    note: Object.keys(own).length > 0 ? (typeof item.summary === 'string' ? item.summary : null) : shortened(note),
    image: asText(own.image),
    language: asText(item.language),
    article: asText(own.article),
  })
}

const longest = 500

/** The beginning of what a feed says of an entry: it may be the whole article. */
function shortened(note: string | null): string | null {
  return note === null || note.length <= longest ? note : `${note.slice(0, longest).replace(/\s+\S*$/u, '')} …`
}

/** RSS 0.9 to 2.0, RDF or Atom. Throws `unreadable-file`. */
export function readXmlFeed(text: string): FoundList[] {
  const { feed } = parsedFeed(text)
  const shown = isPlainObject(feed.title) ? feed.title.value : feed.title
  const language = languageTag(asText(feed.language) ?? '')
  const entries = [...asList(feed.items), ...asList(feed.entries)].filter(isPlainObject)
  const items = entries.flatMap(entry => {
    const dc = isPlainObject(entry.dc) ? entry.dc : {}
    const source = isPlainObject(entry.source) ? entry.source : {}
    const title = isPlainObject(entry.title) ? entry.title.value : entry.title
    const note = isPlainObject(entry.summary) ? entry.summary.value : (entry.summary ?? entry.description)
    return (
      itemOf({
        title: plain(title),
        author: personOf(entry.authors ?? dc.creators ?? dc.creator ?? entry.author),
        site: plain(isPlainObject(source.title) ? source.title.value : source.title),
        date: asText(entry.pubDate) ?? asText(entry.published) ?? asText(entry.updated) ?? asText(asList(dc.dates ?? dc.date)[0]),
        url: linkOf(entry),
        note: shortened(plain(note)),
        language: language ?? null,
      }) ?? []
    )
  })
  return [{ name: plain(shown), items }]
}

function parsedFeed(text: string): { feed: PlainObject } {
  try {
    const { feed } = parseFeed(text)
    if (isPlainObject(feed)) return { feed }
  } catch {
    // Said below.
  }
  throw new AppError('unreadable-file', 'This feed can’t be read: it is neither RSS nor Atom, or it is damaged.')
}

function linkOf(entry: PlainObject): string | null {
  const links = asList(entry.links).filter(isPlainObject)
  const page = links.find(link => link.rel === undefined || link.rel === 'alternate') ?? links[0]
  const guid = isPlainObject(entry.guid) ? asText(entry.guid.value) : asText(entry.guid)
  return webAddress(asText(page?.href)) ?? webAddress(asText(entry.link)) ?? webAddress(guid) ?? webAddress(asText(entry.id))
}
