import { Mark, markInputRule } from '@tiptap/core'
import { markSpecs } from '../../../shared/document/schema.ts'

/** Marked as with a pen. `==so==` makes it while typing. */
export const Highlight = Mark.create({
  name: 'highlight',
  ...markSpecs.highlight,
  parseHTML: () => [{ tag: 'mark' }],
  renderHTML: () => ['mark', 0],
  addInputRules() {
    return [markInputRule({ find: /(?<![=\p{L}\p{N}])(==(?!\s)([^=]+)(?<!\s)==)$/u, type: this.type })]
  },
})
