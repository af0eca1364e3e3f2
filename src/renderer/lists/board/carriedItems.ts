import { z } from 'zod'
import { internalHref } from '../../../shared/document/links.ts'
import { listId, listItemId, type ListId } from '../../../shared/model/ids.ts'
import { newListItem, type ShownListItem } from '../../../shared/model/list.ts'
import { carryArticles } from '../../library/articleDrag.ts'
import { itemLine } from '../itemLine.ts'

/** The type under which items of lists are dragged and copied within Deckle. */
export const itemsType = 'application/x-deckle-items'

const carried = z.object({ list: listId, items: z.array(newListItem.extend({ id: listItemId })).min(1) })
export type CarriedItems = z.output<typeof carried>

/** Puts items on a drag or the clipboard: for lists as they are, for all others as links and lines. */
export function putItems(data: DataTransfer, list: ListId, items: readonly ShownListItem[]): void {
  data.setData(itemsType, JSON.stringify({ list, items: items.map(({ id, articleId, own }) => ({ id, articleId, own })) }))
  const doc = document.implementation.createHTMLDocument()
  const links = doc.createElement('ul')
  for (const item of items) {
    const entry = links.appendChild(doc.createElement('li'))
    const href = item.articleId === null ? item.shown.url : internalHref(item.articleId)
    const title = entry.appendChild(doc.createElement(href === null ? 'span' : 'a'))
    title.textContent = item.shown.title || 'Untitled'
    if (href !== null) title.setAttribute('href', href)
  }
  // One link is a link in a text, several are a list.
  data.setData('text/html', items.length === 1 ? (links.firstElementChild?.innerHTML ?? '') : links.outerHTML)
  data.setData('text/plain', items.map(item => [item.shown.title, itemLine(item), item.shown.url].filter(Boolean).join('\n')).join('\n\n'))
  const urls = items.flatMap(item => item.shown.url ?? [])
  if (urls.length > 0) data.setData('text/uri-list', urls.join('\r\n'))
}

/** The same for a drag, which tags and the article list take as articles where the items are some. */
export function carryItems(event: React.DragEvent, list: ListId, items: readonly ShownListItem[]): void {
  putItems(event.dataTransfer, list, items)
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
