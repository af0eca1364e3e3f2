import { useMemo } from 'react'
import { useQuery, useQueryClient } from '@tanstack/react-query'
import type { AttachedList } from '../../shared/model/article.ts'
import type { ArticleId } from '../../shared/model/ids.ts'
import { call } from '../api/call.ts'
import { attachedKey } from '../api/connectQueries.ts'
import type { EditOptions } from './edits/useListEdits.ts'

/** The lists on an article, and what shows an edit of them before the library has answered. */
export function useAttachedLists(id: ArticleId) {
  const client = useQueryClient()
  const key = useMemo(() => attachedKey(id), [id])
  const query = useQuery({ queryKey: key, queryFn: async () => (await call('article:open', { id })).lists })

  /** Asked for again when the library has answered, or has refused. */
  const ahead = (change: (before: readonly AttachedList[]) => readonly AttachedList[]): Pick<EditOptions, 'before' | 'after'> => ({
    before: async () => {
      await client.cancelQueries({ queryKey: key })
      client.setQueryData<readonly AttachedList[]>(key, lists => lists && change(lists))
    },
    after: () => client.invalidateQueries({ queryKey: key }),
  })

  return { lists: query.data, error: query.error, ahead }
}
