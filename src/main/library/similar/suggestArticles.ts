import type { Parsed } from '../../../shared/contract/contract.ts'
import type { ArticleId } from '../../../shared/model/ids.ts'
import type { Suggestion } from '../../../shared/model/suggestion.ts'
import { requireArticle } from '../articles/articles.ts'
import { all, type Db } from '../sql.ts'
import { similarArticles } from './similarArticles.ts'

/** Articles that may belong beside this one and are not on the list yet, the best first. Throws `not-found`. */
export function suggestArticles(db: Db, { id, notIn, limit }: Parsed<'article:suggest'>): Suggestion[] {
  const row = requireArticle(db, id)
  const listed = notIn
    ? all<{ id: ArticleId }>(db, 'SELECT article_id AS id FROM list_item WHERE list_id = ? AND article_id IS NOT NULL', [notIn])
    : []
  return similarArticles(db, row, limit, new Set(listed.map(item => item.id))).map(similar => ({
    id: similar.row.id,
    title: similar.row.title,
    author: similar.row.author,
    language: similar.row.language,
    status: similar.row.status,
    publishedAt: similar.row.published_at,
    views: similar.row.views,
    score: similar.score,
    because: [...similar.because],
  }))
}
