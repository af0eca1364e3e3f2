import { Extension } from '@tiptap/core'
import { foldsPlugin } from '../folding/folds.ts'

/** Sections that show their heading alone. */
export const Folds = Extension.create({
  name: 'folds',
  addProseMirrorPlugins: () => [foldsPlugin()],
})
