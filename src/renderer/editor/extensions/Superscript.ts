import { Mark } from '@tiptap/core'
import { markSpecs } from '../../../shared/document/schema.ts'

export const Superscript = Mark.create({
  name: 'superscript',
  ...markSpecs.superscript,
  parseHTML: () => [{ tag: 'sup' }, { style: 'vertical-align=super' }],
  renderHTML: () => ['sup', 0],
})
