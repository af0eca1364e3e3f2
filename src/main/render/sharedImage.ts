import { ownPictureOf } from '../../shared/model/sharing.ts'
import type { Scope } from './scope.ts'

/** A picture with its address on the web. */
export type SharedImage = Readonly<{ url: string; alt: string; width: number; height: number }>

/**
 * The picture that stands for an article beside a link: its own for that, else its cover. Null where neither has an address, and
 * where what is `drawn` stands in for them.
 */
export function sharedImage(scope: Scope, drawn: string | null): SharedImage | null {
  const { header } = scope.page.article
  const own = ownPictureOf(header)
  // What is drawn is drawn to be shared, over the cover where there is one.
  if (!own && drawn !== null) return null
  const picture = own ?? header.cover
  const url = picture && scope.absolute(scope.page.images(picture.asset)?.src ?? '')
  return picture && url ? { url, alt: picture.alt, width: picture.width, height: picture.height } : null
}
