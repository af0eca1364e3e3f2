import { z } from 'zod'
import type { ArticleId } from '../../../shared/model/ids.ts'
import { readOr } from '../parseStored.ts'
import { all, first, run, transact, type Db } from '../sql.ts'
import { forgetDeletedLists } from '../lists/deletedLists.ts'
import { deleteArticles } from './trash.ts'

const day = 86_400_000

/** How long the trash keeps an article, in days. */
export const trashDays = 90

/** A clock is believed after it has run evenly for so many days: a jump ahead must not empty the trash. */
const steadyDays = 30

/** A library that nobody opened for longer than this says nothing about the clock. */
const longestGap = 35 * day

/** Few at a time, so that no save waits. */
const atOnce = 5

const clock = z.object({ since: z.number(), seen: z.number() })

/**
 * Deletes for good some of the articles that have been in the trash for 90 days, and returns them: none when there are no more.
 * Lists that were deleted as long ago are forgotten.
 * Call it when a library is opened and every hour; `now` is in milliseconds since 1970.
 */
export function emptyOldTrash(db: Db, now: number): ArticleId[] {
  return transact(db, () => {
    if (!isClockSteady(db, now)) return []
    const old = all<{ id: ArticleId }>(
      db,
      'SELECT id FROM article WHERE trashed_at IS NOT NULL AND trashed_at <= ? ORDER BY trashed_at LIMIT ?',
      [now - trashDays * day, atOnce],
    ).map(({ id }) => id)
    deleteArticles(db, old)
    forgetDeletedLists(db, now - trashDays * day)
    return old
  })
}

/** Whether the clock has run evenly for so long that ages in days can be believed. Notes what it says. */
export function isClockSteady(db: Db, now: number): boolean {
  return now - steadySince(db, now) >= steadyDays * day
}

/** Notes what the clock says, and returns since when it has run without a jump. */
function steadySince(db: Db, now: number): number {
  const row = first<{ value: string }>(db, "SELECT value FROM meta WHERE key = 'clock'")
  const last = readOr(clock, row?.value, null)
  const steady = last !== null && now >= last.seen && now - last.seen <= longestGap
  const since = steady ? last.since : now
  run(db, "INSERT INTO meta (key, value) VALUES ('clock', ?) ON CONFLICT (key) DO UPDATE SET value = excluded.value", [
    JSON.stringify({ since, seen: now }),
  ])
  return since
}
