import { Node } from '@tiptap/core'
import { nodeSpecs } from '../../../shared/document/schema.ts'

export const TableRow = Node.create({
  name: 'tableRow',
  ...nodeSpecs.tableRow,
  parseHTML: () => [{ tag: 'tr' }],
  renderHTML: () => ['tr', 0],
})
