import { NodeSelection } from '@tiptap/pm/state'
import type { EditorView } from '@tiptap/pm/view'

/** Begins to drag a whole section by its handle; ProseMirror drops it between two others. */
export function startSectionDrag(view: EditorView, pos: number | undefined, dom: HTMLElement, event: DragEvent): void {
  if (pos === undefined || !event.dataTransfer) return
  const selection = NodeSelection.create(view.state.doc, pos)
  view.dispatch(view.state.tr.setSelection(selection).setMeta('addToHistory', false))
  const slice = selection.content()
  const { dom: copy, text } = view.serializeForClipboard(slice)
  event.dataTransfer.clearData()
  event.dataTransfer.setData('text/html', copy.innerHTML)
  event.dataTransfer.setData('text/plain', text)
  event.dataTransfer.effectAllowed = 'copyMove'
  event.dataTransfer.setDragImage(dom, 0, 0)
  view.dragging = { slice, move: true }
}
