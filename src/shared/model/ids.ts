import { z } from 'zod'

/** UUIDv7 (RFC 9562): made by us when the thing is made or imported, never reused. */
export const articleId = z.uuid().brand<'ArticleId'>()
export const sectionId = z.uuid().brand<'SectionId'>()
export const listId = z.uuid().brand<'ListId'>()
export const listItemId = z.uuid().brand<'ListItemId'>()

/** File name of an asset: the SHA-256 of its bytes in hex, a dot, and the extension of its type. */
export const assetId = z
  .string()
  .regex(/^[0-9a-f]{64}\.(png|jpg|gif|webp|avif)$/)
  .brand<'AssetId'>()

export type ArticleId = z.output<typeof articleId>
export type SectionId = z.output<typeof sectionId>
export type ListId = z.output<typeof listId>
export type ListItemId = z.output<typeof listItemId>
export type AssetId = z.output<typeof assetId>
