import { z } from 'zod'

/** Names a change of many articles, or of tags, that can be undone as one. UUIDv7. */
export const batchId = z.uuid().brand<'BatchId'>()
export type BatchId = z.output<typeof batchId>

/** What a batch did: how many articles it changed, and the name to undo it by. */
export const batchDone = z.object({ batch: batchId, articles: z.int() })
export type BatchDone = z.output<typeof batchDone>
