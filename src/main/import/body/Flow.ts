import type { Nodes } from 'hast'
import type { Mark, Node } from 'prosemirror-model'
import { documentSchema } from '../../../shared/document/schema.ts'
import type { FlowContext } from './FlowContext.ts'

/** The walk through a text as the readers of single elements see it. `depth` counts the lists, quotes and cells around. */
export interface Flow {
  readonly context: FlowContext
  readonly depth: number
  read(node: Nodes, marks: readonly Mark[]): void
  readAll(children: readonly Nodes[], marks?: readonly Mark[]): void
  /** What stands inside a list item, a quote or a cell, as blocks of its own. */
  inside(children: readonly Nodes[], marks: readonly Mark[]): Node[]
  push(block: Node): void
  endParagraph(): void
}

/** Inline content, all of it bold. */
export function bold(content: readonly Node[]): Node[] {
  return content.map(node => (node.isText ? node.mark(documentSchema.marks.bold.create().addToSet(node.marks)) : node))
}
