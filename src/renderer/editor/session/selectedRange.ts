import { TextSelection, type EditorState } from '@tiptap/pm/state'

/** Where selected text begins and ends. */
export type SelectedText = Readonly<{ from: number; to: number }>

/** The text that is selected and can have formats; null for a caret, in code, and where something else is selected. */
export function selectedRange({ selection }: EditorState): SelectedText | null {
  if (!(selection instanceof TextSelection) || selection.empty || selection.$from.parent.type.spec.code) return null
  return { from: selection.from, to: selection.to }
}
