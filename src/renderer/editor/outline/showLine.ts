import { Selection } from '@tiptap/pm/state'
import { subheadingStart } from '../sections/moveSubheading.ts'
import type { ArticleSession } from '../session/ArticleSession.ts'
import { showSection } from '../session/showSection.ts'
import type { OutlineLine } from './outlineRows.ts'

/** Scrolls to a heading and puts the caret into it. */
export function showLine(session: ArticleSession, line: OutlineLine): void {
  if (line.kind === 'section') return showSection(session, line.index)
  const { state, view } = session.editor
  const start = subheadingStart(state.doc, { section: line.index, at: line.at })
  if (start === null) return
  view.dispatch(state.tr.setSelection(Selection.near(state.doc.resolve(start + 1), 1)))
  const dom = view.nodeDOM(start)
  if (dom instanceof HTMLElement) dom.scrollIntoView({ block: 'start' })
  view.focus()
}
