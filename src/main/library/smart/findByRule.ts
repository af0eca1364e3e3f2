import type { SortKey } from '../../../shared/model/article.ts'
import type { SmartRule } from '../../../shared/model/smartRule.ts'
import type { ArticleId } from '../../../shared/model/ids.ts'
import { sortColumns } from '../articleList/articleOrder.ts'
import { column, type Db } from '../sql.ts'
import { Bound } from './Selection.ts'
import { selectionOf } from './selectionOf.ts'
import type { Basis } from './relatedSelection.ts'

/**
 * The keys of the articles that a rule takes, in its order and at most `limit`: never the trash, never those excluded or in
 * `without`, never the page's own article. Throws `bad-request` for a text that is no query.
 */
export function findByRule(db: Db, rule: SmartRule, basis: Basis | null, without: readonly ArticleId[], limit: number): number[] {
  if (limit <= 0) return []
  const bound = new Bound()
  const { test, few } = selectionOf(db, rule.where, basis, bound)
  const left = [...rule.excluded, ...without, ...(basis ? [basis.row.id] : [])]
  const conditions = [
    'article.trashed_at IS NULL',
    `(${test})`,
    ...(left.length > 0 ? [`article.id NOT IN (SELECT value FROM json_each(${bound.add(JSON.stringify(left))}))`] : []),
  ].join(' AND ')
  const query: Query = (from, order, most) => {
    const sql = `SELECT article.key FROM ${from} WHERE ${conditions} ORDER BY ${order} LIMIT ${most}`
    return column<number>(db, sql, bound.usedBy(sql))
  }
  if (rule.sort.by === 'similarity') return bySimilarity(query, basis, limit, few, bound)
  // What is few is sorted; else the index that has the order is walked. SQLite might choose the other way if it were let.
  const by = sortColumns[rule.sort.by]
  const direction = rule.sort.descending ? 'DESC' : 'ASC'
  const order = (sign: string) => `${sign}article.${by} ${direction} NULLS LAST, article.key ${direction}`
  const walked = `article INDEXED BY ${walks[rule.sort.by]}`
  return few === undefined ? query(walked, order(''), limit) : query(gathered(few), order('+'), limit)
}

/** The index that has each order. */
const walks: Readonly<Record<SortKey, string>> = {
  edited: 'article_newest',
  created: 'article_created',
  published: 'article_published',
  title: 'article_title',
  words: 'article_words',
  views: 'article_views',
  rating: 'article_rating',
}

type Query = (from: string, order: string, most: number) => number[]

function gathered(few: string): string {
  return `(SELECT DISTINCT key FROM (${few})) AS gathered CROSS JOIN article ON article.key = gathered.key`
}

/** Those most like the page's article first; where they are too few, the newest of the others. */
function bySimilarity(query: Query, basis: Basis | null, limit: number, few: string | undefined, bound: Bound): number[] {
  const similar = basis?.similar() ?? []
  const rank = new Map(similar.map((key, at) => [key, at]))
  const keys = `SELECT value AS key FROM json_each(${bound.add(JSON.stringify(similar))})`
  const alike = similar.length === 0 ? [] : query(gathered(keys), 'article.key', similar.length)
  alike.sort((a, b) => (rank.get(a) ?? 0) - (rank.get(b) ?? 0))
  if (alike.length >= limit) return alike.slice(0, limit)
  const sign = few === undefined ? '' : '+'
  const newest = query(
    few === undefined ? `article INDEXED BY ${walks.edited}` : gathered(few),
    `${sign}article.updated_at DESC, article.key DESC`,
    limit * 2,
  )
  return [...new Set([...alike, ...newest])].slice(0, limit)
}
