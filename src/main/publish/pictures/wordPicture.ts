import { imageSize } from 'image-size'
import type { AssetId } from '../../../shared/model/ids.ts'
import type { DocxPicture } from '../../render/docx/Manuscript.ts'
import { decodeWebp } from './decodeWebp.ts'
import { encodePng } from './encodePng.ts'

/** The most points of a picture that is turned into another form: a gigabyte of memory would not do for more. */
const mostPoints = 80_000_000

/** A picture in a form that every word processor shows: WebP becomes PNG. Null for what can't be turned into one: AVIF, and what is broken. */
export async function wordPicture(id: AssetId, bytes: Uint8Array): Promise<DocxPicture | null> {
  try {
    const { width, height } = imageSize(bytes)
    switch (id.slice(id.lastIndexOf('.') + 1)) {
      case 'png':
        return { type: 'png', bytes, width, height }
      case 'jpg':
        return { type: 'jpg', bytes, width, height }
      case 'gif':
        return { type: 'gif', bytes, width, height }
      case 'webp':
        return width * height > mostPoints ? null : { type: 'png', bytes: encodePng(await decodeWebp(bytes)), width, height }
      default:
        return null
    }
  } catch {
    // Bytes that no reader of pictures takes.
    return null
  }
}
