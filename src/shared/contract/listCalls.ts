import { z } from 'zod'
import { deletedList } from '../model/deletedList.ts'
import { articleId, listId } from '../model/ids.ts'
import { listEdit } from '../model/listEdit.ts'
import { listOverlaps, viewsAge } from '../model/listOverlaps.ts'
import { mostAsked, pageSaid } from '../model/pageSaid.ts'

/** What the library is asked about lists as a whole. */
export const listLibraryCalls = {
  /** Points items to the articles that they mean, where those are here. `undo`, sent as edits, takes it back. */
  'list:repair': {
    input: z.object({ id: listId }),
    output: z.object({ repaired: z.int(), undo: z.array(listEdit) }),
    writes: true,
  },
  /** What stands more than once in lists, also in those that find it by a rule, and how old the views are that they show. */
  'list:overlaps': { input: z.undefined(), output: listOverlaps, writes: false },
  /** The lists that were deleted and are kept for a while, the newest first: an edit (`restore`) brings one back. */
  'list:deleted': { input: z.undefined(), output: z.array(deletedList), writes: false },
  /** When counts of views are old in this library. */
  'list:views-age': { input: z.undefined(), output: viewsAge, writes: false },
  'list:set-views-age': { input: viewsAge, output: z.undefined(), writes: true },
  /** Which articles of this library these addresses are of, in the order of the addresses; null for those of other sites. */
  'list:own-addresses': {
    input: z.object({ urls: z.array(z.string().max(5000)).max(10_000) }),
    output: z.object({ articles: z.array(z.object({ id: articleId, title: z.string() }).nullable()) }),
    writes: false,
  },
} as const

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
