import { Selection } from '@tiptap/pm/state'
import { sectionStart } from '../sections/sections.ts'
import type { ArticleSession } from './ArticleSession.ts'

/** Scrolls the section at `index` to the top and puts the caret at its start. */
export function showSection(session: ArticleSession, index: number): void {
  const { state, view } = session.editor
  if (index < 0 || index >= state.doc.childCount) return
  const start = sectionStart(state.doc, index)
  view.dispatch(state.tr.setSelection(Selection.near(state.doc.resolve(start + 1), 1)))
  const dom = view.nodeDOM(start)
  if (dom instanceof HTMLElement) dom.scrollIntoView({ block: 'start' })
  view.focus()
}
