import type { ArticleId } from '../../../shared/model/ids.ts'
import type { ReadingList, ShownListItem } from '../../../shared/model/list.ts'
import { webHref } from '../../render/href.ts'
import type { FeedEntry } from '../../render/site/feeds.ts'
import type { Card } from '../../render/site/frame.ts'
import type { ShownArticle } from './SiteModel.ts'

/** Items of a list in each of its feeds. */
const most = 100

/**
 * The items of a list as entries of its feeds, in its order: articles of the site, and what leads elsewhere by its address.
 * What leads nowhere is left out, and so is what is there already. The same list gives the same entries.
 */
export async function listEntries(
  { items }: ReadingList,
  language: string,
  places: ReadonlyMap<ArticleId, ShownArticle>,
  entryOf: (article: ShownArticle) => Promise<FeedEntry>,
): Promise<FeedEntry[]> {
  const entries = new Map<string, FeedEntry>()
  for (const item of items) {
    if (entries.size >= most) break
    const place = item.articleId === null ? undefined : places.get(item.articleId)
    const entry = place ? withOwnWords(await entryOf(place), item) : externalEntry(item, language)
    if (entry && !entries.has(entry.id)) entries.set(entry.id, entry)
  }
  return [...entries.values()]
}

function withOwnWords(entry: FeedEntry, { own, shown }: ShownListItem): FeedEntry {
  const { title, author, note } = own
  if (title === null && author === null && note === null) return entry
  const card = { ...entry.card, title: shown.title, author: shown.author ?? '', standfirst: shown.note ?? entry.card.standfirst }
  return { ...entry, card }
}

function externalEntry({ id, shown }: ShownListItem, language: string): FeedEntry | null {
  const url = shown.url === null ? null : webHref(shown.url)
  if (url === null) return null
  const card: Card = {
    path: '',
    title: shown.title,
    standfirst: shown.note ?? '',
    language: shown.language ?? language,
    author: shown.author ?? '',
    date: shown.date,
    minutes: 0,
    views: shown.views,
    tags: [],
    subject: null,
    rating: null,
    cover: null,
  }
  return { id, card, url, updated: new Date(madeAt(id)).toISOString(), html: null, image: null }
}

/** When an item was made, in milliseconds since 1970: its id says so (RFC 9562, version 7). */
function madeAt(id: string): number {
  const time = id[14] === '7' ? Number.parseInt(id.slice(0, 8) + id.slice(9, 13), 16) : 0
  return Number.isSafeInteger(time) ? time : 0
}
