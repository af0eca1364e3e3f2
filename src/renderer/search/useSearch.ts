import { useEffect, useState } from 'react'
import { keepPreviousData, useQuery } from '@tanstack/react-query'
import type { SearchResult } from '../../shared/model/library.ts'
import { parseQuery } from '../../shared/search/parseQuery.ts'
import { callQuery } from '../api/callQuery.ts'
import { sentence } from '../api/sentence.ts'

/** A search waits for a pause as short as this, and so does the sentence about a query that is only half typed. */
const pauseMs = 160
/** How many places are shown at first, and then: each costs the library a look at its text. */
const pages = [50, 200, 500] as const

export type Search = {
  /** What was found last; undefined while nothing is looked for. */
  readonly result: SearchResult | undefined
  /** What is wrong with the query, or why it could not be answered. */
  readonly problem: string | null
  /** Shows more places; null where there are none, or no more can be shown. */
  readonly showMore: (() => void) | null
}

/** Looks for what is typed, as soon as typing pauses. */
export function useSearch(text: string): Search {
  const [query, setQuery] = useState(text)
  const [grown, setGrown] = useState({ query: text, page: 0 })
  // Another query begins with its first page.
  const page = grown.query === query ? grown.page : 0
  useEffect(() => {
    const timer = setTimeout(() => setQuery(text), pauseMs)
    return () => clearTimeout(timer)
  }, [text])

  const problem = problemOf(query)
  const enabled = problem === null && query.trim() !== ''
  const found = useQuery({
    ...callQuery('search:find', { text: query.slice(0, 1000), limit: pages[page] ?? pages[0] }),
    enabled,
    placeholderData: keepPreviousData,
  })
  if (query.trim() === '' || text.trim() === '') return { result: undefined, problem: null, showMore: null }
  const { data } = found
  const isCut = data !== undefined && !found.isPlaceholderData && (data.more || data.total > data.hits.length)
  return {
    result: data,
    problem: problem ?? (found.error ? sentence(found.error) : null),
    showMore: isCut && page < pages.length - 1 ? () => setGrown({ query, page: page + 1 }) : null,
  }
}

function problemOf(text: string): string | null {
  try {
    parseQuery(text)
    return null
  } catch (error) {
    return sentence(error)
  }
}
