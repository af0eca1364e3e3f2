import { Node, wrappingInputRule } from '@tiptap/core'
import { asLine } from '../../../shared/document/attributes.ts'
import { nodeSpecs } from '../../../shared/document/schema.ts'
import { quoteView } from '../frames/quoteView.ts'
import { attributesOf } from './attributesOf.ts'

/** A quotation. In a figure whose caption says whose words it is, the caption is its attribution. */
export const Blockquote = Node.create({
  name: 'blockquote',
  ...nodeSpecs.blockquote,
  addAttributes: () => attributesOf(nodeSpecs.blockquote.attrs, { attribution: readAttribution }),
  parseHTML: () => [
    { tag: 'blockquote' },
    {
      tag: 'figcaption',
      ignore: true,
      getAttrs: element => element.parentElement?.querySelector(':scope > blockquote') !== null && null,
    },
  ],
  renderHTML: ({ node }) => ['blockquote', node.attrs.attribution ? { 'data-attribution': String(node.attrs.attribution) } : {}, 0],
  addNodeView: () => quoteView,
  addInputRules() {
    return [wrappingInputRule({ find: /^\s*>\s$/, type: this.type })]
  },
})

function readAttribution(element: HTMLElement): string {
  const figure = element.parentElement?.tagName === 'FIGURE' ? element.parentElement : null
  const caption = figure?.children.length === 2 ? figure.querySelector(':scope > figcaption') : null
  return asLine(element.dataset.attribution ?? caption?.textContent ?? '').replace(/^(?:—|–|--)\s*/u, '')
}
