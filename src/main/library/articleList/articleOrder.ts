import type { ArticleFilter, ArticleSort, SortKey } from '../../../shared/model/article.ts'
import { column, type Db, type SqlValue } from '../sql.ts'
import { withinTag, withinTagParams } from '../tags/tags.ts'
import { libraryState } from '../watchChanges.ts'

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
    parts.push(`article.key IN (${ofTag})`)
    params.push(...withinTagParams(tag.normalize('NFC').trim()))
  }
  return { parts, params }
}

/** The keys of the articles that have a tag, or one nested in it. */
const ofTag = `SELECT article FROM tag CROSS JOIN article_tag ON tag_id = tag.id WHERE ${withinTag}`

/** Up to so many articles are looked up and sorted; of more than these, those that an order has are picked out of it. */
const few = 4000

function readOrder(db: Db, filter: Omit<ArticleFilter, 'text'>, sort: ArticleSort): readonly number[] {
  const { status, tag, inTrash } = filter
  if (tag !== null) return ofTagInOrder(db, tag, { ...filter, tag: null }, sort)
  const { parts, params } = passing(filter)
  if (status === null || inTrash || sort.by === 'edited')
    return column(db, `SELECT article.key FROM article WHERE ${parts.join(' AND ')} ORDER BY ${orderOf(sort)}`, params)
  // The index by status has another order: it says which, the index of the order says where.
  const keys = column<number>(db, `SELECT article.key FROM article WHERE ${parts.join(' AND ')}`, params)
  return pickedOut(articleOrder(db, { ...filter, text: '', status: null }, sort), keys)
}

function ofTagInOrder(db: Db, tag: string, rest: Omit<ArticleFilter, 'text'>, sort: ArticleSort): readonly number[] {
  const keys = column<number>(db, ofTag, withinTagParams(tag.normalize('NFC').trim()))
  if (keys.length > few) return pickedOut(articleOrder(db, { ...rest, text: '' }, sort), keys)
  const { parts, params } = passing(rest)
  // The + keeps SQLite from walking an index of all articles to spare itself the sorting of a few.
  return column(
    db,
    `SELECT article.key FROM article WHERE article.key IN (SELECT value FROM json_each(?)) AND ${parts.map(part => `+${part}`).join(' AND ')}
     ORDER BY +${orderOf(sort)}`,
    [JSON.stringify(keys), ...params],
  )
}

function pickedOut(order: readonly number[], keys: readonly number[]): number[] {
  const wanted = new Set(keys)
  return order.filter(key => wanted.has(key))
}

/** What SQL sorts a list by. */
export function orderOf({ by, descending }: ArticleSort): string {
  const direction = descending ? 'DESC' : 'ASC'
  return `${sortColumns[by]} ${direction} NULLS LAST, article.key ${direction}`
}
