import { useMemo } from 'react'
import { useQuery, useQueryClient } from '@tanstack/react-query'
import type { AttachedList } from '../../shared/model/article.ts'
import type { ArticleId } from '../../shared/model/ids.ts'
import { call } from '../api/call.ts'
import { attachedKey } from '../api/connectQueries.ts'
import { useAttempt } from '../app/useAttempt.ts'

/** The lists on an article, and the way to set them. */
export function useAttachedLists(id: ArticleId) {
  const client = useQueryClient()
  const attempt = useAttempt()
  const key = useMemo(() => attachedKey(id), [id])
  const query = useQuery({ queryKey: key, queryFn: async () => (await call('article:open', { id })).lists })

  /** Shown at once; asked for again when the library has answered, or has refused. */
  const set = (lists: readonly AttachedList[]) =>
    attempt(async () => {
      client.setQueryData(key, lists)
      try {
        await call('article:set-lists', { id, lists: [...lists] })
      } finally {
        await client.invalidateQueries({ queryKey: key })
      }
    })

  return { lists: query.data, error: query.error, set }
}
