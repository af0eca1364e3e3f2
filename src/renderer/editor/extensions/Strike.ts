import { Mark, markInputRule } from '@tiptap/core'
import { markSpecs } from '../../../shared/document/schema.ts'

export const Strike = Mark.create({
  name: 'strike',
  ...markSpecs.strike,
  parseHTML: () => [
    { tag: 's' },
    { tag: 'del' },
    { tag: 'strike' },
    { style: 'text-decoration', consuming: false, getAttrs: value => value.includes('line-through') && null },
  ],
  renderHTML: () => ['s', 0],
  addInputRules() {
    return [markInputRule({ find: /(?<![~\p{L}\p{N}])(~~(?!\s)([^~]+)(?<!\s)~~)$/u, type: this.type })]
  },
})
