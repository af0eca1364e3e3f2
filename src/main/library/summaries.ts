import type { Parsed } from '../../shared/contract/contract.ts'
import type { ArticleFilter, ArticleSort, ArticleSummary, SortKey } from '../../shared/model/article.ts'
import { foldedTerms } from './fold.ts'
import { all, first, type Db, type SqlValue } from './sql.ts'
import { withinTag, withinTagParams } from './tags.ts'

/** More terms than anyone types, and few enough for SQLite. */
const maxTerms = 20

export const sortColumns: Readonly<Record<SortKey, string>> = {
  edited: 'updated_at',
  created: 'created_at',
  published: 'published_at',
  title: 'title_key',
  words: 'words',
  views: 'views',
  rating: 'rating_share',
}

function orderOf({ by, descending }: ArticleSort): string {
  return descending ? `${sortColumns[by]} DESC NULLS LAST, article.key DESC` : `${sortColumns[by]} ASC NULLS LAST, article.key ASC`
}

/** One page of the articles that match, in the order asked for, and how many match in all. */
export function listArticles(db: Db, { filter, sort, offset, limit }: Parsed<'article:list'>): { items: ArticleSummary[]; total: number } {
  const conditions = conditionsOf(filter)
  const order = orderOf(sort)
  const total = first<{ total: number }>(
    db,
    `SELECT count(*) AS total FROM article ${where(conditions.indexed)}`,
    conditions.indexed.params,
  )
  // Where many match, walking the newest until the page is full is quicker than sorting all that the index names.
  const many = (total?.total ?? 0) > 1000
  const page = many ? conditions.walked : conditions.indexed
  const rows = all<SummaryRow>(
    db,
    `SELECT id, title, slug, standfirst, status, language, author, tags, published_at, views, words, updated_at, trashed_at
     FROM (SELECT article.key FROM article ${where(page)} ORDER BY ${order} LIMIT ? OFFSET ?) AS page
     JOIN article ON article.key = page.key ORDER BY ${order}`,
    [...page.params, limit, offset],
  )
  return { items: rows.map(summaryOf), total: total?.total ?? 0 }
}

type Conditions = Readonly<{ parts: readonly string[]; params: readonly SqlValue[] }>

function where({ parts }: Conditions): string {
  return `WHERE ${parts.join(' AND ')}`
}

/** The same filter twice: with the text looked up in the trigrams, and compared row by row. Fewer than three characters have no trigram. */
function conditionsOf(filter: ArticleFilter): { indexed: Conditions; walked: Conditions } {
  const parts = [filter.inTrash ? 'trashed_at IS NOT NULL' : 'trashed_at IS NULL']
  const params: SqlValue[] = []
  if (filter.status) {
    parts.push('status = ?')
    params.push(filter.status)
  }
  if (filter.tag !== null) {
    parts.push(`article.id IN (SELECT article_id FROM article_tag JOIN tag ON tag.id = tag_id WHERE ${withinTag})`)
    params.push(...withinTagParams(filter.tag.normalize('NFC').trim()))
  }
  const terms = foldedTerms(filter.text).slice(0, maxTerms)
  const long = terms.filter(term => Array.from(term).length >= 3)
  const compared = compare(terms)
  const walked = { parts: [...parts, ...compared.parts], params: [...params, ...compared.params] }
  if (long.length === 0) return { indexed: walked, walked }
  const short = compare(terms.filter(term => !long.includes(term)))
  const indexed = {
    parts: [...parts, 'article.key IN (SELECT rowid FROM article_filter_index WHERE article_filter_index MATCH ?)', ...short.parts],
    params: [...params, long.map(term => `"${term.replaceAll('"', '""')}"`).join(' '), ...short.params],
  }
  return { indexed, walked }
}

function compare(terms: readonly string[]): Conditions {
  return {
    parts: terms.map(() => String.raw`(SELECT text FROM article_filter WHERE article_filter.key = article.key) LIKE ? ESCAPE '\'`),
    params: terms.map(term => `%${term.replaceAll(/[\\%_]/gu, String.raw`\$&`)}%`),
  }
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
