import { useEffect, useState } from 'react'
import { keepPreviousData, useQuery } from '@tanstack/react-query'
import type { SearchResult } from '../../shared/model/library.ts'
import { parseQuery } from '../../shared/search/parseQuery.ts'
import { callQuery } from '../api/callQuery.ts'
import { sentence } from '../api/sentence.ts'

/** A search waits for a pause as short as this, and so does the sentence about a query that is only half typed. */
const pauseMs = 160
const shown = 200

export type Search = {
  /** What was found last; undefined while nothing is looked for. */
  readonly result: SearchResult | undefined
  /** What is wrong with the query, or why it could not be answered. */
  readonly problem: string | null
}

/** Looks for what is typed, as soon as typing pauses. */
export function useSearch(text: string): Search {
  const [query, setQuery] = useState(text)
  useEffect(() => {
    const timer = setTimeout(() => setQuery(text), pauseMs)
    return () => clearTimeout(timer)
  }, [text])

  const problem = problemOf(query)
  const enabled = problem === null && query.trim() !== ''
  const found = useQuery({
    ...callQuery('search:find', { text: query.slice(0, 1000), limit: shown }),
    enabled,
    placeholderData: keepPreviousData,
  })
  if (query.trim() === '' || text.trim() === '') return { result: undefined, problem: null }
  return { result: found.data, problem: problem ?? (found.error ? sentence(found.error) : null) }
}

function problemOf(text: string): string | null {
  try {
    parseQuery(text)
    return null
  } catch (error) {
    return sentence(error)
  }
}
