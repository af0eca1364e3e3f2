import { Editor } from '@tiptap/core'
import { Selection } from '@tiptap/pm/state'
import type { Snippet } from '../../../shared/model/snippet.ts'
import { Clipboard } from '../paste/Clipboard.ts'
import { Keys } from '../extensions/Keys.ts'
import { Links } from '../extensions/Links.ts'
import { NoteKeys } from '../extensions/NoteKeys.ts'
import { schemaExtensions } from '../extensions/schemaExtensions.ts'
import { Sections } from '../extensions/Sections.ts'
import { Undo } from '../extensions/Undo.ts'
import { EditorHost } from '../session/EditorHost.ts'
import { newSectionId } from '../sections/sections.ts'

/** An editor of a snippet's text: the blocks, formats and keys of an article, undo included. It is not shown yet. */
export function snippetEditor(content: Snippet['content'], label: string): Editor {
  const host = new EditorHost()
  const editor = new Editor({
    element: null,
    content: { type: 'doc', content: [{ type: 'section', attrs: { id: newSectionId(), kind: 'opening' }, content }] },
    extensions: [...schemaExtensions(host), Sections, Keys, NoteKeys, Undo, Clipboard.configure({ host }), Links.configure({ host })],
    injectCSS: false,
    enablePasteRules: false,
    enableCoreExtensions: { keymap: false, delete: false },
    editorProps: { attributes: { 'aria-label': label, 'aria-multiline': 'true', class: 'page-body', spellcheck: 'false' } },
  })
  const { state, view } = editor
  view.updateState(state.apply(state.tr.setSelection(Selection.atEnd(state.doc))))
  return editor
}
