import { useRef } from 'react'
import { keepPreviousData, useQueries, useQuery, useQueryClient, type QueryClient } from '@tanstack/react-query'
import { z } from 'zod'
import { articleFilter, articleSort, type ArticleFilter, type ArticleSort, type ArticleSummary } from '../../shared/model/article.ts'
import { articleGroup, grouping as groupingSchema, type ArticleGroup, type GroupKey, type Grouping } from '../../shared/model/grouping.ts'
import type { ArticleId } from '../../shared/model/ids.ts'
import { callQuery } from '../api/callQuery.ts'
import { groupAt, layOut, spansOf, type LaidGroup, type Layout } from './groups/layout.ts'
import type { GroupingChoice } from './groups/useGrouping.ts'

const pageSize = 100

export type ArticleRows = {
  /** How many articles match; undefined until the library has answered once. */
  readonly total: number | undefined
  /** How many rows there are: articles in sight, and headings of groups. */
  readonly count: number
  readonly error: unknown
  /** A row's article, if it is one and its page has come. */
  readonly at: (index: number) => ArticleSummary | undefined
  /** The group whose heading a row is. */
  readonly headingAt: (index: number) => LaidGroup | undefined
  /** The group that a row belongs to, its heading included. */
  readonly groupAt: (index: number) => LaidGroup | undefined
  /** A group as it lies now. */
  readonly groupOf: (key: GroupKey) => LaidGroup | undefined
  /** Where an article is among the pages that have come so far, or -1. One that is there twice is where it was gone to. */
  readonly indexOf: (id: ArticleId) => number
  /** Notes that this row is gone to. */
  readonly note: (index: number) => void
  /** The ids of the articles in a range, both ends included, asked for where they have not come. */
  readonly range: (from: number, to: number) => Promise<readonly ArticleId[]>
}

type Query = { readonly filter: ArticleFilter; readonly sort: ArticleSort }

const page = ({ filter, sort }: Query, group: ArticleGroup | null, number: number) =>
  callQuery('article:list', { filter, sort, group, offset: number * pageSize, limit: pageSize })

/** The first page of the list while it is not grouped. */
export const firstPage = (query: Query) => page(query, null, 0)

const keptPage = z.object({
  filter: articleFilter,
  sort: articleSort,
  group: articleGroup.nullable(),
  offset: z.int(),
  limit: z.literal(pageSize),
})

/** Where an article is on a page that was drawn before and is kept still, or -1. */
function indexAmongKept(client: QueryClient, query: Query, by: Grouping | null, layout: Layout | null, id: ArticleId): number {
  const wanted = JSON.stringify([query.filter, query.sort, by])
  for (const cached of client.getQueryCache().findAll({ queryKey: ['article:list'] })) {
    const kept = keptPage.safeParse(cached.queryKey[1])
    if (!kept.success || JSON.stringify([kept.data.filter, kept.data.sort, kept.data.group?.by ?? null]) !== wanted) continue
    const { group, offset } = kept.data
    const found = client.getQueryData(page(query, group, offset / pageSize).queryKey)?.items.findIndex(item => item.id === id) ?? -1
    if (found < 0) continue
    if (!group) return offset + found
    const laid = layout?.groups.find(each => each.key === group.key)
    if (laid && !laid.folded) return laid.start + 1 + offset + found
  }
  return -1
}

const asked = z.object({ by: groupingSchema })

/** The groups of the list, while it is grouped. Those of the filter before stand in for new ones until they come. */
function useLayout({ filter, sort }: Query, { by, folded }: GroupingChoice): Layout | null {
  const groups = useQuery({
    ...callQuery('article:groups', { filter, by: by ?? 'status', sort }),
    enabled: by !== null,
    placeholderData: (before, query) => (asked.safeParse(query?.queryKey[1]).data?.by === by ? before : undefined),
  })
  return by === null ? null : layOut(groups.data?.groups ?? [], folded)
}

