import { z } from 'zod'
import { assetId } from './ids.ts'

/** An image, stored once under the hash of its bytes. Width and height are pixels, size is bytes. */
export const asset = z.object({
  id: assetId,
  type: z.string(),
  width: z.int().positive(),
  height: z.int().positive(),
  size: z.int().nonnegative(),
  name: z.string(),
})
export type Asset = z.output<typeof asset>

/** The largest image that is taken in: 50 MB. */
export const maxAssetBytes = 50 * 1024 * 1024
