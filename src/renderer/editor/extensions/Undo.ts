import { Extension } from '@tiptap/core'
import { history } from '@tiptap/pm/history'

/** Undo over all that the editor does: 1,000 steps, and half a second's pause ends one. */
export const Undo = Extension.create({
  name: 'undo',
  addProseMirrorPlugins: () => [history({ depth: 1000, newGroupDelay: 500 })],
})
