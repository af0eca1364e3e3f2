import { NodeSelection, TextSelection } from '@tiptap/pm/state'
import type { Finding } from '../../shared/checklist/checkArticle.ts'
import type { ArticleSession } from '../editor/session/ArticleSession.ts'

/** Selects what a finding is about, in the middle of the page. What is in the header is led to by `onDetails`. */
export function showFinding(session: ArticleSession, { kind, place }: Finding, onDetails: () => void): void {
  if (!place) {
    if (kind === 'title') session.host.focusTitle()
    else if (kind === 'standfirst') session.host.leaveUpwards()
    else onDetails()
    return
  }
  if (!session.isShown) return
  const { state, view } = session.editor
  const { doc } = state
  const node = doc.nodeAt(place.from)
  const selection =
    node?.isAtom && !node.isText
      ? NodeSelection.create(doc, place.from)
      : TextSelection.between(doc.resolve(place.from), doc.resolve(kind === 'unfinished' || kind === 'link' ? place.to : place.from))
  view.dispatch(state.tr.setSelection(selection))
  const dom = view.domAtPos(selection.from).node
  const element = dom instanceof Element ? dom : dom.parentElement
  element?.scrollIntoView({ block: 'center' })
  view.focus()
}
