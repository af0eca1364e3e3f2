import type { Node } from '@tiptap/pm/model'
import { NodeSelection, Selection, type Command, type EditorState, type Transaction } from '@tiptap/pm/state'
import { emptyParagraph, nodeOf } from '../sections/sections.ts'

/** What holds blocks of its own kind only: another block is put into none of them from within. */
const closed: ReadonlySet<string> = new Set(['sectionHeading', 'table', 'prosAndCons', 'gallery'])

/**
 * The transaction that puts a block where the caret is: in place of an empty paragraph of a section, else after the block. The
 * caret goes into it, or behind it where it holds no text. Null in a heading, a table, and among pros and cons.
 */
export function placeBlock(state: EditorState, block: Node): Transaction | null {
  const { tr } = state
  const { $from } = tr.selection
  const held = $from.depth < 2 ? selectedBlock(tr.selection) : $from.node(2)
  if (!held || closed.has(held.type.name)) return null
  const start = $from.depth < 2 ? $from.pos : $from.before(2)
  const after = start + held.nodeSize
  const from = held.type.name === 'paragraph' && held.content.size === 0 ? start : after
  const next = tr.doc.resolve(after).nodeAfter
  tr.replaceWith(from, after, next?.isTextblock ? block : [block, emptyParagraph(state.schema)])
  const inside = block.isAtom ? from + block.nodeSize : from + 1
  return tr.setSelection(Selection.near(tr.doc.resolve(inside), 1)).scrollIntoView()
}

function selectedBlock(selection: Selection): Node | null {
  return selection instanceof NodeSelection && selection.$from.depth === 1 ? selection.node : null
}

/** Puts in a block that needs nothing said about it. */
export function insertBlock(name: string): Command {
  return (state, dispatch) => {
    const tr = placeBlock(state, nodeOf(state.schema, name))
    if (tr) dispatch?.(tr)
    return tr !== null
  }
}
