import type { Root } from 'hast'
import { z } from 'zod'
import { metaNames } from '../../../shared/document/marks.ts'
import { sharing, type Sharing } from '../../../shared/model/sharing.ts'
import type { FoundImage } from '../reading.ts'
import { metaOf } from './metaOf.ts'

const keptSharing = sharing.extend({ picture: z.union([z.literal('drawn'), z.object({ alt: z.string().max(2000) })]).nullable() })

/** What the page says to search engines and where it is shared, without its picture; that picture's description. */
export function sharingIn(root: Root): { sharing: Sharing; alt: string } | null {
  try {
    const { picture, ...texts } = keptSharing.parse(JSON.parse(metaOf(root, metaNames.sharing) ?? ''))
    const alt = picture === null || picture === 'drawn' ? '' : picture.alt
    return { sharing: { ...texts, picture: picture === 'drawn' ? picture : null }, alt }
  } catch {
    return null
  }
}

/** The picture for sharing that the page names. */
export function readSharedPicture(root: Root): FoundImage | null {
  const src = metaOf(root, metaNames.sharedPicture)
  return src ? sharedPictureOf({ src, alt: sharingIn(root)?.alt ?? '' }, 'the head of the page') : null
}

/** The picture for sharing on its way in. */
export function sharedPictureOf({ src, alt }: Pick<FoundImage, 'src' | 'alt'>, place: string): FoundImage {
  return { key: 'import:shared', src, alt, caption: '', credit: '', place }
}
