import { z } from 'zod'
import { articleId, listItemId } from './ids.ts'
import { newListItem } from './list.ts'
import type { Said } from '../words/say.ts'

/** Items that were read from somewhere and are not in the library yet, under the names that the source gives them; null is none. */
export const foundList = z.object({
  name: z.string().max(500).nullable(),
  items: z.array(newListItem),
  /** For external items whose address is that of an article of this library: which it is. The same places as the items. */
  own: z.array(z.object({ id: articleId, title: z.string() }).nullable()).optional(),
})
export type FoundList = z.output<typeof foundList>

/** What was read, and what could not be carried over: one sentence each. */
export const itemsFound = z.object({ lists: z.array(foundList), warnings: z.array(z.custom<Said>()) })
export type ItemsFound = z.output<typeof itemsFound>

/** The most that is read at once: what a list holds. */
export const maxFoundItems = 10_000

/** The largest file that is read for items, in bytes. */
export const maxItemsBytes = 20 * 1024 * 1024

/** The bytes of such a file. */
export const itemBytes = z
  .custom<Uint8Array>(bytes => bytes instanceof Uint8Array)
  .refine(bytes => bytes.byteLength <= maxItemsBytes, { message: 'Files with items can be at most 20 MB.' })

/** What items are read from: a paste (`base` is the ISO day on which "3 days ago" was said), a file, or an article's links. */
export const itemsSource = z.discriminatedUnion('kind', [
  z.object({
    kind: z.literal('text'),
    text: z.string().max(maxItemsBytes),
    html: z.string().max(maxItemsBytes),
    base: z.iso.date().nullable(),
  }),
  z.object({ kind: z.literal('file'), name: z.string().max(1000), bytes: itemBytes }),
  z.object({ kind: z.literal('article'), id: articleId }),
])

/** Pages by address, path or slug, with their views. */
export const countedPages = z.array(z.object({ key: z.string().min(1).max(5000), views: z.int().nonnegative() })).max(200_000)
export type CountedPages = z.output<typeof countedPages>

const views = z.int().nonnegative()

/** Views of articles and of external items of lists. */
export const countedViews = z.object({
  articles: z.array(z.object({ id: articleId, views })).max(200_000),
  items: z.array(z.object({ id: listItemId, views })).max(1_000_000),
})
export type CountedViews = z.output<typeof countedViews>

/** The most articles, and items, whose views are noted by one call: more of them are noted by several. */
export const mostCountedAtOnce = 2000
