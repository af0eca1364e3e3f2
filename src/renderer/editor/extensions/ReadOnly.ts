import { Extension } from '@tiptap/core'
import { Plugin } from '@tiptap/pm/state'
import { EditorHost } from '../session/EditorHost.ts'

/** Marks a transaction that brings in what the library has: it is no edit. */
export const fromLibrary = 'deckleFromLibrary'

/** While the library can only be read, the text can be selected and copied, and nothing changes it but the library itself. */
export const ReadOnly = Extension.create<{ host: EditorHost }>({
  name: 'readOnly',
  addOptions: () => ({ host: new EditorHost() }),
  addProseMirrorPlugins() {
    const { host } = this.options
    return [
      new Plugin({
        props: { editable: () => !host.readOnly },
        filterTransaction: tr => !host.readOnly || !tr.docChanged || tr.getMeta(fromLibrary) === true,
      }),
    ]
  },
})
