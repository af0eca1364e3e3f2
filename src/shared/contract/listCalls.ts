import { z } from 'zod'
import { listId } from '../model/ids.ts'
import { mostAsked, pageSaid } from '../model/pageSaid.ts'

/** What main is asked for lists that needs the network. Only ever when a person asks for it. */
export const listAppCalls = {
  /** Asks the sites that a list links to whether its links still lead somewhere, and notes the answers. */
  'list:check-links': { input: z.object({ id: listId }), output: z.object({ checked: z.int(), dead: z.int() }) },
  /** Asks pages what they are called; stores nothing. What was had before a cancellation is given, with `stopped`. */
  'item:ask-pages': {
    input: z.object({ urls: z.array(z.string().min(1).max(5000)).min(1).max(mostAsked) }),
    output: z.object({ pages: z.array(pageSaid), stopped: z.boolean() }),
  },
} as const
