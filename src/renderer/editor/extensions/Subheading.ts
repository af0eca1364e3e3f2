import { Node, textblockTypeInputRule } from '@tiptap/core'
import { nodeSpecs } from '../../../shared/document/schema.ts'
import { attributesOf } from './attributesOf.ts'

/** A heading within a section, h3 or h4. Deeper ones come in as h4. */
export const Subheading = Node.create({
  name: 'subheading',
  ...nodeSpecs.subheading,
  addAttributes: () => attributesOf(nodeSpecs.subheading.attrs, { level: element => (element.tagName === 'H3' ? 3 : 4) }),
  parseHTML: () => ['h3', 'h4', 'h5', 'h6'].map(tag => ({ tag })),
  renderHTML: ({ node }) => [node.attrs.level === 4 ? 'h4' : 'h3', 0],
  addInputRules() {
    return [3, 4].map(level => textblockTypeInputRule({ find: new RegExp(`^#{${level}}\\s$`), type: this.type, getAttributes: { level } }))
  },
})
