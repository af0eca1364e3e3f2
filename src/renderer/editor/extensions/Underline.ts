import { Mark } from '@tiptap/core'
import { markSpecs } from '../../../shared/document/schema.ts'

export const Underline = Mark.create({
  name: 'underline',
  ...markSpecs.underline,
  parseHTML: () => [{ tag: 'u' }, { style: 'text-decoration', consuming: false, getAttrs: value => value.includes('underline') && null }],
  renderHTML: () => ['u', 0],
})
