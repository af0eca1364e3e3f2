import { FrameAnchorType, FrameWrap, HeightRule, ImageRun, Paragraph, type IFrameOptions } from 'docx'
import type { ImageSize } from '../../../shared/document/attributes.ts'
import { assetId } from '../../../shared/model/ids.ts'
import { cleanText } from '../cleanText.ts'
import type { Picture } from '../figure.ts'
import type { DocxPicture } from './Manuscript.ts'
import type { DocxScope } from './DocxScope.ts'
import { textRuns } from './inlineRuns.ts'

// What fits between the margins of a page, in pixels at 96 to the inch.
const widest = 600
const tallest = 760
const beside = 270
/** Twentieths of a point in a pixel. */
const twips = 15

/** A picture with its description, and its caption beneath it: across the text, or in a frame that the text flows around. */
export function docxFigure(
  { asset, alt, decorative, caption, credit, size = 'text' }: Omit<Picture, 'width' | 'height' | 'size' | 'focus'> & { size?: ImageSize },
  scope: DocxScope,
): Paragraph[] {
  const id = assetId.safeParse(asset)
  const picture = id.success ? scope.pictures(id.data) : null
  const said = [caption, credit].filter(Boolean).join(' ')
  const bidirectional = scope.rightToLeft ? { bidirectional: true } : {}
  const frame = frameOf(size)
  const made: Paragraph[] = []
  if (picture) {
    const width = frame ? beside : widest
    const image = imageRun(picture, decorative ? null : alt, { width, height: tallest }, size === 'wide' || size === 'full')
    made.push(new Paragraph({ style: 'Figure', keepNext: said !== '', children: [image], ...frame, ...bidirectional }))
  }
  if (said) made.push(new Paragraph({ style: 'Caption', children: textRuns(said, {}, scope.rightToLeft), ...frame, ...bidirectional }))
  return made
}

/** Paragraphs of one frame stand in one box, at a side of the text. */
function frameOf(size: ImageSize): { frame: IFrameOptions } | null {
  if (size !== 'left' && size !== 'right') return null
  return {
    frame: {
      type: 'absolute',
      position: { x: size === 'left' ? 0 : (widest - beside) * twips, y: 60 },
      width: beside * twips,
      height: 0,
      rule: HeightRule.AUTO,
      anchor: { horizontal: FrameAnchorType.MARGIN, vertical: FrameAnchorType.TEXT },
      wrap: FrameWrap.AROUND,
      space: { horizontal: 200, vertical: 100 },
    },
  }
}

/** A picture, no larger than `most` (pixels at 96 to the inch). What is said of it is null for one that says nothing; `fill` makes it as wide as that. */
export function imageRun(
  { type, bytes, width, height }: DocxPicture,
  alt: string | null,
  most: Readonly<{ width: number; height: number }>,
  fill = false,
): ImageRun {
  const scale = Math.min(fill ? Number.POSITIVE_INFINITY : 1, most.width / width, most.height / height)
  return new ImageRun({
    type,
    data: bytes,
    transformation: { width: Math.max(1, Math.round(width * scale)), height: Math.max(1, Math.round(height * scale)) },
    ...(alt === null ? { decorative: true } : { altText: { name: '', description: cleanText(alt).replaceAll('\n', ' ') } }),
  })
}
