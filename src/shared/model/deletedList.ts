import { z } from 'zod'
import { listId } from './ids.ts'

/** A list that was deleted and can come back: `at` is when, in milliseconds since 1970, `usedIn` how many articles it stood beneath. */
export const deletedList = z.object({ id: listId, name: z.string(), at: z.int(), count: z.int(), usedIn: z.int(), smart: z.boolean() })
export type DeletedList = z.output<typeof deletedList>
