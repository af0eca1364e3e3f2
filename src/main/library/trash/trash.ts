import { AppError } from '../../../shared/errors.ts'
import type { ArticleId, ListId } from '../../../shared/model/ids.ts'
import { requireArticle } from '../articles/articles.ts'
import { bodiesOf, dropUnneededBodies } from '../articles/bodies.ts'
import { dropFilterText } from '../articleList/filterText.ts'
import { articleWent } from '../links/linkRows.ts'
import type { ArticleRow } from '../articles/header.ts'
import { atOnce, dropArticle, indexArticle, indexList, type Indexing } from '../search/searchIndex.ts'
import { keepShownWithout } from '../lists/shownItems.ts'
import { all, run, type Db } from '../sql.ts'
import { say } from '../../../shared/words/say.ts'

/** Puts articles into the trash: they leave the list, are found in the trash alone, and keep all that they are. Throws `not-found`. */
export function trashArticles(db: Db, ids: readonly ArticleId[], now: number): void {
  for (const id of ids) {
    const row = requireArticle(db, id)
    if (row.trashed_at === null) setTrashed(db, row, now)
  }
}

/** Puts an article into the trash as of a time, or takes it out (null). */
export function setTrashed(db: Db, row: ArticleRow, at: number | null, index: Indexing = atOnce): void {
  run(db, 'UPDATE article SET trashed_at = ? WHERE key = ?', [at, row.key])
  if ((row.trashed_at === null) !== (at === null)) indexArticle(db, row, at !== null, index)
}

/** Takes articles out of the trash again. Throws `not-found`. */
export function restoreArticles(db: Db, ids: readonly ArticleId[]): void {
  for (const id of ids) {
    const row = requireArticle(db, id)
    if (row.trashed_at !== null) setTrashed(db, row, null)
  }
}

/**
 * Deletes articles for good, with their revisions; list items keep what they showed. Throws `not-found`, and
 * `bad-request` when one of them is not in the trash: then none is deleted.
 */
export function deleteArticles(db: Db, ids: readonly ArticleId[]): void {
  for (const id of ids) {
    const row = requireArticle(db, id)
    requireTrashed(row)
    deleteArticle(db, row)
  }
}

/** Throws `bad-request` for an article that is not in the trash. */
export function requireTrashed({ title, trashed_at: at }: Pick<ArticleRow, 'title' | 'trashed_at'>): void {
  if (at !== null) return
  throw new AppError(
    'bad-request',
    say('“{title}” is not in the trash. Only what is in the trash can be deleted for good.', { title: title || 'Untitled' }),
  )
}

/** Deletes an article that is in the trash for good. */
export function deleteArticle(db: Db, row: ArticleRow): void {
  const { id, key } = row
  const bodies = bodiesOf(db, id)
  const lists = all<{ id: ListId }>(db, 'SELECT DISTINCT list_id AS id FROM list_item WHERE article_id = ?', [id])
  keepShownWithout(db, row)
  dropArticle(db, 'search_trash', row)
  for (const list of lists) indexList(db, list.id)
  run(db, 'DELETE FROM section WHERE article_id = ?', [id])
  dropFilterText(db, key)
  run(db, 'DELETE FROM article WHERE key = ?', [key])
  articleWent(db, id)
  dropUnneededBodies(db, bodies)
}
