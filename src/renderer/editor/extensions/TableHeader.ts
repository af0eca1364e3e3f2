import { Node } from '@tiptap/core'
import { nodeSpecs } from '../../../shared/document/schema.ts'
import { cellAttributes, cellHtml } from './cellAttributes.ts'

/** A cell that heads a row or a column. */
export const TableHeader = Node.create({
  name: 'tableHeader',
  ...nodeSpecs.tableHeader,
  addAttributes: cellAttributes,
  parseHTML: () => [{ tag: 'th' }],
  renderHTML: ({ node }) => ['th', cellHtml(node), 0],
})
