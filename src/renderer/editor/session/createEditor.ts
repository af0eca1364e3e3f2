import { Editor, type Extensions } from '@tiptap/core'
import { t } from '../../words/t.ts'

/** An editor that no pane shows yet. */
export function createEditor(extensions: Extensions): Editor {
  return new Editor({
    element: null,
    content: { type: 'doc', content: [{ type: 'section', content: [{ type: 'paragraph' }] }] },
    extensions,
    injectCSS: false,
    enablePasteRules: false,
    // Our own keys; and no bookkeeping of deletions, which walks the document.
    enableCoreExtensions: { keymap: false, delete: false },
    // Room around the line that one writes on.
    editorProps: {
      scrollThreshold: 80,
      scrollMargin: 120,
      attributes: { 'aria-label': t('Article'), 'aria-multiline': 'true', class: 'page-body', spellcheck: 'false' },
    },
  })
}
