import { z } from 'zod'
import { articleId, listId, listItemId } from './ids.ts'
import { newListItem } from './list.ts'

/** What is wrong with an item of a list, or worth a look. */
export const listTrouble = z.discriminatedUnion('is', [
  /** Its article was deleted; `repair` is the item as it should be, where the article, or one at the same address, is there. */
  z.object({ is: z.literal('missing'), repair: newListItem.nullable() }),
  z.object({ is: z.literal('trashed') }),
  /** It leads elsewhere, by an address that is that of an article of this library; `repair` points to the article. */
  z.object({ is: z.literal('own-address'), repair: newListItem }),
  /** It leads where an earlier item does. */
  z.object({ is: z.literal('repeated') }),
  /** It is in other lists too. */
  z.object({ is: z.literal('elsewhere'), lists: z.array(z.object({ id: listId, name: z.string() })) }),
  /** Its views were counted so many days ago. */
  z.object({ is: z.literal('stale-views'), days: z.int() }),
  /** Its address did not answer well when it was asked, at `at` (milliseconds since 1970). */
  z.object({ is: z.literal('dead'), at: z.int(), problem: z.string() }),
])
export type ListTrouble = z.output<typeof listTrouble>

/** What is to be said of a list: per item what is wrong with it, and when its links were checked last, if all of them were. */
export const listHealth = z.object({
  id: listId,
  name: z.string(),
  items: z.array(
    z.object({
      id: listItemId,
      articleId: articleId.nullable(),
      title: z.string(),
      url: z.string().nullable(),
      troubles: z.array(listTrouble),
    }),
  ),
  checkedAt: z.int().nullable(),
})
export type ListHealth = z.output<typeof listHealth>

/** What became of asking an address: `problem` is a sentence, null where it answered. What the page says of itself is kept for the day that it is gone. */
export const linkCheck = z.object({
  url: z.string().max(5000),
  problem: z.string().max(500).nullable(),
  title: z.string().max(5000).nullable(),
  site: z.string().max(500).nullable(),
})
export type LinkCheck = z.output<typeof linkCheck>
