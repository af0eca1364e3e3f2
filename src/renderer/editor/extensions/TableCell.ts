import { Node } from '@tiptap/core'
import { nodeSpecs } from '../../../shared/document/schema.ts'
import { cellAttributes, cellHtml } from './cellAttributes.ts'

export const TableCell = Node.create({
  name: 'tableCell',
  ...nodeSpecs.tableCell,
  addAttributes: cellAttributes,
  parseHTML: () => [{ tag: 'td' }],
  renderHTML: ({ node }) => ['td', cellHtml(node), 0],
})
