import type { ListId, ListItemId } from '../../../shared/model/ids.ts'
import type { ReturnedItem } from '../../../shared/model/listEdit.ts'
import { hasArticle, insertItem, overlaid, type OwnColumns } from './listItems.ts'
import { ownFields, shownItem, type ItemRow } from './shownItems.ts'
import { all, first, run, type Db } from '../sql.ts'

/** An item as it can come back once it is gone, also if its article is deleted meanwhile. */
export function returnedItem(row: ItemRow): ReturnedItem {
  const { id, articleId, shown } = shownItem(row)
  return {
    id,
    articleId,
    own: ownFields(row),
    missing: row.missing === 1,
    was: row.wasArticle,
    last: articleId === null ? null : shown,
  }
}

export type PlacedItem = Readonly<{ item: ReturnedItem; at: number }>

/** Puts items into a list at their places; those that are there already are passed over. Returns the others. */
export function insertReturned(db: Db, list: ListId, items: readonly PlacedItem[]): ListItemId[] {
  const order = orderOf(db, list)
  const added: ListItemId[] = []
  for (const { item, at } of items) {
    const { id, articleId, own, last, was } = item
    if (first(db, 'SELECT 1 FROM list_item WHERE id = ?', [id])) continue
    if (articleId !== null && hasArticle(db, list, articleId)) continue
    const gone = articleId !== null && !first(db, 'SELECT 1 FROM article WHERE id = ?', [articleId])
    const kept = gone ? { id, articleId: null, own: last ? overlaid(own, columnsOfLast(last)) : own } : { id, articleId, own }
    insertItem(db, list, kept, order.length, gone || item.missing)
    if (gone || was !== null) run(db, 'UPDATE list_item SET was_article = ? WHERE id = ?', [gone ? articleId : was, id])
    order.splice(Math.min(at, order.length), 0, id)
    added.push(id)
  }
  renumber(db, list, order)
  return added
}

function columnsOfLast({ viewsAt, ...last }: NonNullable<ReturnedItem['last']>): OwnColumns {
  return { ...last, views_at: viewsAt }
}

function orderOf(db: Db, list: ListId): ListItemId[] {
  return all<{ id: ListItemId }>(db, 'SELECT id FROM list_item WHERE list_id = ? ORDER BY position', [list]).map(row => row.id)
}

/** Makes the positions of a list those of `order`: dense from 0, each once. */
export function renumber(db: Db, list: ListId, order: readonly ListItemId[]): void {
  const rows = all<{ id: ListItemId; position: number }>(db, 'SELECT id, position FROM list_item WHERE list_id = ?', [list])
  const at = new Map(rows.map(row => [row.id, row.position]))
  order.forEach((id, position) => {
    if (at.get(id) !== position) run(db, 'UPDATE list_item SET position = ? WHERE id = ?', [position, id])
  })
}
