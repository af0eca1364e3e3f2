import type { NodeViewRenderer } from '@tiptap/core'
import { showDirection } from './showDirection.ts'

/** A list on the page: its markers stand where its first item begins, whichever way the article is written. */
export function listView(tag: 'ul' | 'ol'): NodeViewRenderer {
  return ({ node }) => {
    const dom = document.createElement(tag)
    const show = (shown: typeof node) => {
      showDirection(dom, shown)
      if (dom instanceof HTMLOListElement) dom.start = Number(shown.attrs.start)
    }
    show(node)
    return {
      dom,
      contentDOM: dom,
      update: next => {
        if (next.type !== node.type) return false
        show(next)
        return true
      },
    }
  }
}
