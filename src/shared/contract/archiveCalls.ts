import { z } from 'zod'
import { archivedArticle, archivedHistory, archivedList } from '../model/archive.ts'
import { articleAdded } from '../model/draft.ts'
import { articleId } from '../model/ids.ts'

/** What taking in an archive asks of the library. Its images are stored by `asset:add` before. */
export const archiveCalls = {
  /** Those of these articles that the library has, its trash included. */
  'archive:known': { input: z.object({ ids: z.array(articleId).max(100_000) }), output: z.array(articleId), writes: false },
  /** Adds an article under the id that it has, which must not be taken, without its lists; it counts as edited when it was. Its history comes with it, or begins anew. */
  'archive:add-article': {
    input: archivedArticle.omit({ createdAt: true, lists: true }).extend({ history: archivedHistory.nullable().default(null) }),
    output: articleAdded,
    writes: true,
  },
  /** Adds a list under the id that it has. One that the library has stays as it is. */
  'archive:add-list': { input: archivedList, output: z.undefined(), writes: true },
} as const
