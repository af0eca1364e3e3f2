import type { NodeViewRenderer } from '@tiptap/core'
import type { Node } from '@tiptap/pm/model'
import type { EditorHost } from '../session/EditorHost.ts'
import { toggleFold } from '../folding/folds.ts'
import { startSectionDrag } from './startSectionDrag.ts'
import { t } from '../../words/t.ts'

/** A section on the page: its text, and beside a heading the handle that opens its menu and drags it. */
export function sectionView(host: EditorHost): NodeViewRenderer {
  return ({ node, getPos, view, decorations }) => {
    const dom = document.createElement('section')
    const contentDOM = document.createElement('div')
    contentDOM.className = 'section-body'
    dom.className = 'section'
    dom.dataset.kind = String(node.attrs.kind)
    dom.style.containIntrinsicBlockSize = `auto ${likelyHeight(node)}px`

    const handle = document.createElement('button')
    handle.type = 'button'
    handle.className = 'section-handle'
    handle.contentEditable = 'false'
    handle.draggable = true
    // Out of the Tab order: the toolbar's Section menu does the same for the section that holds the caret.
    handle.tabIndex = -1
    handle.title = t('Section menu; drag to move the section')
    handle.setAttribute('aria-label', t('Section menu'))
    handle.setAttribute('aria-haspopup', 'menu')
    handle.textContent = '⠿'
    handle.addEventListener('click', () => {
      const pos = getPos()
      if (pos !== undefined) host.openSectionMenu(view.state.doc.resolve(pos).index(0), handle)
    })
    handle.addEventListener('dragstart', event => startSectionDrag(view, getPos(), dom, event))

    const fold = document.createElement('button')
    fold.type = 'button'
    fold.className = 'section-fold'
    fold.contentEditable = 'false'
    // As with the handle: the key for it folds the section that holds the caret.
    fold.tabIndex = -1
    fold.addEventListener('click', () => {
      const pos = getPos()
      if (pos !== undefined) toggleFold(view.state.doc.resolve(pos).index(0))(view.state, view.dispatch)
    })
    const show = (marks: readonly { readonly spec: Record<string, unknown> }[]) => {
      const isFolded = marks.some(({ spec }) => spec['folded'] === true)
      fold.title = isFolded ? t('Unfold the section') : t('Fold the section')
      fold.setAttribute('aria-label', fold.title)
      fold.setAttribute('aria-expanded', String(!isFolded))
    }
    show(decorations)
    dom.append(handle, fold, contentDOM)

    return {
      dom,
      contentDOM,
      update: (next, marks) => {
        if (next.type !== node.type) return false
        show(marks)
        dom.dataset.kind = String(next.attrs.kind)
        return true
      },
      stopEvent: event => event.target === handle || event.target === fold,
      ignoreMutation: mutation => mutation.type !== 'selection' && !contentDOM.contains(mutation.target),
    }
  }
}

/** Of characters to a line, and the heights of a line and of the space below a block, in pixels. */
const [lineLength, lineHeight, blockSpace] = [72, 30, 18]

/** About how high a section will be, for the scroll bar, until it has been shown once. */
function likelyHeight(section: Node): number {
  const lines = section.children.reduce((sum, block) => sum + Math.ceil(block.content.size / lineLength), 0)
  return lines * lineHeight + section.childCount * blockSpace
}
