import type { Parsed } from '../../shared/contract/contract.ts'
import type { ArticleFilter, ArticleSummary } from '../../shared/model/article.ts'
import { foldedTerms } from './fold.ts'
import { all, first, type Db, type SqlValue } from './sql.ts'

/** More terms than anyone types, and few enough for SQLite. */
const maxTerms = 20

/** One page of the articles that match, newest first, and how many match in all. */
export function listArticles(db: Db, { filter, offset, limit }: Parsed<'article:list'>): { items: ArticleSummary[]; total: number } {
  const { where, params } = conditionOf(filter)
  const total = first<{ total: number }>(db, `SELECT count(*) AS total FROM article ${where}`, params)?.total ?? 0
  // The page is chosen by keys alone, from an index; only then are its rows read.
  const rows = all<SummaryRow>(
    db,
    `SELECT id, title, slug, standfirst, status, language, author, published_at, views, words, updated_at, trashed_at,
       (SELECT json_group_array(name ORDER BY position) FROM article_tag JOIN tag ON tag.id = tag_id WHERE article_id = article.id) AS tags
     FROM (SELECT article.key FROM article ${where} ORDER BY updated_at DESC, article.key DESC LIMIT ? OFFSET ?) AS page
     JOIN article ON article.key = page.key ORDER BY updated_at DESC, article.key DESC`,
    [...params, limit, offset],
  )
  return { items: rows.map(summaryOf), total }
}

function conditionOf(filter: ArticleFilter): { where: string; params: SqlValue[] } {
  const joins: string[] = []
  const conditions = [filter.inTrash ? 'trashed_at IS NOT NULL' : 'trashed_at IS NULL']
  const params: SqlValue[] = []
  if (filter.status) {
    conditions.push('status = ?')
    params.push(filter.status)
  }
  if (filter.tag !== null) {
    conditions.push('article.id IN (SELECT article_id FROM article_tag JOIN tag ON tag.id = tag_id WHERE tag.name = ?)')
    params.push(filter.tag.normalize('NFC'))
  }
  const terms = foldedTerms(filter.text).slice(0, maxTerms)
  if (terms.length > 0) joins.push('JOIN article_filter ON article_filter.key = article.key')
  for (const term of terms) {
    conditions.push('instr(article_filter.text, ?) > 0')
    params.push(term)
  }
  return { where: `${joins.join(' ')} WHERE ${conditions.join(' AND ')}`, params }
}

type SummaryRow = Pick<ArticleSummary, 'id' | 'title' | 'slug' | 'standfirst' | 'status' | 'language' | 'author' | 'views' | 'words'> & {
  published_at: string | null
  updated_at: number
  trashed_at: number | null
  tags: string
}

function summaryOf({ published_at, updated_at, trashed_at, tags, ...row }: SummaryRow): ArticleSummary {
  return { ...row, tags: JSON.parse(tags) as string[], publishedAt: published_at, updatedAt: updated_at, trashedAt: trashed_at }
}