/** The rows of the article list, a page at a time, so that a library of 100,000 opens as fast as one of ten. */
export function useArticleRows(
  filter: ArticleFilter,
  sort: ArticleSort,
  grouping: GroupingChoice,
  first: number,
  last: number,
): ArticleRows {
  const client = useQueryClient()
  const lastIndex = useRef(-1)
  const query = { filter, sort }
  const { by } = grouping
  const head = useQuery({ ...firstPage(query), placeholderData: keepPreviousData })
  const layout = useLayout(query, grouping)
  const wanted = pagesOf(by, layout, first, last)
  const loaded = useQueries({
    queries: wanted.map(({ group, number }) => ({
      ...page(query, group, number),
      // Another group's articles are no stand-in.
      ...(group === null ? { placeholderData: keepPreviousData } : {}),
    })),
  })

  const pages = new Map(wanted.map(({ laid, number }, index) => [pageKey(laid, number), loaded[index]?.data?.items] as const))
  if (layout === null) pages.set(pageKey(null, 0), head.data?.items)

  const at = (index: number): ArticleSummary | undefined => {
    const group = layout && groupAt(layout, index)
    if (layout && !group) return undefined
    const offset = group ? index - group.start - 1 : index
    return offset < 0 ? undefined : pages.get(pageKey(group ?? null, Math.floor(offset / pageSize)))?.[offset % pageSize]
  }
  const indexOf = (id: ArticleId): number => {
    if (at(lastIndex.current)?.id === id) return lastIndex.current
    for (const [place, items] of pages) {
      const found = items?.findIndex(item => item.id === id) ?? -1
      if (found < 0) continue
      const [group = '', number = ''] = place.split(':')
      const start = group === '' ? 0 : (layout?.groups[Number(group)]?.start ?? 0) + 1
      return start + Number(number) * pageSize + found
    }
    return indexAmongKept(client, query, by, layout, id)
  }

  return {
    total: head.data?.total,
    count: layout ? layout.rows : (head.data?.total ?? 0),
    error: head.error,
    at,
    headingAt: index => {
      const group = layout && groupAt(layout, index)
      return group && group.start === index ? group : undefined
    },
    groupAt: index => (layout ? groupAt(layout, index) : undefined),
    groupOf: wantedKey => layout?.groups.find(group => group.key === wantedKey),
    indexOf,
    note: index => {
      lastIndex.current = index
    },
    range: async (start, end) => {
      const [low, high] = [Math.min(start, end), Math.max(start, end)]
      const spans = layout
        ? spansOf(layout, low, high).map(({ group, offset, count }) => ({ group: articleGroupOf(by, group), offset, count }))
        : [{ group: null, offset: low, count: high - low + 1 }]
      const parts = spans.map(async ({ group, offset, count }) => {
        const { items } = await client.fetchQuery({
          ...callQuery('article:list', { filter, sort, group, offset, limit: count }),
          gcTime: 0,
        })
        return items.map(item => item.id)
      })
      return [...new Set((await Promise.all(parts)).flat())]
    },
  }
}

function pageKey(group: LaidGroup | null, number: number): string {
  return `${group?.index ?? ''}:${number}`
}

function articleGroupOf(by: Grouping | null, laid: LaidGroup): ArticleGroup | null {
  return by === null ? null : { by, key: laid.key }
}

/** The pages that hold the rows between two. Without groups the first one is there in any case. */
function pagesOf(by: Grouping | null, layout: Layout | null, first: number, last: number) {
  if (layout === null) {
    const from = Math.max(1, Math.floor(first / pageSize))
    const count = Math.max(0, Math.floor(last / pageSize) - from + 1)
    return Array.from({ length: count }, (_, index) => ({ group: null, laid: null, number: from + index }))
  }
  return spansOf(layout, first, last).flatMap(({ group, offset, count }) => {
    const from = Math.floor(offset / pageSize)
    const length = Math.floor((offset + count - 1) / pageSize) - from + 1
    return Array.from({ length }, (_, index) => ({ group: articleGroupOf(by, group), laid: group, number: from + index }))
  })
}
