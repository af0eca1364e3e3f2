import { v7 as uuid } from 'uuid'
import { AppError } from '../../../shared/errors.ts'
import { listItemId, type ArticleId, type AssetId, type ListId, type ListItemId } from '../../../shared/model/ids.ts'
import type { ListItem, ListItemFields, NewListItem } from '../../../shared/model/list.ts'
import { indexList } from '../search/searchIndex.ts'
import { all, first, run, type Db } from '../sql.ts'

/** The columns of `list_item` that hold what an item says itself. */
export interface OwnColumns {
  readonly title: string | null
  readonly author: string | null
  readonly site: string | null
  readonly date: string | null
  readonly views: number | null
  readonly views_at: string | null
  readonly url: string | null
  readonly note: string | null
  readonly image: AssetId | null
  readonly language: string | null
}

function columnsOf({ viewsAt, ...own }: ListItemFields): OwnColumns {
  return {
    title: own.title,
    author: own.author,
    site: own.site,
    date: own.date,
    views: own.views,
    views_at: viewsAt,
    url: own.url,
    note: own.note,
    image: own.image,
    language: own.language,
  }
}

/**
 * Puts items into a list at a position; one past the end, or null, appends. An article that is in the list already is
 * passed over. Returns the ids of the items that were made. Throws `not-found`.
 */
export function addItems(db: Db, listId: ListId, items: readonly NewListItem[], at: number | null): ListItemId[] {
  const present = articlesIn(db, listId)
  const fresh = items.filter(({ articleId }) => {
    if (articleId === null) return true
    if (present.has(articleId)) return false
    requireListable(db, articleId)
    present.add(articleId)
    return true
  })
  const count = countItems(db, listId)
  const start = Math.min(at ?? count, count)
  run(db, 'UPDATE list_item SET position = position + ? WHERE list_id = ? AND position >= ?', [fresh.length, listId, start])
  const added = fresh.map((item, index) => {
    const id = listItemId.parse(uuid())
    insertItem(db, listId, { ...item, id }, start + index, false)
    return id
  })
  indexList(db, listId)
  return added
}

export function insertItem(db: Db, listId: ListId, { id, articleId, own }: ListItem, position: number, missing: boolean): void {
  run(
    db,
    `INSERT INTO list_item (id, list_id, position, article_id, missing, title, author, site, date, views, views_at, url, note,
       image, language)
     VALUES (@id, @listId, @position, @articleId, @missing, @title, @author, @site, @date, @views, @views_at, @url, @note, @image, @language)`,
    { ...columnsOf(own), id, listId, position, articleId, missing: missing ? 1 : 0 },
  )
}

export function updateItem(db: Db, listId: ListId, itemId: ListItemId, own: ListItemFields): void {
  const changed = run(
    db,
    `UPDATE list_item SET title = @title, author = @author, site = @site, date = @date, views = @views, views_at = @views_at,
       url = @url, note = @note, image = @image, language = @language WHERE id = @itemId AND list_id = @listId`,
    { ...columnsOf(own), itemId, listId },
  )
  if (changed === 0) throw gone()
  indexList(db, listId)
}

/** Moves an item so that it stands at `to`; past the end counts as the end. Throws `not-found`. */
export function moveItem(db: Db, listId: ListId, itemId: ListItemId, to: number): void {
  const item = first<{ position: number }>(db, 'SELECT position FROM list_item WHERE id = ? AND list_id = ?', [itemId, listId])
  if (!item) throw gone()
  const target = Math.min(to, countItems(db, listId) - 1)
  const [from, until, step] = item.position < target ? [item.position + 1, target, -1] : [target, item.position - 1, 1]
  run(db, 'UPDATE list_item SET position = position + ? WHERE list_id = ? AND position BETWEEN ? AND ?', [step, listId, from, until])
  run(db, 'UPDATE list_item SET position = ? WHERE id = ?', [target, itemId])
}

