import { AppError } from '../../shared/errors.ts'
import type { AttachedList } from '../../shared/model/article.ts'
import type { ArticleId, ListId } from '../../shared/model/ids.ts'
import { all, first, run, type Db } from './sql.ts'

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
