import { InputRule, Node } from '@tiptap/core'
import { nodeSpecs } from '../../../shared/document/schema.ts'
import { insertFootnote } from '../footnotes/insertFootnote.ts'
import { NoteView } from '../footnotes/NoteView.ts'
import { EditorHost } from '../session/EditorHost.ts'

/** A footnote: a number in the text, whose words are edited in a small panel beside it. `[^]` or `[^1]` makes one while typing. */
export const Footnote = Node.create<{ host: EditorHost }>({
  name: 'footnote',
  addOptions: () => ({ host: new EditorHost() }),
  ...nodeSpecs.footnote,
  parseHTML: () => [{ tag: 'span[data-footnote]' }],
  renderHTML: () => ['span', { 'data-footnote': '' }, 0],
  addNodeView() {
    const { host } = this.options
    return ({ node, getPos, view, editor, innerDecorations }) => new NoteView(node, view, editor, getPos, host, innerDecorations)
  },
  addInputRules: () => [
    new InputRule({
      find: /\[\^[\w-]{0,20}\]$/u,
      handler: ({ state, range }) => {
        state.tr.delete(range.from, range.to)
        return insertFootnote(state, () => {}) ? undefined : null
      },
    }),
  ],
})
