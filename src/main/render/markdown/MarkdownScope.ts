import type { Node } from 'prosemirror-model'
import type { Fragment } from '../page.ts'

/** What every part of one Markdown text needs to know while it is written. */
export interface MarkdownScope {
  readonly page: Pick<Fragment, 'images' | 'links'>
  /** The footnotes that the text has called for so far, in their order. */
  readonly notes: Node[]
}
