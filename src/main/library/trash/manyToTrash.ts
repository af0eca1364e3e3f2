import type { BatchDone } from '../../../shared/model/batch.ts'
import type { ArticleId } from '../../../shared/model/ids.ts'
import type { BatchChange } from '../batches/batchChange.ts'
import { noteBatch, rememberBatch } from '../batches/batches.ts'
import { beginWork } from '../batches/batchWork.ts'
import { requireAll } from '../articles/changeArticles.ts'
import { all, first, type Db } from '../sql.ts'
import { deleteArticles, requireTrashed, restoreArticles, trashArticles } from './trash.ts'

/** So many are dealt with within the call; the texts of more would keep others waiting, as the search's index takes them all. */
const few = 10

/** Puts articles into the trash, as one step that can be undone; many in slices. Throws `not-found`, of many only where all are gone. */
export function moveToTrash(db: Db, ids: readonly ArticleId[], now: number): BatchDone {
  if (goesAtOnce(db, ids)) {
    const moved = living(db, ids)
    trashArticles(db, ids, now)
    const articles = moved.map(id => ({ id, before: { trashed: null }, after: { trashed: now } }))
    return rememberBatch(db, { articles, tags: { before: [], made: [] } }, now)
  }
  return begin(db, { kind: 'trash', at: now }, ids, now)
}

/** Takes articles out of the trash, many in slices. Throws `not-found`, of many only where all are gone. */
export function takeFromTrash(db: Db, ids: readonly ArticleId[], now: number): void {
  if (goesAtOnce(db, ids)) restoreArticles(db, ids)
  else begin(db, { kind: 'restore' }, ids, now)
}

/**
 * Deletes articles for good, many in slices. Throws `not-found`, and `bad-request` where one is not in the trash: then none is
 * deleted. Of many it is looked whether the first are; one that was taken out of the trash before its turn stays.
 */
export function deleteForGood(db: Db, ids: readonly ArticleId[], now: number): void {
  if (goesAtOnce(db, ids)) return deleteArticles(db, ids)
  const sql = 'SELECT title, trashed_at FROM json_each(?) CROSS JOIN article ON article.id = value WHERE trashed_at IS NULL LIMIT 1'
  const kept = first<{ title: string; trashed_at: null }>(db, sql, [JSON.stringify(ids.slice(0, proved))])
  if (kept) requireTrashed(kept)
  begin(db, { kind: 'delete' }, ids, now)
}

/** Of so many it is looked whether they are in the trash: of more it would take longer than a slice. */
const proved = 1000

/** What waits its turn may be about the same articles: then these wait behind it. */
function goesAtOnce(db: Db, ids: readonly ArticleId[]): boolean {
  const sql = "SELECT 1 FROM batch_work WHERE change ->> 'kind' IN ('trash', 'restore', 'delete', 'undo') LIMIT 1"
  return ids.length <= few && first(db, sql) === undefined
}

function begin(db: Db, todo: BatchChange, ids: readonly ArticleId[], now: number): BatchDone {
  requireAll(db, ids)
  const batch = noteBatch(db, { articles: [], tags: { before: [], made: [] } }, now)
  return { batch: batch.id, articles: beginWork(db, batch.number, [{ todo, ids }], now) }
}

function living(db: Db, ids: readonly ArticleId[]): ArticleId[] {
  const sql = 'SELECT DISTINCT article.id FROM json_each(?) CROSS JOIN article ON article.id = value WHERE trashed_at IS NULL'
  return all<{ id: ArticleId }>(db, sql, [JSON.stringify(ids)]).map(({ id }) => id)
}
