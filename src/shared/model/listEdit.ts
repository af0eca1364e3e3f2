import { z } from 'zod'
import { articleId, listId, listItemId } from './ids.ts'
import { listItem, listItemFields } from './list.ts'

/** The place that an item has in the end, counted from 0; past the end is the end. */
const at = z.int().nonnegative()

/**
 * An item as an undone removal brings it back: `missing` if its article was deleted, which was `was`; `last` is what it
 * showed, for an article that was deleted since.
 */
const returned = listItem.extend({
  missing: z.boolean().default(false),
  was: articleId.nullable().default(null),
  last: listItemFields.nullable().default(null),
})

/**
 * One step of work on lists. `insert` and `place` name the places that the items have in the end, lowest first; `place`
 * takes items from any list.
 */
export const listEdit = z.discriminatedUnion('kind', [
  z.object({
    kind: z.literal('insert'),
    list: listId,
    items: z
      .array(z.object({ item: returned, at }))
      .min(1)
      .max(10_000),
  }),
  z.object({
    kind: z.literal('place'),
    list: listId,
    items: z
      .array(z.object({ id: listItemId, at }))
      .min(1)
      .max(10_000),
  }),
  z.object({ kind: z.literal('remove'), list: listId, items: z.array(listItemId).min(1).max(10_000) }),
  z.object({ kind: z.literal('update'), list: listId, item: listItemId, own: listItemFields }),
])
export type ListEdit = z.output<typeof listEdit>
export type ListEditInput = z.input<typeof listEdit>
