import type { QueryClient } from '@tanstack/react-query'
import type { ArticleId } from '../../shared/model/ids.ts'
import type { Output } from '../../shared/contract/contract.ts'
import { Invalidation } from './Invalidation.ts'
import { callQuery } from './callQuery.ts'
import { listen } from './listen.ts'
import { listRefresher } from './listRefresher.ts'

/** The key of an article's attached lists. */
export const attachedKey = (id: ArticleId) => ['article:lists', id] as const

/** The key of an article's timeline. */
export const historyKey = (id: ArticleId) => ['history:list', id] as const

/** Keeps the queries as new as the library: what main says has changed is asked for again where it is shown. */
export function connectQueries(client: QueryClient): () => void {
  const refresh = (...key: readonly unknown[]) => void client.invalidateQueries({ queryKey: key })
  const lists = listRefresher(client)
  const invalidation = new Invalidation(change => {
    refresh('library:overview')
    refresh('article:list')
    refresh('article:groups')
    refresh('article:titles')
    refresh('search:find')
    refresh('replace:last')
    refresh('words:own')
    refresh('snippet:list')
    refresh('words:ignored')
    refresh('typography:settings')
    refresh('article:links')
    refresh('subject:list')
    refresh('subject:open')
    refresh('link:dead')
    refresh('link:orphans')
    // Lists say what their articles say, so a changed title is a changed list.
    lists.refresh(change)
    refresh('list:templates')
    if (change.articles === null) {
      refresh('article:open')
      refresh('history:list')
    } else
      for (const id of change.articles) {
        refresh('article:open', { id })
        refresh(...historyKey(id))
      }
    if (!change.lists) return
    if (change.articles === null || change.articles.length === 0) refresh('article:lists')
    else for (const id of change.articles) refresh(...attachedKey(id))
  })
  const stops = [
    listen('library:changed', change => invalidation.add(change)),
    listen('library:switched', () => void client.resetQueries()),
    listen('library:obstacle', library => {
      client.setQueryData(callQuery('app:state').queryKey, (state: Output<'app:state'> | undefined) => state && { ...state, library })
      if (!library.readOnly) refresh('journal:list')
    }),
    listen('settings:changed', settings => {
      client.setQueryData(callQuery('app:state').queryKey, (state: Output<'app:state'> | undefined) => state && { ...state, settings })
    }),
    listen('backup:changed', state => {
      client.setQueryData(callQuery('backup:state').queryKey, state)
      refresh('backup:list')
    }),
    () => invalidation.stop(),
    lists.stop,
  ]
  return () => stops.forEach(stop => stop())
}
