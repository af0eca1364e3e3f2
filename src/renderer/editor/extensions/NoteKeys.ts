import { Extension } from '@tiptap/core'
import { Plugin, PluginKey } from '@tiptap/pm/state'
import { isNoteSelected } from '../footnotes/insertFootnote.ts'
import { NoteView } from '../footnotes/NoteView.ts'

/** Enter on a selected footnote goes into it, and so does what is typed over it. */
export const NoteKeys = Extension.create({
  name: 'noteKeys',
  // Before the keys of the text, for which Enter divides it.
  priority: 1100,
  addProseMirrorPlugins: () => [
    new Plugin({
      key: new PluginKey('noteKeys'),
      props: {
        handleKeyDown: (view, event) => event.key === 'Enter' && isNoteSelected(view.state) && NoteView.focus(view),
        handleTextInput: (view, from, _to, text) => {
          if (!isNoteSelected(view.state) || !NoteView.focus(view)) return false
          const end = from + (view.state.doc.nodeAt(from)?.nodeSize ?? 2) - 1
          view.dispatch(view.state.tr.insertText(text, end))
          return true
        },
      },
    }),
  ],
})
