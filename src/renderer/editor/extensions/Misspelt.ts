import { Extension } from '@tiptap/core'
import { EditorHost } from '../session/EditorHost.ts'
import { misspeltPlugin } from '../spelling/misspeltPlugin.ts'

/** Underlines misspelt words; a secondary press on one asks what was meant. */
export const Misspelt = Extension.create<{ host: EditorHost }>({
  name: 'misspelt',
  addOptions: () => ({ host: new EditorHost() }),
  addProseMirrorPlugins() {
    return [misspeltPlugin(this.options.host)]
  },
})
