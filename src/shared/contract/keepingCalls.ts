import { z } from 'zod'
import { unusedAssets } from '../model/asset.ts'

const nothing = z.undefined()

/** What the library is asked for what it keeps: images that nothing uses. */
export const keepingLibraryCalls = {
  'asset:unused': { input: z.object({ limit: z.int().nonnegative().max(100_000).default(0) }), output: unusedAssets, writes: false },
  /**
   * Lets go of images that nothing uses and that were added by `addedBy`, and of these, unless `unusedSince` is null, those that
   * were found unused by then. Their files go in a moment, or once a backup that is being made is done.
   */
  'asset:collect': {
    input: z.object({ addedBy: z.int(), unusedSince: z.int().nullable() }),
    output: z.object({ count: z.int(), size: z.int() }),
    writes: true,
  },
} as const

/** What main is asked for the same. */
export const keepingAppCalls = {
  /** Lets go of the images that nothing has used for an hour. Throws `bad-request` while something is imported or restored. */
  'asset:collect-unused': { input: nothing, output: z.object({ count: z.int(), size: z.int() }) },
} as const
