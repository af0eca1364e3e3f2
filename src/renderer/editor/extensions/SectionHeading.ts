import { Node } from '@tiptap/core'
import { nodeSpecs } from '../../../shared/document/schema.ts'
import { headingView } from './headingView.ts'

/** A section's heading. The title of a pasted page (h1) becomes one too: our own title stands outside the document. */
export const SectionHeading = Node.create({
  name: 'sectionHeading',
  ...nodeSpecs.sectionHeading,
  parseHTML: () => [{ tag: 'h2' }, { tag: 'h1' }],
  renderHTML: () => ['h2', 0],
  addNodeView: () => headingView,
})
