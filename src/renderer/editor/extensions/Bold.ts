import { Mark, markInputRule } from '@tiptap/core'
import { markSpecs } from '../../../shared/document/schema.ts'

const bold = (weight: string) => /^(?:bold(?:er)?|[6-9]\d\d)$/u.test(weight.trim())

export const Bold = Mark.create({
  name: 'bold',
  ...markSpecs.bold,
  parseHTML: () => [
    { tag: 'strong' },
    // Google Docs wraps everything that it copies in a <b> of normal weight.
    { tag: 'b', getAttrs: element => element.style.fontWeight !== 'normal' && null },
    { style: 'font-weight=400', clearMark: mark => mark.type.name === 'bold' },
    { style: 'font-weight', getAttrs: value => bold(value) && null },
  ],
  renderHTML: () => ['strong', 0],
  addInputRules() {
    return [
      markInputRule({ find: /(?<![*\p{L}\p{N}])(\*\*(?!\s)((?:[^*]|\*(?!\*))+?)(?<!\s)\*\*)$/u, type: this.type }),
      markInputRule({ find: /(?<![_\p{L}\p{N}])(__(?!\s)([^_]+)(?<!\s)__)$/u, type: this.type }),
    ]
  },
})
