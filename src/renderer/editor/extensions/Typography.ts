import { Extension } from '@tiptap/core'
import { EditorHost } from '../session/EditorHost.ts'
import { typographyPlugin } from '../typography/typographyPlugin.ts'

/** Sets signs as the language has them, while they are typed. */
export const Typography = Extension.create<{ host: EditorHost }>({
  name: 'typography',
  // Backspace takes a correction back before it deletes anything.
  priority: 1050,
  addOptions: () => ({ host: new EditorHost() }),
  addProseMirrorPlugins() {
    return [typographyPlugin(this.options.host)]
  },
})
