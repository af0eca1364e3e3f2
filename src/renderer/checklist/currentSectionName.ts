import { sectionName } from '../editor/outline/outlineActions.ts'
import type { ArticleSession } from '../editor/session/ArticleSession.ts'

/** What the section is called in which a place of the document stands. */
export function currentSectionName(session: ArticleSession, at: number): string {
  const { doc } = session.editor.state
  const entry = session.stores.outline.get()[doc.resolve(Math.min(at, doc.content.size)).index(0)]
  return entry ? sectionName(entry) : ''
}
