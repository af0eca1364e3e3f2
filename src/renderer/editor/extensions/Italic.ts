import { Mark, markInputRule } from '@tiptap/core'
import { markSpecs } from '../../../shared/document/schema.ts'

export const Italic = Mark.create({
  name: 'italic',
  ...markSpecs.italic,
  parseHTML: () => [
    { tag: 'em' },
    { tag: 'i', getAttrs: element => element.style.fontStyle !== 'normal' && null },
    { tag: 'cite' },
    { style: 'font-style=normal', clearMark: mark => mark.type.name === 'italic' },
    { style: 'font-style=italic' },
  ],
  renderHTML: () => ['em', 0],
  addInputRules() {
    return [
      markInputRule({ find: /(?<![*\p{L}\p{N}])(\*(?![\s*])([^*]+)(?<!\s)\*)$/u, type: this.type }),
      markInputRule({ find: /(?<![_\p{L}\p{N}])(_(?![\s_])([^_]+)(?<!\s)_)$/u, type: this.type }),
    ]
  },
})
