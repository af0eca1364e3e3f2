import { ImageRun, Paragraph } from 'docx'
import { assetId } from '../../../shared/model/ids.ts'
import { cleanText } from '../cleanText.ts'
import type { Picture } from '../figure.ts'
import type { DocxPicture } from './Manuscript.ts'
import type { DocxScope } from './DocxScope.ts'
import { textRuns } from './inlineRuns.ts'

// What fits between the margins of a page, in pixels at 96 to the inch.
const widest = 600
const tallest = 760

/** A picture with its description, and its caption beneath it. */
export function docxFigure(
  { asset, alt, decorative, caption, credit }: Omit<Picture, 'width' | 'height' | 'size' | 'focus'>,
  scope: DocxScope,
): Paragraph[] {
  const id = assetId.safeParse(asset)
  const picture = id.success ? scope.pictures(id.data) : null
  const said = [caption, credit].filter(Boolean).join(' ')
  const bidirectional = scope.rightToLeft ? { bidirectional: true } : {}
  const made: Paragraph[] = []
  if (picture) {
    const image = imageRun(picture, decorative ? null : alt, { width: widest, height: tallest })
    made.push(new Paragraph({ style: 'Figure', keepNext: said !== '', children: [image], ...bidirectional }))
  }
  if (said) made.push(new Paragraph({ style: 'Caption', children: textRuns(said, {}, scope.rightToLeft), ...bidirectional }))
  return made
}

/** A picture, no larger than `most` (pixels at 96 to the inch). What is said of it is null for one that says nothing. */
export function imageRun(
  { type, bytes, width, height }: DocxPicture,
  alt: string | null,
  most: Readonly<{ width: number; height: number }>,
): ImageRun {
  const scale = Math.min(1, most.width / width, most.height / height)
  return new ImageRun({
    type,
    data: bytes,
    transformation: { width: Math.max(1, Math.round(width * scale)), height: Math.max(1, Math.round(height * scale)) },
    ...(alt === null ? { decorative: true } : { altText: { name: '', description: cleanText(alt).replaceAll('\n', ' ') } }),
  })
}