/** Takes items out of a list. Those that are gone already are passed over. */
export function removeItems(db: Db, listId: ListId, itemIds: readonly ListItemId[]): void {
  for (const id of itemIds) run(db, 'DELETE FROM list_item WHERE id = ? AND list_id = ?', [id, listId])
  const rest = all<{ id: ListItemId; position: number }>(db, 'SELECT id, position FROM list_item WHERE list_id = ? ORDER BY position', [
    listId,
  ])
  rest.forEach(({ id, position }, index) => {
    if (position !== index) run(db, 'UPDATE list_item SET position = ? WHERE id = ?', [index, id])
  })
  indexList(db, listId)
}

/**
 * Makes a list hold exactly these items. An item whose article was deleted meanwhile keeps what it showed last. Throws
 * `bad-request` when an id is there twice or is another list's.
 */
export function setItems(db: Db, listId: ListId, items: readonly ListItem[]): void {
  if (new Set(items.map(item => item.id)).size !== items.length) throw new AppError('bad-request', 'A list holds each item once.')
  type Row = OwnColumns & { id: ListItemId; missing: number; was_article: string | null }
  const before = new Map(all<Row>(db, 'SELECT * FROM list_item WHERE list_id = ?', [listId]).map(row => [row.id, row]))
  run(db, 'DELETE FROM list_item WHERE list_id = ?', [listId])
  const present = new Set<ArticleId>()
  let position = 0
  for (const item of items) {
    if (first(db, 'SELECT 1 FROM list_item WHERE id = ?', [item.id]))
      throw new AppError('bad-request', 'One of these items is another list’s.')
    const { articleId } = item
    if (articleId !== null && present.has(articleId)) continue
    if (articleId !== null) present.add(articleId)
    const deleted = articleId !== null && !first(db, 'SELECT 1 FROM article WHERE id = ?', [articleId])
    const old = before.get(item.id)
    const missing = deleted || (articleId === null && old?.missing === 1)
    insertItem(db, listId, missing ? { ...item, articleId: null, own: overlaid(item.own, old) } : item, position, missing)
    if (missing) run(db, 'UPDATE list_item SET was_article = ? WHERE id = ?', [deleted ? articleId : (old?.was_article ?? null), item.id])
    position += 1
  }
  indexList(db, listId)
}

/** What an item says itself, and where it says nothing, what `old` said. */
export function overlaid(own: ListItemFields, old: OwnColumns | undefined): ListItemFields {
  if (!old) return own
  return {
    title: own.title ?? old.title,
    author: own.author ?? old.author,
    site: own.site ?? old.site,
    date: own.date ?? old.date,
    views: own.views ?? old.views,
    viewsAt: own.viewsAt ?? old.views_at,
    url: own.url ?? old.url,
    note: own.note ?? old.note,
    image: own.image ?? old.image,
    language: own.language ?? old.language,
  }
}

/** Whether an article is in a list. */
export function hasArticle(db: Db, listId: ListId, articleId: ArticleId): boolean {
  return first(db, 'SELECT 1 FROM list_item WHERE list_id = ? AND article_id = ?', [listId, articleId]) !== undefined
}

function articlesIn(db: Db, listId: ListId): Set<ArticleId> {
  const rows = all<{ id: ArticleId }>(db, 'SELECT article_id AS id FROM list_item WHERE list_id = ? AND article_id IS NOT NULL', [listId])
  return new Set(rows.map(row => row.id))
}

export function countItems(db: Db, listId: ListId): number {
  return first<{ count: number }>(db, 'SELECT count(*) AS count FROM list_item WHERE list_id = ?', [listId])?.count ?? 0
}

function requireListable(db: Db, id: ArticleId): void {
  if (!first(db, 'SELECT 1 FROM article WHERE id = ?', [id]))
    throw new AppError('not-found', 'An article that should go into this list is not in the library any more.')
}

function gone(): AppError {
  return new AppError('not-found', 'This item is not in the list any more.')
}
