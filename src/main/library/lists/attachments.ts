import { AppError } from '../../../shared/errors.ts'
import type { AttachedList } from '../../../shared/model/article.ts'
import type { ArticleId, ListId } from '../../../shared/model/ids.ts'
import { all, first, run, type Db } from '../sql.ts'

/** The lists on an article, in order. */
export function attachedLists(db: Db, articleId: ArticleId): AttachedList[] {
  return all<{ listId: ListId; heading: string | null }>(
    db,
    'SELECT list_id AS listId, heading FROM article_list WHERE article_id = ? ORDER BY position',
    [articleId],
  )
}

/** Puts these lists on an article, in this order, and no others; a list that is named twice counts once. Throws `not-found`. */
export function attachLists(db: Db, articleId: ArticleId, lists: readonly AttachedList[]): void {
  run(db, 'DELETE FROM article_list WHERE article_id = ?', [articleId])
  const attached = new Set<ListId>()
  for (const { listId, heading } of lists) {
    if (attached.has(listId)) continue
    if (!first(db, 'SELECT 1 FROM list WHERE id = ?', [listId]))
      throw new AppError('not-found', 'One of these lists is not in the library any more.')
    run(db, 'INSERT INTO article_list (article_id, list_id, position, heading) VALUES (?, ?, ?, ?)', [
      articleId,
      listId,
      attached.size,
      heading?.trim() ? heading : null,
    ])
    attached.add(listId)
  }
}

/**
 * Puts a list beneath an article: at a place, where what stands there now goes after it, or at the end. Returns whether it did: not
 * where it stands already, or where the article is gone.
 */
export function attachAt(
  db: Db,
  list: ListId,
  { id, position, heading }: { readonly id: ArticleId; readonly position: number | null; readonly heading: string | null },
): boolean {
  if (!first(db, 'SELECT 1 FROM article WHERE id = ?', [id])) return false
  if (first(db, 'SELECT 1 FROM article_list WHERE article_id = ? AND list_id = ?', [id, list])) return false
  if (position !== null && first(db, 'SELECT 1 FROM article_list WHERE article_id = ? AND position = ?', [id, position]))
    run(db, 'UPDATE article_list SET position = position + 1 WHERE article_id = ? AND position >= ?', [id, position])
  run(
    db,
    `INSERT INTO article_list (article_id, list_id, position, heading)
     VALUES (?, ?, coalesce(?, (SELECT max(position) + 1 FROM article_list WHERE article_id = ?), 0), ?)`,
    [id, list, position, id, heading?.trim() ? heading : null],
  )
  return true
}
