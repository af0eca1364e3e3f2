import { InputRule, Node } from '@tiptap/core'
import { nodeSpecs } from '../../../shared/document/schema.ts'
import { insertRule } from '../blocks/insertRule.ts'

/** A rule between two thoughts. `---` or `***` in an empty paragraph of a section makes one. */
export const HorizontalRule = Node.create({
  name: 'horizontalRule',
  ...nodeSpecs.horizontalRule,
  parseHTML: () => [{ tag: 'hr' }],
  renderHTML: () => ['hr'],
  addInputRules() {
    return [
      new InputRule({
        find: /^(?:---|\*\*\*)$/u,
        handler: ({ state, range }) => {
          state.tr.delete(range.from, range.to)
          return insertRule(state, () => {}) ? undefined : null
        },
      }),
    ]
  },
})
