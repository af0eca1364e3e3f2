import { commandKeys } from '../../ui/keys.ts'
import { deleteSection } from '../sections/deleteSection.ts'
import { moveSection } from '../sections/moveSection.ts'
import type { ArticleSession } from '../session/ArticleSession.ts'
import type { OutlineEntry } from '../session/outlineOf.ts'

/** What a section is called where it is listed. */
export function sectionName({ heading, kind }: Pick<OutlineEntry, 'heading' | 'kind'>): string {
  if (heading?.trim()) return heading.trim()
  if (kind === 'opening') return 'Opening'
  return kind === 'verdict' ? 'Verdict' : 'Untitled section'
}

/** Moves a section and says where it is now; false where it can't go. */
export function moveInOutline(session: ArticleSession, from: number, to: number, announce: (text: string) => void): boolean {
  const entry = session.outline.get()[from]
  if (!entry || !session.apply(moveSection(from, to))) return false
  const outline = session.outline.get()
  const place = outline.findIndex(each => each.id === entry.id)
  announce(`${sectionName(entry)} is now section ${place + 1} of ${outline.length}.`)
  return true
}

/** Deletes a section and says how to have it back. */
export function deleteInOutline(session: ArticleSession, index: number, announce: (text: string) => void): void {
  const entry = session.outline.get()[index]
  if (!entry || !session.apply(deleteSection(index))) return
  announce(`${sectionName(entry)} is deleted. ${commandKeys('edit:undo')} in the text brings it back.`)
}
