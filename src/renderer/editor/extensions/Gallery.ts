import { Node } from '@tiptap/core'
import { asLine } from '../../../shared/document/attributes.ts'
import { nodeSpecs } from '../../../shared/document/schema.ts'
import { galleryView } from '../images/galleryView.ts'
import { attributesOf } from './attributesOf.ts'

/** Images side by side, under one caption. */
export const Gallery = Node.create({
  name: 'gallery',
  ...nodeSpecs.gallery,
  addAttributes: () => attributesOf(nodeSpecs.gallery.attrs, { caption: element => asLine(element.dataset.caption ?? '') }),
  parseHTML: () => [{ tag: 'figure[data-gallery]' }],
  renderHTML: ({ node }) => ['figure', { 'data-gallery': '', 'data-caption': String(node.attrs.caption) || null }, 0],
  addNodeView: () => galleryView,
})
