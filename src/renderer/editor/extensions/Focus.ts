import { Extension } from '@tiptap/core'
import { focusPlugin } from '../focus/focusPlugin.ts'

/** What one writes on stands out, and stays at its height. */
export const Focus = Extension.create({
  name: 'focus',
  addProseMirrorPlugins: () => [focusPlugin()],
})
