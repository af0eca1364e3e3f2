import { Node } from '@tiptap/core'
import { nodeSpecs } from '../../../shared/document/schema.ts'
import { factsView } from '../review/factsView.ts'
import { EditorHost } from '../session/EditorHost.ts'

/** What is known of the article's subject, at a place of its text. */
export const Facts = Node.create<{ host: EditorHost }>({
  name: 'facts',
  ...nodeSpecs.facts,
  addOptions: () => ({ host: new EditorHost() }),
  parseHTML: () => [{ tag: 'div[data-facts]' }],
  renderHTML: () => ['div', { 'data-facts': '' }],
  addNodeView() {
    return factsView(this.options.host)
  },
})
