import type { NodeViewRenderer } from '@tiptap/core'
import type { EditorHost } from '../session/EditorHost.ts'
import { startSectionDrag } from './startSectionDrag.ts'

/** A section on the page: its text, and beside a heading the handle that opens its menu and drags it. */
export function sectionView(host: EditorHost): NodeViewRenderer {
  return ({ node, getPos, view }) => {
    const dom = document.createElement('section')
    const contentDOM = document.createElement('div')
    contentDOM.className = 'section-body'
    dom.className = 'section'
    dom.dataset.kind = String(node.attrs.kind)

    const handle = document.createElement('button')
    handle.type = 'button'
    handle.className = 'section-handle'
    handle.contentEditable = 'false'
    handle.draggable = true
    // Out of the Tab order: the toolbar's Section menu does the same for the section that holds the caret.
    handle.tabIndex = -1
    handle.title = 'Section menu; drag to move the section'
    handle.setAttribute('aria-label', 'Section menu')
    handle.setAttribute('aria-haspopup', 'menu')
    handle.textContent = '⠿'
    handle.addEventListener('click', () => {
      const pos = getPos()
      if (pos !== undefined) host.openSectionMenu(view.state.doc.resolve(pos).index(0), handle)
    })
    handle.addEventListener('dragstart', event => startSectionDrag(view, getPos(), dom, event))
    dom.append(handle, contentDOM)

    return {
      dom,
      contentDOM,
      update: next => {
        if (next.type !== node.type) return false
        dom.dataset.kind = String(next.attrs.kind)
        return true
      },
      stopEvent: event => event.target === handle,
      ignoreMutation: mutation => mutation.type !== 'selection' && !contentDOM.contains(mutation.target),
    }
  }
}
