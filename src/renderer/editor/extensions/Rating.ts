import { Node } from '@tiptap/core'
import { ratingLook } from '../../../shared/document/attributes.ts'
import { nodeSpecs } from '../../../shared/document/schema.ts'
import { ratingView } from '../review/ratingView.ts'
import { EditorHost } from '../session/EditorHost.ts'
import { attributesOf } from './attributesOf.ts'

/** The article's rating at a place of its text. */
export const Rating = Node.create<{ host: EditorHost }>({
  name: 'rating',
  ...nodeSpecs.rating,
  addOptions: () => ({ host: new EditorHost() }),
  addAttributes: () => attributesOf(nodeSpecs.rating.attrs, { look: element => ratingLook.safeParse(element.dataset.rating).data }),
  // Other pages have attributes of that name, with other values.
  parseHTML: () => [{ tag: 'div[data-rating="stars"]' }, { tag: 'div[data-rating="number"]' }],
  renderHTML: ({ node }) => ['div', { 'data-rating': String(node.attrs.look) }],
  addNodeView() {
    return ratingView(this.options.host)
  },
})
