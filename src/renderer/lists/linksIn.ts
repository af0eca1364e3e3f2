import type { QueryClient } from '@tanstack/react-query'
import type { ArticleId } from '../../shared/model/ids.ts'
import { callQuery } from '../api/callQuery.ts'
import { takeArticles } from '../library/articleDrag.ts'
import { shortcutLinks } from './bringIn/sourceOf.ts'
import { shortcutFiles } from './bringIn/shortcutFiles.ts'
import { allCarried, takeItems } from './board/carriedItems.ts'
import { itemLink, type TextLink } from './itemLink.ts'

/**
 * The links that something dropped on a text stands for: items of lists, articles of the library, an address from a
 * browser, and files that hold an address. Null for all else, a passage of a page for example, which is text.
 */
export function linksIn(data: DataTransfer, queries: QueryClient): readonly TextLink[] | Promise<readonly TextLink[]> | null {
  const items = takeItems(data)
  if (items?.all === null) return items.items.flatMap(namedItem)
  if (items) return allCarried(items).then(all => all.flatMap(namedItem))
  const articles = takeArticles(data)
  if (articles) return articleLinks(articles, queries)
  const shortcuts = shortcutFiles(data)
  if (shortcuts.length > 0) return Promise.all(shortcuts.map(shortcutLinks)).then(links => links.flat())
  if (data.files.length > 0 || /<img\b/iu.test(data.getData('text/html'))) return null
  return draggedAddress(data)
}

function namedItem({ articleId, own, title }: NonNullable<ReturnType<typeof takeItems>>['items'][number]): readonly TextLink[] {
  const link = itemLink({ articleId, url: own.url, title: title || (own.title ?? '') })
  return link ? [link] : []
}

async function articleLinks(ids: readonly ArticleId[], queries: QueryClient): Promise<readonly TextLink[]> {
  const { ids: all, titles: lines } = await queries.fetchQuery(callQuery('article:titles'))
  const words = lines.split('\n')
  const titles = new Map(all.split('\n').map((id, at) => [id, words[at]]))
  return ids.flatMap(articleId => itemLink({ articleId, url: null, title: titles.get(articleId) ?? '' }) ?? [])
}

/** An address that is dragged by itself: from a browser's bar, or a link of a page with its words. */
function draggedAddress(data: DataTransfer): readonly TextLink[] | null {
  const url = data
    .getData('text/uri-list')
    .split(/\r?\n/u)
    .find(line => line !== '' && !line.startsWith('#'))
  if (url === undefined) return null
  const [, mozillaTitle = ''] = data.getData('text/x-moz-url').split('\n')
  const words = new DOMParser().parseFromString(data.getData('text/html'), 'text/html').body.textContent.replaceAll(/\s+/gu, ' ')
  const link = itemLink({ articleId: null, url, title: mozillaTitle.trim() || words.trim().slice(0, 500) })
  return link ? [link] : null
}
