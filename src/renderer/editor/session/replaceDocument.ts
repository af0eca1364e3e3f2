import type { Node } from '@tiptap/pm/model'
import type { EditorState, Transaction } from '@tiptap/pm/state'

/** The transaction that turns the document into `next` and touches no more than differs, so that selections stay; null if nothing does. */
export function replaceDocument(state: EditorState, next: Node): Transaction | null {
  const start = state.doc.content.findDiffStart(next.content)
  const end = state.doc.content.findDiffEnd(next.content)
  if (start === null || end === null) return null
  // Where the same letter was put in twice, the two searches overlap.
  const overlap = Math.max(0, start - Math.min(end.a, end.b))
  const least = state.tr
  try {
    least.replace(start, end.a + overlap, next.slice(start, end.b + overlap))
  } catch {
    return whole(state, next)
  }
  return least.doc.eq(next) ? least : whole(state, next)
}

function whole(state: EditorState, next: Node): Transaction {
  return state.tr.replaceWith(0, state.doc.content.size, next.content)
}
