import { z } from 'zod'
import { internalHref } from '../../../shared/document/links.ts'
import { listId, listItemId, type ListId } from '../../../shared/model/ids.ts'
import { newListItem, type ShownListItem } from '../../../shared/model/list.ts'
import { carryArticles } from '../../library/articleDrag.ts'
import { itemLine } from '../itemLine.ts'
import { t } from '../../words/t.ts'

/** The type under which items of lists are dragged and copied within Deckle. */
export const itemsType = 'application/x-deckle-items'

const carried = z.object({
  list: listId,
  items: z.array(newListItem.extend({ id: listItemId, title: z.string().default('') })).min(1),
  /** Whether they stay where they are whatever becomes of them: those that a rule finds do. */
  copies: z.boolean().default(false),
  /** Names all of them to the window that they come from, where only those that it has read are here. */
  all: z.string().nullable().default(null),
})
export type CarriedItems = z.output<typeof carried>

/** The list that items are taken from; `copies` if they stay there in any case. */
export type ItemsFrom = { readonly list: ListId; readonly copies: boolean }

let whole: { readonly key: string; readonly items: Promise<readonly ShownListItem[]> } | null = null

const packed = (items: readonly ShownListItem[]) =>
  items.map(({ id, articleId, own, shown }) => ({ id, articleId, own, title: shown.title }))

/**
 * Puts items on a drag or the clipboard: for lists as they are, for all others as links and lines. `all` are those that
 * are meant, where not all of them have been read yet.
 */
export function putItems(
  data: DataTransfer,
  from: ItemsFrom,
  items: readonly ShownListItem[],
  all: Promise<readonly ShownListItem[]> | null = null,
): void {
  whole = all && { key: crypto.randomUUID(), items: all }
  data.setData(itemsType, JSON.stringify({ ...from, items: packed(items), all: whole?.key ?? null }))
  const doc = document.implementation.createHTMLDocument()
  const links = doc.createElement('ul')
  for (const item of items) {
    const entry = links.appendChild(doc.createElement('li'))
    const href = item.articleId === null ? item.shown.url : internalHref(item.articleId)
    const title = entry.appendChild(doc.createElement(href === null ? 'span' : 'a'))
    title.textContent = item.shown.title || t('Untitled')
    if (href !== null) title.setAttribute('href', href)
  }
  // One link is a link in a text, several are a list.
  data.setData('text/html', items.length === 1 ? (links.firstElementChild?.innerHTML ?? '') : links.outerHTML)
  data.setData('text/plain', items.map(item => [item.shown.title, itemLine(item), item.shown.url].filter(Boolean).join('\n')).join('\n\n'))
  const urls = items.flatMap(item => item.shown.url ?? [])
  if (urls.length > 0) data.setData('text/uri-list', urls.join('\r\n'))
}

/** The same for a drag, which tags and the article list take as articles where the items are some. */
export function carryItems(
  event: React.DragEvent,
  from: ItemsFrom,
  items: readonly ShownListItem[],
  all: Promise<readonly ShownListItem[]> | null = null,
): void {
  putItems(event.dataTransfer, from, items, all)
  const articles = items.flatMap(item => item.articleId ?? [])
  if (articles.length > 0) carryArticles(event, articles)
  event.dataTransfer.effectAllowed = 'copyMove'
}

/** The items of lists that are on a drag or the clipboard; null where there are none. */
export function takeItems(data: DataTransfer): CarriedItems | null {
  try {
    return carried.parse(JSON.parse(data.getData(itemsType)))
  } catch {
    return null
  }
}

/** All that are meant: what the window had not read when they were taken has come since. */
export async function allCarried(taken: CarriedItems): Promise<CarriedItems['items']> {
  return whole !== null && whole.key === taken.all ? packed(await whole.items) : taken.items
}
