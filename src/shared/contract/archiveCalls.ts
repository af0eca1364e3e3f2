import { z } from 'zod'
import { archivedArticle, archivedHistory, archivedList, archivedTheme, archivedThemePath } from '../model/archive.ts'
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
  /** The files of the library's own themes, by their paths; `left` counts those that are of no theme, or of no kind that themes have. */
  'archive:themes': {
    input: z.undefined(),
    output: z.object({ files: z.array(archivedThemePath), left: z.int() }),
    writes: false,
  },
  /** What such a file says; null where it went meanwhile. */
  'archive:theme-file': {
    input: z.object({ path: archivedThemePath }),
    output: z.custom<Uint8Array>(bytes => bytes instanceof Uint8Array).nullable(),
    writes: false,
  },
  /** Adds a theme under its name, or the next that is free where another has it. One that the library has just so, whatever its name, stays alone: null. */
  'archive:add-theme': { input: archivedTheme, output: z.object({ name: z.string() }).nullable(), writes: true },
} as const
