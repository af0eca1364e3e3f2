import type { ArticleId } from '../../../shared/model/ids.ts'
import type { FoundList } from '../../../shared/model/itemsFound.ts'
import type { ListItemFields, NewListItem } from '../../../shared/model/list.ts'
import { readDate } from '../../../shared/written/readDate.ts'
import { readViews } from '../../../shared/written/findViews.ts'
import { formatDate } from '../../ui/formatDate.ts'
import { parseAddress } from '../../ui/parse.ts'
import { locale, t } from '../../words/t.ts'

/** What of a found item can be corrected, as text. */
export const correctable = ['title', 'author', 'site', 'date', 'views', 'url'] as const
export type Correctable = (typeof correctable)[number]

export type OwnArticle = { readonly id: ArticleId; readonly title: string }

/** A found item on its way in: `text` is what stands in its fields. */
export type FoundRow = {
  readonly key: number
  readonly list: number
  readonly item: NewListItem
  /** The article of this library that its address is of, where that is one and it was not taken for it yet. */
  readonly own: OwnArticle | null
  readonly text: Readonly<Record<Correctable, string>>
}

export function rowsOf(lists: readonly FoundList[]): FoundRow[] {
  let key = 0
  return lists.flatMap(({ items, own: articles }, list) =>
    items.map((item, index) => {
      key += 1
      const { title, author, site, date, views, url } = item.own
      const text = {
        title: title ?? '',
        author: author ?? '',
        site: site ?? '',
        date: date === null ? '' : writtenDay(date),
        views: views === null ? '' : String(views),
        url: url ?? '',
      }
      return { key, list, item, own: articles?.[index] ?? null, text }
    }),
  )
}

/** A day as the whole app writes it, if it is read again as the same day. */
function writtenDay(date: string): string {
  const written = /^\d{4}-\d{2}-\d{2}$/u.test(date) ? formatDate(date) : date
  return readDate(written, locale(), date) === date ? written : date
}

/** A row as the article of the library that its address is of: what it says differently stays, what is the same is left to the article. */
export function asOwnArticle(row: FoundRow): FoundRow {
  const { own, item, text } = row
  if (!own) return row
  const title = text.title.trim() === own.title ? '' : text.title
  return { ...row, own: null, item: { articleId: own.id, own: { ...item.own, url: null } }, text: { ...text, title, url: '' } }
}

export type Reading = { readonly language: string; /** Today, as an ISO day. */ readonly today: string }

/** What is wrong in a row, field by field; nothing if it can go in. */
export function problemsOf({ item, text }: FoundRow, { language, today }: Reading): Partial<Record<Correctable, string>> {
  const address = parseAddress(text.url)
  return {
    ...(item.articleId === null && text.title.trim() === '' ? { title: t('An external item needs a title.') } : {}),
    ...(dayOf(text.date, language, today) === undefined ? { date: t('Type a day, such as 13 Nov 2025.') } : {}),
    ...(viewsOf(text.views) === undefined ? { views: t('Type a number, such as 1200 or 1.2K.') } : {}),
    ...(address.ok ? {} : { url: address.error }),
  }
}

/** The day that was typed; null for none, undefined for what is no day. What an item said already stays to the second. */
function dayOf(text: string, language: string, today: string): string | null | undefined {
  const typed = text.trim()
  if (typed === '') return null
  if (/^\d{4}-\d{2}-\d{2}T/u.test(typed) && !Number.isNaN(Date.parse(typed))) return typed
  return readDate(typed, language, today) ?? readDate(typed, locale(), today) ?? undefined
}

function viewsOf(text: string): number | null | undefined {
  return text.trim() === '' ? null : (readViews(text) ?? undefined)
}

const plain = (text: string) => text.trim() || null

/** The item that a row makes. `counted` is the day on which views were counted that don't say it. */
export function itemOfRow({ item, text }: FoundRow, { language, today }: Reading, counted: string | null): NewListItem {
  const views = viewsOf(text.views) ?? null
  const own: ListItemFields = {
    ...item.own,
    title: plain(text.title),
    author: plain(text.author),
    site: plain(text.site),
    date: dayOf(text.date, language, today) ?? null,
    views,
    viewsAt: views === null ? null : (item.own.viewsAt ?? counted),
    url: plain(text.url),
  }
  return { articleId: item.articleId, own }
}
