import { Node } from '@tiptap/core'
import { asLine } from '../../../shared/document/attributes.ts'
import { nodeSpecs } from '../../../shared/document/schema.ts'
import { spoilerView } from '../frames/spoilerView.ts'
import { attributesOf } from './attributesOf.ts'

/** What gives the story away: closed for readers until they ask for it. */
export const Spoiler = Node.create({
  name: 'spoiler',
  ...nodeSpecs.spoiler,
  addAttributes: () =>
    attributesOf(nodeSpecs.spoiler.attrs, {
      summary: element => asLine(element.dataset.summary ?? element.querySelector(':scope > summary')?.textContent ?? ''),
    }),
  parseHTML: () => [{ tag: 'details' }, { tag: 'summary', ignore: true }],
  renderHTML: ({ node }) => ['details', { 'data-summary': String(node.attrs.summary) }, 0],
  addNodeView: () => spoilerView,
})
