import { NodeSelection, TextSelection } from '@tiptap/pm/state'
import type { Finding } from '../../shared/checklist/checkArticle.ts'
import type { ArticleSession } from '../editor/session/ArticleSession.ts'

type Place = Readonly<{ from: number; to: number }>

/** Selects what a finding is about, in the middle of the page. What is in the header is led to by `onDetails`. */
export function showFinding(session: ArticleSession, { kind, place }: Finding, onDetails: () => void): void {
  if (!place) {
    if (kind === 'title') session.host.focusTitle()
    else if (kind === 'standfirst') session.host.leaveUpwards()
    else onDetails()
  } else showPassage(session, kind === 'unfinished' || kind === 'link' ? place : { from: place.from, to: place.from })
}

/** Selects a passage of the text, or what stands at its beginning where it is nothing to be written in, and brings it to the middle of the page. */
export function showPassage(session: ArticleSession, { from, to }: Place): void {
  if (!session.isShown) return
  const { state, view } = session.editor
  const { doc } = state
  const node = doc.nodeAt(from)
  const isObject = node !== null && node.isAtom && !node.isText
  const selection = isObject ? NodeSelection.create(doc, from) : TextSelection.between(doc.resolve(from), doc.resolve(to))
  view.dispatch(state.tr.setSelection(selection))
  const dom = view.domAtPos(selection.from).node
  const element = dom instanceof Element ? dom : dom.parentElement
  element?.scrollIntoView({ block: 'center' })
  view.focus()
}
