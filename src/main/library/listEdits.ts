import type { ListId, ListItemId } from '../../shared/model/ids.ts'
import type { ListEdit } from '../../shared/model/listEdit.ts'
import { hasArticle, insertItem, overlaid, updateItem, type OwnColumns } from './listItems.ts'
import { itemIds, requireList } from './lists.ts'
import { indexList } from './searchIndex.ts'
import { all, first, run, type Db } from './sql.ts'
import { itemQuery, ownFields, shownItem, type ItemRow } from './shownItems.ts'

export type EditsDone = { undo: ListEdit[]; changed: number; passedOver: number }
type Done = Readonly<{ undo: readonly ListEdit[]; changed: number }>
type EditOf<K extends ListEdit['kind']> = Extract<ListEdit, { kind: K }>

/** Does edits in their order; what can't be done any more is passed over. Throws `not-found` for a list that is gone. */
export function editLists(db: Db, edits: readonly ListEdit[]): EditsDone {
  const undo: ListEdit[] = []
  let [changed, asked] = [0, 0]
  for (const edit of edits) {
    requireList(db, edit.list)
    const done = doEdit(db, edit)
    // Taken back in the opposite order.
    undo.unshift(...done.undo)
    changed += done.changed
    asked += edit.kind === 'update' ? 1 : edit.items.length
    indexList(db, edit.list)
  }
  return { undo, changed, passedOver: asked - changed }
}

function doEdit(db: Db, edit: ListEdit): Done {
  switch (edit.kind) {
    case 'insert':
      return insert(db, edit)
    case 'place':
      return place(db, edit)
    case 'remove':
      return remove(db, edit)
    case 'update':
      return update(db, edit)
    default:
      return edit satisfies never
  }
}

function insert(db: Db, { list, items }: EditOf<'insert'>): Done {
  const order = itemIds(db, list)
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
  return { undo: added.length > 0 ? [{ kind: 'remove', list, items: added }] : [], changed: added.length }
}

function columnsOfLast({ viewsAt, ...last }: NonNullable<EditOf<'insert'>['items'][number]['item']['last']>): OwnColumns {
  return { ...last, views_at: viewsAt }
}

function remove(db: Db, { list, items }: EditOf<'remove'>): Done {
  const order = itemIds(db, list)
  const wanted = new Set(items)
  const removed: EditOf<'insert'>['items'] = []
  order.forEach((id, at) => {
    if (!wanted.has(id)) return
    const row = first<ItemRow>(db, `${itemQuery} WHERE list_item.id = ?`, [id])
    if (!row) return
    const { articleId, shown } = shownItem(row)
    removed.push({
      item: {
        id,
        articleId,
        own: ownFields(row),
        missing: row.missing === 1,
        was: row.wasArticle,
        last: articleId === null ? null : shown,
      },
      at,
    })
    run(db, 'DELETE FROM list_item WHERE id = ?', [id])
  })
  renumber(
    db,
    list,
    order.filter(id => !wanted.has(id)),
  )
  return { undo: removed.length > 0 ? [{ kind: 'insert', list, items: removed }] : [], changed: removed.length }
}

function place(db: Db, { list, items }: EditOf<'place'>): Done {
  const moving = items.filter(({ id }) => canStand(db, list, id))
  const ids = new Set(moving.map(({ id }) => id))
  if (ids.size === 0) return { undo: [], changed: 0 }
  const origins = originsOf(db, ids)
  const orders = new Map([...origins.keys()].map(origin => [origin, itemIds(db, origin)]))
  const undo = [...orders].map(([origin, order]): ListEdit => {
    const places = order.flatMap((id, at) => (ids.has(id) ? [{ id, at }] : []))
    return { kind: 'place', list: origin, items: places }
  })
  const target = (orders.get(list) ?? itemIds(db, list)).filter(id => !ids.has(id))
  for (const { id, at } of moving) {
    run(db, 'UPDATE list_item SET list_id = ? WHERE id = ?', [list, id])
    target.splice(Math.min(at, target.length), 0, id)
  }
  renumber(db, list, target)
  for (const [origin, order] of orders) {
    if (origin === list) continue
    renumber(
      db,
      origin,
      order.filter(id => !ids.has(id)),
    )
    indexList(db, origin)
  }
  return { undo, changed: ids.size }
}

/** Whether an item is there still, and its article not in the list by another item. */
function canStand(db: Db, list: ListId, id: ListItemId): boolean {
  const row = first<{ list: ListId; article: string | null }>(
    db,
    'SELECT list_id AS list, article_id AS article FROM list_item WHERE id = ?',
    [id],
  )
  if (!row) return false
  if (row.list === list || row.article === null) return true
  return !first(db, 'SELECT 1 FROM list_item WHERE list_id = ? AND article_id = ?', [list, row.article])
}

function originsOf(db: Db, ids: ReadonlySet<ListItemId>): Map<ListId, true> {
  const origins = new Map<ListId, true>()
  for (const id of ids) {
    const row = first<{ list: ListId }>(db, 'SELECT list_id AS list FROM list_item WHERE id = ?', [id])
    if (row) origins.set(row.list, true)
  }
  return origins
}

function update(db: Db, { list, item, own }: EditOf<'update'>): Done {
  const row = first<ItemRow>(db, `${itemQuery} WHERE list_item.id = ? AND list_item.list_id = ?`, [item, list])
  if (!row) return { undo: [], changed: 0 }
  const before = ownFields(row)
  updateItem(db, list, item, own)
  return { undo: [{ kind: 'update', list, item, own: before }], changed: 1 }
}

/** Makes the positions of a list those of `order`: dense from 0, each once. */
function renumber(db: Db, list: ListId, order: readonly ListItemId[]): void {
  const rows = all<{ id: ListItemId; position: number }>(db, 'SELECT id, position FROM list_item WHERE list_id = ?', [list])
  const at = new Map(rows.map(row => [row.id, row.position]))
  order.forEach((id, position) => {
    if (at.get(id) !== position) run(db, 'UPDATE list_item SET position = ? WHERE id = ?', [position, id])
  })
}
