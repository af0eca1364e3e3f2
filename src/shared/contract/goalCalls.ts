import { z } from 'zod'
import { articleGoals, writingDay } from '../model/goal.ts'
import { articleId } from '../model/ids.ts'

/** What the library is asked for goals. */
export const goalCalls = {
  'goal:of': { input: z.object({ id: articleId }), output: articleGoals, writes: false },
  /** Sets all goals of an article; those that are not named are gone. */
  'goal:set': { input: z.object({ id: articleId, goals: articleGoals }), output: z.undefined(), writes: true },
  /** The days on which an article was written, the newest first: what its history says of them. */
  'goal:days': {
    input: z.object({ id: articleId, count: z.int().positive().max(60).default(14) }),
    output: z.array(writingDay),
    writes: false,
  },
} as const
