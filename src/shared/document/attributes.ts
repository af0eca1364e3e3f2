import { z } from 'zod'
import { focusText } from './focus.ts'

/** A check of an attribute by a schema of the model, in the form that ProseMirror asks for: it throws for what is wrong. */
function checked(name: string, schema: z.ZodType): (value: unknown) => void {
  return value => {
    if (!schema.safeParse(value).success) throw new RangeError(`Invalid value for ${name}`)
  }
}

/** What a callout is for, as GitHub's alerts name it. */
export const calloutKinds = ['note', 'tip', 'important', 'warning', 'caution'] as const
export const calloutKind = z.enum(calloutKinds)
export type CalloutKind = z.output<typeof calloutKind>

/** How a rating is shown: by stars, on the scales that have them, or in figures alone. */
export const ratingLooks = ['stars', 'number'] as const
export const ratingLook = z.enum(ratingLooks)
export type RatingLook = z.output<typeof ratingLook>

/** How much room an image takes: the width of the text, more than that, all that there is, or a part beside the text. */
export const imageSizes = ['text', 'wide', 'full', 'left', 'right'] as const
export const imageSize = z.enum(imageSizes)
export type ImageSize = z.output<typeof imageSize>

/** One line of plain text, empty where nothing is said. */
const attributeLine = z.string().max(2000)

/** A language, as BCP 47 writes it. */
export const languageTag = z.string().regex(/^[a-z]{2,8}(?:-[a-z\d]{1,8}){0,6}$/iu)

export const isTrueOrFalse = checked('yes or no', z.boolean())

/** How the text of a cell is set; null as the text around it is. */
export const cellAlign = z.enum(['start', 'center', 'end']).nullable()
export type CellAlign = z.output<typeof cellAlign>
const span = z.int().min(1).max(1000)

/** What cells of a table say. `colwidth` has the width in pixels of each column that the cell covers, where the writer has set it. */
export const cellAttributes = {
  colspan: { default: 1, validate: checked('the columns of a cell', span) },
  rowspan: { default: 1, validate: checked('the rows of a cell', span) },
  colwidth: { default: null, validate: checked('the width of a cell', z.array(z.int().min(0).max(10_000)).max(1000).nullable()) },
  align: { default: null, validate: checked('how a cell is set', cellAlign) },
}

export const isImageSize = checked('how much room an image takes', imageSize)
export const isFocus = checked('the focal point of an image', z.string().regex(focusText))
export const isLine = checked('a line of text', attributeLine)
export const isCalloutKind = checked('the kind of a callout', calloutKind)
export const isRatingLook = checked('how a rating is shown', ratingLook)
export const isLanguage = checked('a language', languageTag)

/** Text as a line attribute keeps it: on one line, and not too long. */
export function asLine(text: string): string {
  const line = text.replaceAll(/\s+/gu, ' ').trim()
  return line.length <= 2000 ? line : `${line.slice(0, 1999)}…`
}
