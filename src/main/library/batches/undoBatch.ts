import type { BatchId } from '../../../shared/model/batch.ts'
import { keptBatch, revertArticle } from './batches.ts'
import { beginWork, stopWork } from './batchWork.ts'
import { renameFilterTag } from '../articleList/savedFilters.ts'
import { run, type Db } from '../sql.ts'

/**
 * Takes a batch back, and nothing that was done since; one that is under way ends where it is. What it did to many
 * articles is taken back in slices. Throws `not-found` when it is too old, or was taken back already.
 */
export function undoBatch(db: Db, id: BatchId, now: number): void {
  const { number, data } = keptBatch(db, id)
  const { articles, tags, items, filters } = data
  stopWork(db, number)
  for (const { name, colour } of tags.before)
    run(db, 'INSERT INTO tag (name, colour) VALUES (?, ?) ON CONFLICT (name) DO UPDATE SET colour = excluded.colour', [name, colour])
  for (const { id: filter, before, after } of filters) renameFilterTag(db, filter, after, before)
  for (const article of articles) revertArticle(db, article, now)
  for (const { id: item, before, after } of items)
    run(db, 'UPDATE list_item SET views = ?, views_at = ? WHERE id = ? AND views IS ? AND views_at IS ?', [
      before.views,
      before.viewsAt,
      item,
      after.views,
      after.viewsAt,
    ])
  run(db, 'DELETE FROM batch WHERE number = ?', [number])
  beginWork(db, number, [{ todo: { kind: 'undo', spent: tags.made }, ids: null }], now)
}
