import type { EditorView } from '@tiptap/pm/view'

/** The positions between which the window shows the text. */
export function seenIn(view: EditorView): { from: number; to: number } {
  const scroller = view.dom.closest('.editor-scroll')?.getBoundingClientRect()
  if (!scroller) return { from: 0, to: Number.MAX_SAFE_INTEGER }
  const left = view.dom.getBoundingClientRect().left + 4
  return {
    from: view.posAtCoords({ left, top: scroller.top + 1 })?.pos ?? 0,
    to: view.posAtCoords({ left, top: scroller.bottom - 1 })?.pos ?? Number.MAX_SAFE_INTEGER,
  }
}
