import { useQuery, useQueryClient } from '@tanstack/react-query'
import type { ArticleGoals } from '../../shared/model/goal.ts'
import type { ArticleId } from '../../shared/model/ids.ts'
import { call } from '../api/call.ts'
import { callQuery } from '../api/callQuery.ts'
import { useAttempt } from '../app/useAttempt.ts'

/** The goals of an article, and how to set them: at once here, then in the library. */
export function useGoals(id: ArticleId): { goals: ArticleGoals | undefined; setGoals: (goals: ArticleGoals) => void } {
  const client = useQueryClient()
  const attempt = useAttempt()
  const query = callQuery('goal:of', { id })
  return {
    goals: useQuery(query).data,
    setGoals: goals => {
      client.setQueryData(query.queryKey, goals)
      attempt(() => call('goal:set', { id, goals }).finally(() => void client.invalidateQueries({ queryKey: query.queryKey })))
    },
  }
}
