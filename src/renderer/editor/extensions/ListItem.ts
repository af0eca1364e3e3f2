import { Node } from '@tiptap/core'
import { nodeSpecs } from '../../../shared/document/schema.ts'

export const ListItem = Node.create({
  name: 'listItem',
  ...nodeSpecs.listItem,
  parseHTML: () => [{ tag: 'li' }],
  renderHTML: () => ['li', 0],
})
