import type { RevisionSummary } from '../../shared/model/history.ts'
import { locale, t } from '../words/t.ts'

/** Saves that follow each other without a long pause, newest first. `words` is by how many they changed the article's count. */
export type Sitting = {
  readonly newest: RevisionSummary
  readonly revisions: readonly RevisionSummary[]
  readonly words: number
  /** What they changed, in plain words. */
  readonly changed: readonly string[]
}

/** A day of the writer's own calendar; `at` is a moment in it. */
export type TimelineDay = { readonly at: number; readonly sittings: readonly Sitting[] }

const pauseMs = 15 * 60_000

/** An article's revisions, newest first, as days and sittings. */
export function timelineOf(revisions: readonly RevisionSummary[]): TimelineDay[] {
  const days: { at: number; sittings: Sitting[] }[] = []
  let sitting: RevisionSummary[] = []
  revisions.forEach((revision, index) => {
    sitting.push(revision)
    const older = revisions[index + 1]
    if (older && revision.at - older.at < pauseMs && sameDay(revision.at, older.at)) return
    const day = days.at(-1)
    const made = sittingOf(sitting, older)
    if (made && day && sameDay(day.at, revision.at)) day.sittings.push(made)
    else if (made) days.push({ at: revision.at, sittings: [made] })
    sitting = []
  })
  return days
}

function sittingOf(revisions: readonly RevisionSummary[], older: RevisionSummary | undefined): Sitting | null {
  const newest = revisions[0]
  if (!newest) return null
  return { newest, revisions, words: newest.words - (older?.words ?? 0), changed: changedBy(revisions) }
}

const fieldNames: Readonly<Record<string, string>> = { title: t('title'), standfirst: t('standfirst') }

/** What revisions changed, each thing once, sections first: "The line", "Opening", "details". */
export function changedBy(revisions: readonly RevisionSummary[]): string[] {
  const sections = new Map<string, string>()
  for (const { sections: changes } of revisions)
    for (const { id, heading } of changes)
      if (!sections.has(id)) sections.set(id, heading === null ? t('Opening') : heading.trim() || t('Untitled section'))
  const fields = new Set(revisions.flatMap(({ details }) => details.map(field => fieldNames[field] ?? t('details'))))
  return [...sections.values(), ...fields]
}

function sameDay(a: number, b: number): boolean {
  return new Date(a).toDateString() === new Date(b).toDateString()
}

const dayWords = new Intl.DateTimeFormat(locale(), { weekday: 'long', day: 'numeric', month: 'long' })
const dayAndYear = new Intl.DateTimeFormat(locale(), { day: 'numeric', month: 'long', year: 'numeric' })
const clock = new Intl.DateTimeFormat(locale(), { hour: '2-digit', minute: '2-digit' })

/** "Today", "Yesterday", "Friday, 13 November", "13 November 2025". */
export function dayName(at: number, now: number): string {
  if (sameDay(at, now)) return t('Today')
  if (sameDay(at, new Date(now).setDate(new Date(now).getDate() - 1))) return t('Yesterday')
  return (new Date(at).getFullYear() === new Date(now).getFullYear() ? dayWords : dayAndYear).format(at)
}

/** "14:37" */
export function timeOfDay(at: number): string {
  return clock.format(at)
}

/** "+230 words", "−1 word", or nothing where the count is the same. */
export function wordChange(words: number): string {
  if (words === 0) return ''
  return t(words > 0 ? '+{count, plural, one {# word} other {# words}}' : '−{count, plural, one {# word} other {# words}}', {
    count: Math.abs(words),
  })
}
