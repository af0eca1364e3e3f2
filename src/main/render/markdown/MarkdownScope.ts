import type { Node } from 'prosemirror-model'
import type { Fragment } from '../page.ts'
import type { Scope } from '../scope.ts'

/** What every part of one Markdown text needs to know while it is written. */
export interface MarkdownScope {
  readonly page: Pick<Fragment, 'images' | 'links'>
  /** The words of the page's own, in its language. */
  readonly frame: Scope
  /** The footnotes that the text has called for so far, in their order. */
  readonly notes: Node[]
}
