import { TextSelection } from '@tiptap/pm/state'
import type { SectionId } from '../../../shared/model/ids.ts'
import { foundMeta } from '../extensions/Found.ts'
import { sectionStart } from '../sections/sections.ts'
import type { ArticleSession } from '../session/ArticleSession.ts'
import { showSection } from '../session/showSection.ts'
import { findPassage } from './findPassage.ts'

/** How long found places stay marked, in milliseconds. */
const markedMs = 4000

/** Scrolls to what a search found in a section, selects it and marks it for a while. Says whether it is still there. */
export function showFound(session: ArticleSession, sectionId: SectionId, passage: string): boolean {
  const { state, view } = session.editor
  const index = state.doc.children.findIndex(section => section.attrs.id === sectionId)
  const section = state.doc.maybeChild(index)
  if (!section) return false
  const ranges = findPassage(section, sectionStart(state.doc, index), passage)
  const [first] = ranges
  if (!first) {
    showSection(session, index)
    return false
  }
  view.dispatch(state.tr.setSelection(TextSelection.create(state.doc, first.from, first.to)).setMeta(foundMeta, ranges))
  const { node } = view.domAtPos(first.from)
  const element = node instanceof Element ? node : node.parentElement
  element?.scrollIntoView({ block: 'center' })
  view.focus()
  setTimeout(() => {
    if (session.isShown) session.editor.view.dispatch(session.editor.state.tr.setMeta(foundMeta, []))
  }, markedMs)
  return true
}
