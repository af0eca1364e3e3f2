import { Node, wrappingInputRule } from '@tiptap/core'
import { nodeSpecs } from '../../../shared/document/schema.ts'

export const BulletList = Node.create({
  name: 'bulletList',
  ...nodeSpecs.bulletList,
  parseHTML: () => [{ tag: 'ul' }],
  renderHTML: () => ['ul', 0],
  addInputRules() {
    return [wrappingInputRule({ find: /^\s*[-+*]\s$/, type: this.type })]
  },
})
