import { Mark, markInputRule } from '@tiptap/core'
import { markSpecs } from '../../../shared/document/schema.ts'

export const Code = Mark.create({
  name: 'code',
  ...markSpecs.code,
  parseHTML: () => [{ tag: 'code' }, { tag: 'kbd' }, { tag: 'samp' }, { tag: 'tt' }],
  renderHTML: () => ['code', 0],
  addInputRules() {
    return [markInputRule({ find: /(?<!`)(`([^`]+)`)$/u, type: this.type })]
  },
})
