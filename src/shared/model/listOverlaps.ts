import { z } from 'zod'
import { articleId, listId, listItemId } from './ids.ts'

/** One thing that stands in lists more than once: an article of the library, or an address. `places` are its items, by list and position. */
export const overlap = z.object({
  title: z.string(),
  articleId: articleId.nullable(),
  url: z.string().nullable(),
  places: z.array(z.object({ list: listId, item: listItemId, position: z.int() })),
})
export type Overlap = z.output<typeof overlap>

/** The most of them that are named; `total` counts all. */
export const mostOverlaps = 500

export const listOverlaps = z.object({
  items: z.array(overlap),
  total: z.int(),
  lists: z.array(z.object({ id: listId, name: z.string() })),
  /** Lists with views that were counted long ago: how many of the views that they show, and on which day the oldest were. */
  stale: z.array(z.object({ list: listId, stale: z.int(), counted: z.int(), oldest: z.string() })),
})
export type ListOverlaps = z.output<typeof listOverlaps>
