import { Extension, InputRule } from '@tiptap/core'
import { startSectionHere } from '../sections/startSectionHere.ts'

/** `## ` at the start of a paragraph begins a new section, with what the paragraph holds as its heading. */
export const SectionInput = Extension.create({
  name: 'sectionInput',
  addInputRules: () => [
    new InputRule({
      find: /^#{1,2}\s$/u,
      handler: ({ state, range }) => (startSectionHere(state.tr, range.from, range.to) ? undefined : null),
    }),
  ],
})
