import { commandKeys } from '../../ui/keys.ts'
import { deleteSection } from '../sections/deleteSection.ts'
import { moveSection } from '../sections/moveSection.ts'
import { endOfRun, moveSubheading, placeBeside, type SubheadingPlace } from '../sections/moveSubheading.ts'
import type { ArticleSession } from '../session/ArticleSession.ts'
import type { OutlineEntry } from '../session/outlineOf.ts'
import type { OutlineLine } from './outlineRows.ts'
import { t } from '../../words/t.ts'

type Announce = (text: string) => void

/** What a section is called where it is listed. */
export function sectionName({ heading, kind }: Pick<OutlineEntry, 'heading' | 'kind'>): string {
  if (heading?.trim()) return heading.trim()
  if (kind === 'opening') return t('Opening')
  return kind === 'verdict' ? t('Verdict') : t('Untitled section')
}

/** What a line of the outline says. */
export function lineName(line: OutlineLine): string {
  return line.kind === 'section' ? sectionName(line.entry) : line.subheading.text.trim() || t('Untitled subheading')
}

/** Moves a section and says where it is now; false where it can't go. */
function moveInOutline(session: ArticleSession, from: number, to: number, announce: Announce): boolean {
  const entry = session.stores.outline.get()[from]
  if (!entry || !session.apply(moveSection(from, to))) return false
  const outline = session.stores.outline.get()
  const place = outline.findIndex(each => each.id === entry.id)
  announce(t('{name} is now section {place} of {count}.', { name: sectionName(entry), place: place + 1, count: outline.length }))
  return true
}

/** Moves a line with all that stands under it one place up (-1) or down (1). */
export function moveLine(session: ArticleSession, line: OutlineLine, by: 1 | -1, announce: Announce): boolean {
  if (line.kind === 'section') return moveInOutline(session, line.index, line.index + by, announce)
  const place = { section: line.index, at: line.at }
  const to = placeBeside(session.editor.state.doc, place, by)
  return to !== null && moveUnder(session, line, to, announce)
}

/** Moves a line with all that stands under it to where another line is: before it, or behind all that the other heads. */
export function dropLine(session: ArticleSession, line: OutlineLine, onto: OutlineLine, behind: boolean, announce: Announce): boolean {
  if (line.kind === 'section') {
    const isBelow = onto.index > line.index
    // Behind any line of a section is behind the section.
    const to = onto.index + (behind || onto.kind === 'subheading' ? 1 : 0) - (isBelow ? 1 : 0)
    return moveInOutline(session, line.index, to, announce)
  }
  const section = session.editor.state.doc.maybeChild(onto.index)
  if (!section) return false
  if (onto.kind === 'subheading') {
    const at = behind ? endOfRun(section, onto.at) : onto.at
    return moveUnder(session, line, { section: onto.index, at }, announce)
  }
  const to = behind || onto.index === 0 ? { section: onto.index, at: 0 } : { section: onto.index - 1, at: Number.MAX_SAFE_INTEGER }
  return moveUnder(session, line, to, announce)
}

function moveUnder(session: ArticleSession, line: OutlineLine & { kind: 'subheading' }, to: SubheadingPlace, announce: Announce): boolean {
  if (!session.apply(moveSubheading({ section: line.index, at: line.at }, to))) return false
  session.stores.countNow()
  const entry = session.stores.outline.get()[to.section]
  if (entry) announce(t('{name} is now in {section}.', { name: lineName(line), section: sectionName(entry) }))
  return true
}

/** Deletes a section and says how to have it back. */
export function deleteInOutline(session: ArticleSession, index: number, announce: Announce): void {
  const entry = session.stores.outline.get()[index]
  if (!entry || !session.apply(deleteSection(index))) return
  announce(t('{name} is deleted. {key} in the text brings it back.', { name: sectionName(entry), key: commandKeys('edit:undo') }))
}
