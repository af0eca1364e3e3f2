import { Node, wrappingInputRule } from '@tiptap/core'
import { nodeSpecs } from '../../../shared/document/schema.ts'
import { listView } from '../blocks/listView.ts'

export const BulletList = Node.create({
  name: 'bulletList',
  ...nodeSpecs.bulletList,
  parseHTML: () => [{ tag: 'ul' }],
  renderHTML: () => ['ul', 0],
  addNodeView: () => listView('ul'),
  addInputRules() {
    return [wrappingInputRule({ find: /^\s*[-+*]\s$/, type: this.type })]
  },
})
