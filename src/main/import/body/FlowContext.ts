import type { Element, Nodes } from 'hast'
import type { FoundImage } from '../reading.ts'
import { say, type Said } from '../../../shared/words/say.ts'
import type { Warnings } from '../Warnings.ts'

/** What the walk through a text needs to know and tell: shared by all parts of it. */
export type FlowContext = {
  readonly warnings: Warnings
  readonly images: FoundImage[]
  /** What is not part of the text: lists already read, navigation, the title. */
  readonly skip: ReadonlySet<Nodes>
  /** The language of the text: passages that are said to be in it need no mark. Null keeps all. */
  readonly language: string | null
  /** The page is one of ours: nothing is mended. */
  readonly exact: boolean
  /** The title of an image is its caption, as Markdown has it. */
  readonly titleIsCaption: boolean
  /** An address as Deckle keeps it, or null. `relative` says that it failed for want of a base. */
  readonly link: (element: Element) => { href: string } | { refused: 'relative' | 'unsafe' }
  /** The address of an image, resolved against the page where the page says so. */
  readonly imageSource: (src: string) => string
  /** The footnotes that the text calls for, by the ids that lead to them. */
  readonly notes: ReadonlyMap<string, Element>
  /** The heading that the walk is under. */
  heading: string | null
}

/** The place that a warning names. */
export function placeOf(context: FlowContext): string | Said {
  return context.heading === null ? say('the opening') : `“${context.heading}”`
}
