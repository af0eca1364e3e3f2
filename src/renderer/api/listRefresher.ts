import type { Query, QueryClient } from '@tanstack/react-query'
import type { EventPayload } from '../../shared/contract/contract.ts'
import type { ReadingList } from '../../shared/model/list.ts'

type Change = EventPayload<'library:changed'>

/** How long nothing must have been saved before what a rule finds is worked out anew, in milliseconds. */
export const restMs = 2500

const keys: ReadonlySet<unknown> = new Set([
  'list:open',
  'list:head',
  'list:items',
  'list:preview',
  'list:health',
  'list:overlaps',
  'list:deleted',
])

/** What lists of any kind are known by, as far as an answer has it. */
type Shown = Partial<Pick<ReadingList, 'items' | 'usedIn' | 'rule'>>

/**
 * Has lists asked for again where something that they show may have changed: at once after a change of lists and for
 * lists that hold a saved article; what a rule finds, once nobody has saved for a while. Returns what stops the wait.
 */
export function listRefresher(client: QueryClient): Readonly<{ refresh: (change: Change) => void; stop: () => void }> {
  let timer: ReturnType<typeof setTimeout> | undefined
  const invalidate = (which: (query: Query) => boolean) =>
    void client.invalidateQueries({ predicate: query => keys.has(query.queryKey[0]) && which(query) })
  return {
    refresh: ({ articles, lists }) => {
      clearTimeout(timer)
      if (lists || articles === null) invalidate(() => true)
      else {
        const changed = new Set<string>(articles)
        invalidate(query => !isWorkedOut(query) && names(query, changed))
        timer = setTimeout(() => invalidate(isWorkedOut), restMs)
      }
    },
    stop: () => clearTimeout(timer),
  }
}

/** Whether going through the library is what answers it. */
function isWorkedOut({ queryKey, state }: Query): boolean {
  const data = state.data as Shown | undefined
  return queryKey[0] === 'list:preview' || queryKey[0] === 'list:health' || queryKey[0] === 'list:overlaps' || data?.rule !== undefined
}

/** Whether an answer names one of the articles; one that has not come may. */
function names({ state }: Query, articles: ReadonlySet<string>): boolean {
  const data = state.data as Shown | undefined
  if (!data) return true
  const shown = data.items?.some(({ articleId }) => articleId !== null && articles.has(articleId)) ?? false
  return shown || (data.usedIn?.some(({ id }) => articles.has(id)) ?? false)
}
