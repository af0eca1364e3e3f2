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

/** The most pixels of an image that is scaled or turned into another form: more would take over a gigabyte of memory. */
export const mostPixels = 100_000_000

/** An image that nothing uses. `addedAt`, and `since` when that was found, are in milliseconds since 1970; null where it was not noted yet. */
export const unusedAsset = z.object({ id: assetId, name: z.string(), size: z.int(), addedAt: z.int(), since: z.int().nullable() })
export type UnusedAsset = z.output<typeof unusedAsset>

/** How many images nothing uses, their size in bytes, and some of them, the largest first. */
export const unusedAssets = z.object({ count: z.int(), size: z.int(), items: z.array(unusedAsset) })
export type UnusedAssets = z.output<typeof unusedAssets>

/** For how many days an image that nothing uses is kept before it goes by itself. */
export const unusedAssetDays = 30
