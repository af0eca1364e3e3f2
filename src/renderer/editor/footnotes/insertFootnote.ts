import { NodeSelection, type Command, type EditorState } from '@tiptap/pm/state'
import { nodeOf } from '../sections/sections.ts'

/** Puts an empty footnote behind the selection and selects it, which opens it. In code there are none. */
export const insertFootnote: Command = (state, dispatch) => {
  // The transaction's own selection: an input rule has changed it already.
  const tr = state.tr
  const { $to } = tr.selection
  const note = nodeOf(state.schema, 'footnote')
  if (!$to.parent.inlineContent || !$to.parent.canReplaceWith($to.index(), $to.index(), note.type)) return false
  if (!dispatch) return true
  tr.insert($to.pos, note)
  dispatch(tr.setSelection(NodeSelection.create(tr.doc, $to.pos)).scrollIntoView())
  return true
}

/** Whether a footnote, and nothing else, is selected. */
export function isNoteSelected({ selection }: EditorState): boolean {
  return selection instanceof NodeSelection && selection.node.type.name === 'footnote'
}
