import { Node } from '@tiptap/core'
import { nodeSpecs } from '../../../shared/document/schema.ts'

export const Paragraph = Node.create({
  name: 'paragraph',
  ...nodeSpecs.paragraph,
  parseHTML: () => [{ tag: 'p' }],
  renderHTML: () => ['p', 0],
})
