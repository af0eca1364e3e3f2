import { Selection, type Command } from '@tiptap/pm/state'
import { emptyParagraph, nodeOf } from '../sections/sections.ts'

/** Puts a rule after the current block of a section (in place of it where it is empty) and goes on below it. */
export const insertRule: Command = (state, dispatch) => {
  // The transaction's own selection: an input rule has changed it already.
  const tr = state.tr
  const { $from } = tr.selection
  if ($from.depth < 2 || $from.node(2).type.name === 'sectionHeading') return false
  if (!dispatch) return true
  const block = $from.node(2)
  const after = $from.after(2)
  const empty = block.type.name === 'paragraph' && block.content.size === 0
  const from = empty ? $from.before(2) : after
  const next = tr.doc.resolve(after).nodeAfter
  const rule = nodeOf(state.schema, 'horizontalRule')
  tr.replaceWith(from, after, next?.isTextblock ? rule : [rule, emptyParagraph(state.schema)])
  dispatch(tr.setSelection(Selection.near(tr.doc.resolve(from + 1), 1)).scrollIntoView())
  return true
}
