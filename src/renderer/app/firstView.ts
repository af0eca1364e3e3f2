import type { QueryClient } from '@tanstack/react-query'
import { articleSort, newestFirst } from '../../shared/model/article.ts'
import { articleId, type ArticleId } from '../../shared/model/ids.ts'
import type { Output } from '../../shared/contract/contract.ts'
import { call } from '../api/call.ts'
import { callQuery } from '../api/callQuery.ts'
import { listen } from '../api/listen.ts'
import { everything, placeFilter } from '../library/place.ts'
import { firstPage } from '../library/useArticleRows.ts'
import { sortKey } from '../library/useSort.ts'
import { remembered } from './memory.ts'

type Opened = Output<'article:open'>

/** The article that the window begins with, asked for before there is a window. */
let first: { readonly id: ArticleId; readonly article: Promise<Opened>; readonly forget: () => void } | null = null

/** Where a window notes which article of a library was on its page. */
export const lastArticleKey = (folder: string) => `deckle.last:${folder}`

/**
 * Asks for all that the window shows at first, so that it is put together, laid out and painted once. Resolves when it has
 * come, failures included: what failed is asked for again by the part that shows it, and says so there.
 */
export async function askFirstView(client: QueryClient): Promise<void> {
  const state = await client.fetchQuery(callQuery('app:state')).catch(() => null)
  if (!state?.library) return
  const sort = remembered(sortKey(everything), articleSort) ?? newestFirst
  const last = remembered(lastArticleKey(state.library.folder), articleId)
  const shown = Promise.allSettled([
    client.prefetchQuery(callQuery('library:overview')),
    client.prefetchQuery(firstPage({ filter: placeFilter(everything, ''), sort })),
    last && askFirstArticle(last),
  ])
  // The first key needs it, the first draw does not.
  void client.prefetchQuery(callQuery('typography:settings'))
  await shown
}

function askFirstArticle(id: ArticleId): Promise<Opened> {
  const article = call('article:open', { id })
  const stop = listen('library:changed', ({ articles }) => {
    if (articles === null || articles.includes(id)) void takeFirst(id)
  })
  first = { id, article, forget: stop }
  return article
}

/** What was asked for already of an article, once; null if that was another one, or somebody has changed it since. */
export function takeFirst(id: ArticleId): Promise<Opened> | null {
  const taken = first
  first = null
  taken?.forget()
  return taken?.id === id ? taken.article : null
}
