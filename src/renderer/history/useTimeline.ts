import { useEffect, useState } from 'react'
import { useInfiniteQuery } from '@tanstack/react-query'
import type { ArticleSession } from '../editor/session/ArticleSession.ts'
import { call } from '../api/call.ts'
import { historyKey } from '../api/connectQueries.ts'

const pageSize = 200

/** An article's revisions, newest first, once what is typed is saved; and the way to the older ones. */
export function useTimeline(session: ArticleSession) {
  const [isSaved, setSaved] = useState(false)
  useEffect(() => {
    // What could not be saved is shown beside the title; the timeline is of what could.
    void session
      .flush()
      .catch(() => undefined)
      .then(() => setSaved(true))
  }, [session])
  const { id } = session
  const query = useInfiniteQuery({
    queryKey: historyKey(id),
    queryFn: ({ pageParam }) => call('history:list', { id, before: pageParam, limit: pageSize }),
    initialPageParam: null as number | null,
    getNextPageParam: page => (page.more ? (page.items.at(-1)?.number ?? null) : null),
    enabled: isSaved,
  })
  return { ...query, revisions: query.data?.pages.flatMap(page => page.items) ?? null }
}
