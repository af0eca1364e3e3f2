import { Extension } from '@tiptap/core'
import { foundMarksPlugin } from '../find/foundMarks.ts'

/** What the bar for finding has found in the text. */
export const FoundInText = Extension.create({
  name: 'foundInText',
  addProseMirrorPlugins: () => [foundMarksPlugin()],
})
