import type { ArticleId } from '../model/ids.ts'
import type { ShownListItem } from '../model/list.ts'
import type { ListSettings } from '../model/listSettings.ts'

/**
 * The items of a list as they stand on the page of an article (null: on a page of the list's own): without what is in the
 * trash, and as the list's settings say. Doing it twice is doing it once.
 */
export function tidyItems(items: readonly ShownListItem[], settings: ListSettings, page: ArticleId | null): ShownListItem[] {
  const seen = new Set<string>()
  const kept = items.filter(item => {
    if (item.state === 'trashed') return false
    if (settings.notItself && page !== null && item.articleId === page) return false
    const place = placeOf(item)
    if (settings.noRepeats && place !== null && seen.has(place)) return false
    if (place !== null) seen.add(place)
    return true
  })
  const ordered = settings.newestFirst
    ? kept
        .map(dated)
        .sort(newestFirst)
        .map(({ item }) => item)
    : kept
  return settings.most === null ? ordered : ordered.slice(0, settings.most)
}

/** Where an item leads, in a form that is the same for the same place; null for nowhere. */
export function placeOf({ articleId, shown }: Pick<ShownListItem, 'articleId' | 'shown'>): string | null {
  if (articleId !== null) return articleId
  return shown.url === null ? null : plainAddress(shown.url)
}

const webAddress = /^https?:\/\/(?:www\.)?([^/?#\s]+)([^?#\s]*)(?:\?([^#\s]*))?(?:#\S*)?$/iu
const tracking = /^(?:utm_[a-z]+|fbclid|gclid|mc_cid|mc_eid)(?:=|$)/iu

/** An address without what does not change where it leads: the scheme, `www.`, tracking, the fragment, a slash at the end. */
export function plainAddress(url: string): string {
  const parts = webAddress.exec(url.trim())
  if (!parts) return url.trim()
  const [, host = '', path = '', query = ''] = parts
  const asked = query
    .split('&')
    .filter(part => part !== '' && !tracking.test(part))
    .join('&')
  return `${host.toLowerCase()}${path.replace(/\/+$/u, '')}${asked ? `?${asked}` : ''}`
}

type Dated = { readonly item: ShownListItem; readonly time: number }

function dated(item: ShownListItem): Dated {
  const time = item.shown.date === null ? Number.NaN : Date.parse(item.shown.date)
  return { item, time: Number.isNaN(time) ? -Infinity : time }
}

/** What has no date stands last; equals keep their order, since sorting is stable. */
function newestFirst(a: Dated, b: Dated): number {
  return a.time === b.time ? 0 : b.time - a.time
}
