import { z } from 'zod'
import { newListItem } from './list.ts'

/** Items that were read from somewhere and are not in the library yet, under the names that the source gives them; null is none. */
export const foundList = z.object({ name: z.string().max(500).nullable(), items: z.array(newListItem) })
export type FoundList = z.output<typeof foundList>

/** What was read, and what could not be carried over: one sentence each. */
export const itemsFound = z.object({ lists: z.array(foundList), warnings: z.array(z.string()) })
export type ItemsFound = z.output<typeof itemsFound>

/** The most that is read at once: what a list holds. */
export const maxFoundItems = 10_000

/** The largest file that is read for items, in bytes. */
export const maxItemsBytes = 20 * 1024 * 1024
