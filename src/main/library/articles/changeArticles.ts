import type { Parsed } from '../../../shared/contract/contract.ts'
import { AppError } from '../../../shared/errors.ts'
import type { BatchDone } from '../../../shared/model/batch.ts'
import type { ArticleId } from '../../../shared/model/ids.ts'
import { noteBatch } from '../batches/batches.ts'
import { beginWork } from '../batches/batchWork.ts'
import { all, first, type Db } from '../sql.ts'

/**
 * Sets the status of articles, gives them tags and takes tags off them, as one step that can be undone; many of them in
 * slices. Throws `not-found`, of many articles only where all are gone.
 */
export function changeArticles(db: Db, { ids, ...change }: Parsed<'article:change'>, now: number): BatchDone {
  requireAll(db, ids)
  const known = new Set(all<{ name: string }>(db, 'SELECT name FROM tag').map(tag => tag.name))
  const made = change.addTags.filter(name => !known.has(name))
  const batch = noteBatch(db, { articles: [], tags: { before: [], made } }, now)
  return { batch: batch.id, articles: beginWork(db, batch.number, [{ todo: { kind: 'set', ...change }, ids }], now) }
}

/** Of so many it is proved that they are there: of more it would take longer than a slice. */
const proved = 1000

/** Throws `not-found`, of many articles only where all are gone. */
export function requireAll(db: Db, ids: readonly ArticleId[]): void {
  const asked = [...new Set(ids.slice(0, proved))]
  const sql = 'SELECT count(*) AS count FROM json_each(?) CROSS JOIN article ON article.id = value'
  const there = first<{ count: number }>(db, sql, [JSON.stringify(asked)])?.count ?? 0
  if (there === asked.length || (there > 0 && ids.length > proved)) return
  throw new AppError('not-found', 'This article is not in the library any more.')
}
