import type { ArticleFilter, ArticleSort, SortKey } from '../../shared/model/article.ts'
import { column, type Db, type SqlValue } from './sql.ts'
import { withinTag, withinTagParams } from './tags.ts'
import { libraryState } from './watchChanges.ts'

/** How many orders are kept: every way to sort two lists. */
const mostKept = 28

/** The column of `article` that each way to sort goes by. */
export const sortColumns: Readonly<Record<SortKey, string>> = {
  edited: 'updated_at',
  created: 'created_at',
  published: 'published_at',
  title: 'title_key',
  words: 'words',
  views: 'views',
  rating: 'rating_share',
}

const kept = new WeakMap<Db, { state: string; orders: Map<string, readonly number[]> }>()

/**
 * The keys of all articles that pass a filter, its text apart, in the order asked for. Kept until anything in the
 * library changes: so any page of them, and how many there are, costs nothing after the first.
 */
export function articleOrder(db: Db, { status, tag, inTrash }: ArticleFilter, sort: ArticleSort): readonly number[] {
  // What a transaction has not kept yet must not be remembered.
  if (db.inTransaction) return readOrder(db, { status, tag, inTrash }, sort)
  const state = libraryState(db)
  let own = kept.get(db)
  if (own?.state !== state) kept.set(db, (own = { state, orders: new Map() }))
  const name = JSON.stringify([status, tag, inTrash, sort.by, sort.descending])
  let order = own.orders.get(name)
  if (!order) {
    if (own.orders.size >= mostKept) own.orders.clear()
    own.orders.set(name, (order = readOrder(db, { status, tag, inTrash }, sort)))
  }
  return order
}

/** What SQL asks of an article to pass a filter, its text apart: parts that are joined by AND, and their values in order. */
export function passing({ status, tag, inTrash }: Omit<ArticleFilter, 'text'>): { parts: string[]; params: SqlValue[] } {
  const parts = [inTrash ? 'trashed_at IS NOT NULL' : 'trashed_at IS NULL']
  const params: SqlValue[] = []
  if (status) {
    parts.push('status = ?')
    params.push(status)
  }
  if (tag !== null) {
    parts.push(`article.id IN (SELECT article_id FROM article_tag JOIN tag ON tag.id = tag_id WHERE ${withinTag})`)
    params.push(...withinTagParams(tag.normalize('NFC').trim()))
  }
  return { parts, params }
}

function readOrder(db: Db, filter: Omit<ArticleFilter, 'text'>, sort: ArticleSort): number[] {
  const { parts, params } = passing(filter)
  return column(db, `SELECT article.key FROM article WHERE ${parts.join(' AND ')} ORDER BY ${orderOf(sort)}`, params)
}

/** What SQL sorts a list by. */
export function orderOf({ by, descending }: ArticleSort): string {
  const direction = descending ? 'DESC' : 'ASC'
  return `${sortColumns[by]} ${direction} NULLS LAST, article.key ${direction}`
}
