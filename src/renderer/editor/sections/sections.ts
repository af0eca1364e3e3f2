import { Fragment, type Node, type Schema } from '@tiptap/pm/model'
import type { EditorState, Transaction } from '@tiptap/pm/state'
import { closeHistory } from '@tiptap/pm/history'
import { v7 as uuid } from 'uuid'
import { headingOf } from '../../../shared/document/section.ts'
import type { SectionKind } from '../../../shared/model/article.ts'

/** The place of the section that holds the caret, counted from 0. */
export function currentSection(state: EditorState): number {
  const { $head, $from } = state.selection
  // A selected section, or everything, is selected from outside: there the head stands after it.
  const index = $head.depth > 0 ? $head.index(0) : $from.index(0)
  return Math.min(index, state.doc.childCount - 1)
}

/** The position before the section at `index`; before the end for an index one too far. */
export function sectionStart(doc: Node, index: number): number {
  let at = 0
  for (let i = 0; i < index; i += 1) at += doc.child(i).nodeSize
  return at
}

export function newSectionId(): string {
  return uuid()
}

export function emptyParagraph(schema: Schema): Node {
  return nodeOf(schema, 'paragraph')
}

/** A node of a type that the schema is known to have. */
export function nodeOf(
  schema: Schema,
  type: string,
  attrs: Record<string, unknown> | null = null,
  content?: Fragment | Node | readonly Node[],
): Node {
  const found = schema.nodes[type]
  if (!found) throw new Error(`The editor has no ${type}.`)
  return found.create(attrs, content)
}

/** A new headed section. Without blocks of its own it gets an empty paragraph. */
export function headedSection(schema: Schema, heading: Fragment, blocks: readonly Node[], kind: SectionKind = 'section'): Node {
  const body = blocks.length > 0 ? blocks : [emptyParagraph(schema)]
  return nodeOf(schema, 'section', { id: newSectionId(), kind }, [nodeOf(schema, 'sectionHeading', null, heading), ...body])
}

/** What a document is when nothing is left: one opening with an empty paragraph. */
export function emptyOpening(schema: Schema): Node {
  return nodeOf(schema, 'section', { id: newSectionId(), kind: 'opening' }, emptyParagraph(schema))
}

/** The blocks of a section, without its heading. */
export function blocksOf(section: Node): Node[] {
  const blocks: Node[] = []
  section.forEach(child => {
    if (child.type.name !== 'sectionHeading') blocks.push(child)
  })
  return blocks
}

/** The size of a section's heading as a node, 0 where there is none. */
export function headingSize(section: Node): number {
  return headingOf(section)?.nodeSize ?? 0
}

/** A paragraph, list or quote that holds nothing at all: no text, no break, no image. */
export function isBlank(node: Node): boolean {
  if (node.isLeaf) return false
  if (node.isTextblock) return node.content.size === 0
  for (let i = 0; i < node.childCount; i += 1) if (!isBlank(node.child(i))) return false
  return true
}

/** Makes a transaction one step of undo of its own: what was typed before and after stays apart. */
export function ownStep(tr: Transaction): Transaction {
  return closeHistory(tr).setMeta(ownStepMeta, true).scrollIntoView()
}

/** What `ownStep` marks a transaction with, for the plugin that closes the step behind it. */
export const ownStepMeta = 'deckleOwnStep'
