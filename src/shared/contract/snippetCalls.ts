import { z } from 'zod'
import { snippet, snippetId } from '../model/snippet.ts'

/** What the library keeps of passages with a name. */
export const snippetCalls = {
  /** By name. */
  'snippet:list': { input: z.undefined(), output: z.array(snippet), writes: false },
  /** Keeps a snippet; with the id of one that is there, in its place. Throws `bad-request` for what can't stand in an article. */
  'snippet:save': { input: snippet, output: z.undefined(), writes: true },
  'snippet:delete': { input: z.object({ id: snippetId }), output: z.undefined(), writes: true },
} as const
