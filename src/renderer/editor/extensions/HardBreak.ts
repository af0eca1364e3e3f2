import { Node } from '@tiptap/core'
import { nodeSpecs } from '../../../shared/document/schema.ts'

/** A line break within a paragraph: Shift+Enter. */
export const HardBreak = Node.create({
  name: 'hardBreak',
  ...nodeSpecs.hardBreak,
  parseHTML: () => [{ tag: 'br' }],
  renderHTML: () => ['br'],
  renderText: () => '\n',
})
