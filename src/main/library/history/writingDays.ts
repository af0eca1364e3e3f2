import { wordsIn } from '../../../shared/document/text.ts'
import { localDay } from '../../../shared/model/dates.ts'
import type { WritingDay } from '../../../shared/model/goal.ts'
import type { ArticleId } from '../../../shared/model/ids.ts'
import { openRevision } from './revisions.ts'
import { all, first, type Db } from '../sql.ts'

/**
 * What became of an article on each of the last days on which it was saved, the newest first, by its history: the last state
 * of a day beside that of the day before. Words are compared as a heap, so text that was moved, or cut and pasted back, is
 * neither written nor removed. Looks into sections that differ alone.
 */
export function writingDays(db: Db, id: ArticleId, count: number): WritingDay[] {
  const revisions = all<{ number: number; at: number }>(db, 'SELECT number, at FROM revision WHERE article_id = ? ORDER BY number', [id])
  const last = new Map<string, number>()
  for (const { number, at } of revisions) last.set(localDay(new Date(at)), number)
  const days = [...last].map(([day, number]) => ({ day, number }))
  const shown = days.slice(-count)
  let before = bodiesOf(db, id, days.at(-count - 1)?.number)
  return shown
    .map(({ day, number }) => {
      const now = bodiesOf(db, id, number)
      const [written, removed] = [wordsBeyond(db, now, before), wordsBeyond(db, before, now)]
      before = now
      return { day, ...difference(written, removed) }
    })
    .toReversed()
}

/** How often each body stands in a state of an article. */
function bodiesOf(db: Db, id: ArticleId, number: number | undefined): Map<string, number> {
  const sections = number === undefined ? [] : (openRevision(db, id, number)?.sections ?? [])
  return counted(sections.map(section => section.hash))
}

function counted(values: readonly string[]): Map<string, number> {
  const counts = new Map<string, number>()
  for (const value of values) counts.set(value, (counts.get(value) ?? 0) + 1)
  return counts
}

/** The words of the bodies that one state has and the other has not. */
function wordsBeyond(db: Db, state: ReadonlyMap<string, number>, other: ReadonlyMap<string, number>): Map<string, number> {
  const texts = [...state].flatMap(([hash, times]) => {
    const more = times - (other.get(hash) ?? 0)
    const text = more > 0 ? first<{ text: string }>(db, 'SELECT text FROM body WHERE hash = ?', [hash])?.text : undefined
    return text === undefined ? [] : Array.from({ length: more }, () => text)
  })
  return counted(texts.flatMap(wordsIn))
}

function difference(now: Heap, before: Heap): { written: number; removed: number } {
  return { written: sizeBeyond(now, before), removed: sizeBeyond(before, now) }
}

type Heap = ReadonlyMap<string, number>

function sizeBeyond(one: Heap, other: Heap): number {
  return [...one].reduce((sum, [word, times]) => sum + Math.max(0, times - (other.get(word) ?? 0)), 0)
}
