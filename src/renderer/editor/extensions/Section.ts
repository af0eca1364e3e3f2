import { Node } from '@tiptap/core'
import { nodeSpecs } from '../../../shared/document/schema.ts'
import { sectionKind } from '../../../shared/model/article.ts'
import { EditorHost } from '../session/EditorHost.ts'
import { attributesOf } from './attributesOf.ts'
import { sectionView } from './sectionView.ts'

/**
 * A section. In HTML of other origin `<section>` means nothing: there the headings make the sections. Copied sections
 * get new ids where they are pasted (`mendSections`), so that an id names one section.
 */
export const Section = Node.create<{ host: EditorHost }>({
  name: 'section',
  ...nodeSpecs.section,
  addOptions: () => ({ host: new EditorHost() }),
  addAttributes: () =>
    attributesOf(nodeSpecs.section.attrs, {
      id: () => '',
      kind: element => sectionKind.safeParse(element.dataset.deckleSection).data ?? 'section',
    }),
  parseHTML: () => [{ tag: 'section[data-deckle-section]' }],
  renderHTML: ({ node }) => ['section', { 'data-deckle-section': String(node.attrs.kind) }, 0],
  addNodeView() {
    return sectionView(this.options.host)
  },
})
