import { toggleMark as toggle } from '@tiptap/pm/commands'
import type { Command, EditorState } from '@tiptap/pm/state'
import type { MarkName } from '../../../shared/document/schema.ts'

/** Bold, italic and so on, on or off. */
export function toggleMark(name: Exclude<MarkName, 'link' | 'language'>): Command {
  return (state, dispatch, view) => {
    const type = state.schema.marks[name]
    return type ? toggle(type, null, { removeWhenPresent: true, includeWhitespace: false })(state, dispatch, view) : false
  }
}

/** Whether a mark is on where the selection begins: what the next letter would have. */
export function hasMark(state: EditorState, name: MarkName): boolean {
  const { $from, $to, empty } = state.selection
  const marks = empty ? (state.storedMarks ?? $from.marks()) : ($from.marksAcross($to) ?? $from.marks())
  return marks.some(mark => mark.type.name === name)
}
