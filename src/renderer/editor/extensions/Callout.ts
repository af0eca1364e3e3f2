import { Node } from '@tiptap/core'
import { calloutKind } from '../../../shared/document/attributes.ts'
import { nodeSpecs } from '../../../shared/document/schema.ts'
import { calloutView } from '../frames/calloutView.ts'
import { attributesOf } from './attributesOf.ts'

/** A remark that stands out beside the text. */
export const Callout = Node.create({
  name: 'callout',
  ...nodeSpecs.callout,
  addAttributes: () => attributesOf(nodeSpecs.callout.attrs, { kind: element => calloutKind.safeParse(element.dataset.callout).data }),
  parseHTML: () => [{ tag: 'aside' }],
  renderHTML: ({ node }) => ['aside', { 'data-callout': String(node.attrs.kind) }, 0],
  addNodeView: () => calloutView,
})
