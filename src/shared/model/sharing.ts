import { z } from 'zod'
import { assetId } from './ids.ts'

/** A picture of the article's own for where its link is shared. Pixels, as it is seen. */
export const sharedPicture = z.object({
  asset: assetId,
  alt: z.string().max(2000),
  width: z.int().positive(),
  height: z.int().positive(),
})
export type SharedPicture = z.output<typeof sharedPicture>

/**
 * What an article's page says of it to search engines and where its link is shared, as far as that is not what the article says
 * itself. Texts are plain; an empty one stands for the article's own.
 */
export const sharing = z.object({
  /** The title in results and on browsers' tabs. */
  searchTitle: z.string().max(1000),
  /** Beside shared links; the description stands for the article's description or standfirst. */
  title: z.string().max(1000),
  description: z.string().max(5000),
  /** Null is the cover, or what the site draws where there is none; `drawn` is drawn whatever the cover. */
  picture: z.union([z.literal('drawn'), sharedPicture]).nullable(),
  /** Whether search engines are told to leave the page out. */
  noindex: z.boolean(),
})
export type Sharing = z.output<typeof sharing>

/** The page says what the article says. */
export const noSharing: Sharing = { searchTitle: '', title: '', description: '', picture: null, noindex: false }

type Shared = Readonly<{ sharing?: Sharing | undefined }>

export function sharingOf({ sharing: said }: Shared): Sharing {
  return said ?? noSharing
}

/** The article's own picture for sharing, if it has one. */
export function ownPictureOf(header: Shared): SharedPicture | null {
  const { picture } = sharingOf(header)
  return picture === 'drawn' ? null : picture
}

export function isSilent({ searchTitle, title, description, picture, noindex }: Sharing): boolean {
  return !searchTitle && !title && !description && picture === null && !noindex
}
