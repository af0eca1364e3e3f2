import { Node, wrappingInputRule } from '@tiptap/core'
import { nodeSpecs } from '../../../shared/document/schema.ts'
import { listView } from '../blocks/listView.ts'
import { attributesOf } from './attributesOf.ts'

const readStart = (element: HTMLElement): number | null => {
  const start = Number(element.getAttribute('start') ?? Number.NaN)
  return Number.isInteger(start) ? start : null
}

export const OrderedList = Node.create({
  name: 'orderedList',
  ...nodeSpecs.orderedList,
  addAttributes: () => attributesOf(nodeSpecs.orderedList.attrs, { start: readStart }),
  parseHTML: () => [{ tag: 'ol' }],
  renderHTML: ({ node }) => ['ol', node.attrs.start === 1 ? {} : { start: node.attrs.start }, 0],
  addNodeView: () => listView('ol'),
  addInputRules() {
    return [
      wrappingInputRule({
        find: /^(\d{1,9})\.\s$/,
        type: this.type,
        getAttributes: match => ({ start: Number(match[1]) }),
        joinPredicate: (match, before) => before.childCount + Number(before.attrs.start) === Number(match[1]),
      }),
    ]
  },
})
