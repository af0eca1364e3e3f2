import type { ArticleSession } from '../session/ArticleSession.ts'

/** A place in the text, as something to stand beside. Its `contextElement` says what it scrolls with. */
export function placeIn(session: ArticleSession, from: number): { getBoundingClientRect: () => DOMRect; contextElement: Element } {
  const getBoundingClientRect = () => {
    if (!session.isShown) return new DOMRect()
    const { view } = session.editor
    const at = view.coordsAtPos(Math.min(from, view.state.doc.content.size), 1)
    return new DOMRect(at.left, at.top, 1, at.bottom - at.top)
  }
  return { getBoundingClientRect, contextElement: session.editor.view.dom }
}
