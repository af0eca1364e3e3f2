import { Mark } from '@tiptap/core'
import { markSpecs } from '../../../shared/document/schema.ts'

export const Subscript = Mark.create({
  name: 'subscript',
  ...markSpecs.subscript,
  parseHTML: () => [{ tag: 'sub' }, { style: 'vertical-align=sub' }],
  renderHTML: () => ['sub', 0],
})
