import { keepPreviousData, useQueries, useQuery, useQueryClient } from '@tanstack/react-query'
import type { ListId, ListItemId } from '../../../shared/model/ids.ts'
import type { ShownListItem } from '../../../shared/model/list.ts'
import { callQuery } from '../../api/callQuery.ts'

const pageSize = 100
/** So many rows before and after those that are seen are asked for, so that they are there when they come into sight. */
const ahead = 60

export type ItemRows = {
  /** How many there are; undefined until the library has answered once. */
  readonly total: number | undefined
  readonly error: unknown
  /** An item, if its page has come. */
  readonly at: (index: number) => ShownListItem | undefined
  /** Where an item is among the pages that are shown, or -1. */
  readonly indexOf: (id: ListItemId) => number
  /** The items of a range, both ends included, asked for where they have not come. */
  readonly range: (from: number, to: number) => Promise<readonly ShownListItem[]>
}

const page = (id: ListId, number: number) => callQuery('list:items', { id, offset: number * pageSize, limit: pageSize })

/** The items of a list, a page at a time, so that one of ten thousand opens as fast as one of ten. */
export function useItemRows(id: ListId, first: number, last: number): ItemRows {
  const client = useQueryClient()
  const head = useQuery({ ...page(id, 0), placeholderData: keepPreviousData })
  const total = head.data?.total ?? 0
  const from = Math.max(1, Math.floor((first - ahead) / pageSize))
  const until = Math.floor(Math.min(total - 1, last + ahead) / pageSize)
  const count = Math.max(0, until - from + 1)
  const numbers = Array.from({ length: count }, (_, index) => from + index)
  const others = useQueries({ queries: numbers.map(number => ({ ...page(id, number), placeholderData: keepPreviousData })) })
  const pages = new Map([[0, head.data?.items], ...numbers.map((number, index) => [number, others[index]?.data?.items] as const)])
  return {
    total: head.data?.total,
    error: head.error,
    at: index => pages.get(Math.floor(index / pageSize))?.[index % pageSize],
    indexOf: itemId => {
      for (const [number, items] of pages) {
        const found = items?.findIndex(item => item.id === itemId) ?? -1
        if (found >= 0) return number * pageSize + found
      }
      return -1
    },
    range: async (start, end) => {
      const low = Math.max(0, Math.min(start, end))
      const query = callQuery('list:items', { id, offset: low, limit: Math.min(10_000, Math.abs(end - start) + 1) })
      return (await client.fetchQuery({ ...query, gcTime: 0, staleTime: 0 })).items
    },
  }
}
