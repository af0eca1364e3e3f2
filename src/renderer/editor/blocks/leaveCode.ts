import { Selection, type Command } from '@tiptap/pm/state'
import { emptyParagraph } from '../sections/sections.ts'

/** The third Enter at the end of a code block leaves it, and takes the two empty lines away. */
export const leaveCode: Command = (state, dispatch) => {
  const { $from, empty } = state.selection
  const block = $from.parent
  if (!empty || !block.type.spec.code || $from.parentOffset < block.content.size || !block.textContent.endsWith('\n\n')) return false
  if (!dispatch) return true
  const tr = state.tr.delete($from.pos - 2, $from.pos)
  const after = tr.mapping.map($from.after())
  tr.insert(after, emptyParagraph(state.schema))
  dispatch(tr.setSelection(Selection.near(tr.doc.resolve(after + 1), 1)).scrollIntoView())
  return true
}
