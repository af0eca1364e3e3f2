import type { Editor } from '@tiptap/core'
import { baseKeymap, chainCommands } from '@tiptap/pm/commands'
import { redo, undo } from '@tiptap/pm/history'
import { keymap } from '@tiptap/pm/keymap'
import type { Command, Plugin } from '@tiptap/pm/state'
import { commandKeymap } from '../extensions/commandKeys.ts'
import { toggleMark } from '../blocks/toggleMark.ts'
import { nodeOf } from '../sections/sections.ts'
import type { EditorHost } from '../session/EditorHost.ts'

/** The keys of a footnote's text. Undo is the article's; Enter and Escape lead back to it. */
export function noteKeys(editor: Editor, host: EditorHost, leave: () => void): Plugin[] {
  const outer =
    (command: Command): Command =>
    () =>
      command(editor.state, editor.view.dispatch)
  const back: Command = () => {
    leave()
    return true
  }
  /** Nothing left to delete: the note goes with its last letter, as a letter does. */
  const emptied: Command = state => state.doc.content.size === 0 && back(state)
  return [
    commandKeymap({
      'format:bold': toggleMark('bold'),
      'format:italic': toggleMark('italic'),
      'format:underline': toggleMark('underline'),
      'format:code': toggleMark('code'),
      'edit:link': (_state, _dispatch, view) => (host.editLink(view), true),
    }),
    keymap({
      'Mod-z': outer(undo),
      'Mod-Shift-z': outer(redo),
      'Mod-y': outer(redo),
      'Shift-Enter': lineBreak,
      Enter: back,
      Escape: back,
      Tab: back,
      Backspace: chainCommands(emptied, baseKeymap.Backspace ?? emptied),
    }),
    keymap(baseKeymap),
  ]
}

const lineBreak: Command = (state, dispatch) => {
  dispatch?.(state.tr.replaceSelectionWith(nodeOf(state.schema, 'hardBreak')).scrollIntoView())
  return true
}
