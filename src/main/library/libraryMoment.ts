import type { LibraryMoment } from '../../shared/model/site.ts'
import { first, type Db } from './sql.ts'

/** How far the library has come (`022-site-changes.ts`). */
export function momentOf(db: Db): LibraryMoment {
  const at = changeCount(db).at
  return { span: spanAt(db, at), at }
}

/** How many changes there have been, and the number of the newest of anything but articles. */
export function changeCount(db: Db): Readonly<{ at: number; others: number }> {
  return first<{ at: number; others: number }>(db, 'SELECT at, others FROM change_count') ?? { at: 0, others: 0 }
}

/** Whether the library was as it was then, and has only gone on since. */
export function isPast(db: Db, { span, at }: LibraryMoment): boolean {
  return span !== '' && at <= changeCount(db).at && spanAt(db, at) === span
}

/** The span that a change of this number lies in. */
function spanAt(db: Db, at: number): string {
  return first<{ name: string }>(db, 'SELECT name FROM change_span WHERE since < ? ORDER BY since DESC LIMIT 1', [at])?.name ?? ''
}
