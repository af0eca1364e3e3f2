import { z } from 'zod'
import { articleId, listId, listItemId } from './ids.ts'

/**
 * One thing that stands in lists more than once: an article of the library, or an address. `places` are its items, by list and
 * position; `byRule` is one that a smart list finds, with its article's id for an item.
 */
export const overlap = z.object({
  title: z.string(),
  articleId: articleId.nullable(),
  url: z.string().nullable(),
  places: z.array(z.object({ list: listId, item: listItemId, position: z.int(), byRule: z.boolean().default(false) })),
})
export type Overlap = z.output<typeof overlap>

/** The most of them that are named; `total` counts all. */
export const mostOverlaps = 10_000

export const listOverlaps = z.object({
  items: z.array(overlap),
  total: z.int(),
  lists: z.array(z.object({ id: listId, name: z.string() })),
  /** Lists with views that were counted more than `freshDays` ago: how many of the views that they show, and on which day the oldest were. */
  freshDays: z.int(),
  stale: z.array(z.object({ list: listId, stale: z.int(), counted: z.int(), oldest: z.string() })),
})
export type ListOverlaps = z.output<typeof listOverlaps>

/** When counts of views are old in this library, in days. */
export const viewsAge = z.object({ days: z.int().min(1).max(3650).default(30) })
export type ViewsAge = z.output<typeof viewsAge>
