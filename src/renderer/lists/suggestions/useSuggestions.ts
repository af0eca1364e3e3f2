import { useEffect, useRef } from 'react'
import { keepPreviousData, useQuery, useQueryClient } from '@tanstack/react-query'
import type { ArticleId, ListId } from '../../../shared/model/ids.ts'
import { callQuery } from '../../api/callQuery.ts'
import { useEvent } from '../../api/useEvent.ts'

/** How long a writer pauses before suggestions are worked out anew, and how soon after a change of lists, in milliseconds. */
const wait = { writing: 2500, lists: 250 }

const shown = 6

/** The suggestions for an article, and when they are worked out: when they are first seen, and then in pauses of the writing. */
export function useSuggestions(id: ArticleId, notIn: ListId | null) {
  const client = useQueryClient()
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined)
  const query = useQuery({ ...callQuery('article:suggest', { id, notIn, limit: shown }), placeholderData: keepPreviousData })
  useEvent('library:changed', ({ articles }) => {
    clearTimeout(timer.current)
    const refresh = () => void client.invalidateQueries({ queryKey: ['article:suggest'] })
    timer.current = setTimeout(refresh, articles?.length === 0 ? wait.lists : wait.writing)
  })
  useEffect(() => () => clearTimeout(timer.current), [])
  return { suggestions: query.data, error: query.error }
}
