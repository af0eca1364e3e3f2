import { keepPreviousData, useQueries, useQuery, useQueryClient, type QueryClient } from '@tanstack/react-query'
import { z } from 'zod'
import { articleFilter, articleSort, type ArticleFilter, type ArticleSort, type ArticleSummary } from '../../shared/model/article.ts'
import type { ArticleId } from '../../shared/model/ids.ts'
import { callQuery } from '../api/callQuery.ts'

const pageSize = 100

export type ArticleRows = {
  /** How many match; undefined until the library has answered once. */
  readonly total: number | undefined
  readonly error: unknown
  /** A row, if its page has come. */
  readonly at: (index: number) => ArticleSummary | undefined
  /** Where an article is among the pages that have come so far, or -1. */
  readonly indexOf: (id: ArticleId) => number
  /** The ids of a range, both ends included, asked for where they have not come. */
  readonly range: (from: number, to: number) => Promise<readonly ArticleId[]>
}

const page = (filter: ArticleFilter, sort: ArticleSort, number: number) =>
  callQuery('article:list', { filter, sort, offset: number * pageSize, limit: pageSize })

/** Where an article is on a page that was drawn before and is kept still, or -1. */
function indexAmongKept(client: QueryClient, filter: ArticleFilter, sort: ArticleSort, id: ArticleId): number {
  const wanted = JSON.stringify([filter, sort])
  for (const query of client.getQueryCache().findAll({ queryKey: ['article:list'] })) {
    const kept = keptPage.safeParse(query.queryKey[1])
    if (!kept.success || JSON.stringify([kept.data.filter, kept.data.sort]) !== wanted) continue
    const found =
      client.getQueryData(page(filter, sort, kept.data.offset / pageSize).queryKey)?.items.findIndex(item => item.id === id) ?? -1
    if (found >= 0) return kept.data.offset + found
  }
  return -1
}

const keptPage = z.object({ filter: articleFilter, sort: articleSort, offset: z.int(), limit: z.literal(pageSize) })

/** The rows of the article list, a page at a time, so that a library of 100,000 opens as fast as one of ten. */
export function useArticleRows(filter: ArticleFilter, sort: ArticleSort, first: number, last: number): ArticleRows {
  const client = useQueryClient()
  const head = useQuery({ ...page(filter, sort, 0), placeholderData: keepPreviousData })
  const from = Math.max(1, Math.floor(first / pageSize))
  const count = Math.max(0, Math.floor(last / pageSize) - from + 1)
  const numbers = Array.from({ length: count }, (_, index) => from + index)
  const others = useQueries({ queries: numbers.map(number => ({ ...page(filter, sort, number), placeholderData: keepPreviousData })) })

  const pages = new Map([[0, head.data?.items], ...numbers.map((number, index) => [number, others[index]?.data?.items] as const)])
  return {
    total: head.data?.total,
    error: head.error,
    at: index => pages.get(Math.floor(index / pageSize))?.[index % pageSize],
    indexOf: id => {
      for (const [number, items] of pages) {
        const found = items?.findIndex(item => item.id === id) ?? -1
        if (found >= 0) return number * pageSize + found
      }
      return indexAmongKept(client, filter, sort, id)
    },
    range: async (start, end) => {
      const low = Math.min(start, end)
      const query = callQuery('article:list', { filter, sort, offset: low, limit: Math.abs(end - start) + 1 })
      const { items } = await client.fetchQuery({ ...query, gcTime: 0 })
      return items.map(item => item.id)
    },
  }
}
