import type { NodeViewRenderer } from '@tiptap/core'
import { t } from '../../words/t.ts'

/** A heading that knows when it is empty, so that the style sheet can show what belongs there. */
export const headingView: NodeViewRenderer = ({ node }) => {
  const dom = document.createElement('h2')
  dom.className = 'section-heading'
  dom.dataset.placeholder = t('Section heading')
  dom.classList.toggle('is-empty', node.content.size === 0)
  return {
    dom,
    contentDOM: dom,
    update: next => {
      if (next.type !== node.type) return false
      dom.classList.toggle('is-empty', next.content.size === 0)
      return true
    },
    // Our own class is no edit.
    ignoreMutation: mutation => mutation.type === 'attributes',
  }
}
