import { Node, wrappingInputRule } from '@tiptap/core'
import { nodeSpecs } from '../../../shared/document/schema.ts'

export const Blockquote = Node.create({
  name: 'blockquote',
  ...nodeSpecs.blockquote,
  parseHTML: () => [{ tag: 'blockquote' }],
  renderHTML: () => ['blockquote', 0],
  addInputRules() {
    return [wrappingInputRule({ find: /^\s*>\s$/, type: this.type })]
  },
})
