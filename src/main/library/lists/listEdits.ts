import type { ListId, ListItemId } from '../../../shared/model/ids.ts'
import type { ListEdit } from '../../../shared/model/listEdit.ts'
import { editAttachment, type AttachmentEdit } from './attachmentEdits.ts'
import { editTemplates, type TemplateEdit } from './listTemplates.ts'
import { updateItem } from './listItems.ts'
import { itemIds, requireList } from './lists.ts'
import { insertReturned, renumber, returnedItem } from './returnedItems.ts'
import { indexList } from '../search/searchIndex.ts'
import { first, run, type Db } from '../sql.ts'
import { itemQuery, ownFields, type ItemRow } from './shownItems.ts'
import { editWholeList, type WholeListEdit } from './wholeListEdits.ts'

export type EditsDone = { undo: ListEdit[]; changed: number; passedOver: number }
type Done = Readonly<{ undo: readonly ListEdit[]; changed: number }>
type EditOf<K extends ListEdit['kind']> = Extract<ListEdit, { kind: K }>

/** Does edits in their order; what can't be done any more is passed over. Throws `not-found` for a list that is gone. */
export function editLists(db: Db, edits: readonly ListEdit[], now: number): EditsDone {
  const undo: ListEdit[] = []
  let [changed, asked] = [0, 0]
  for (const edit of edits) {
    const done = doEdit(db, edit, now)
    // Taken back in the opposite order.
    undo.unshift(...done.undo)
    changed += done.changed
    asked += sizeOf(edit)
  }
  return { undo, changed, passedOver: asked - changed }
}

/** How much it asks for. */
function sizeOf(edit: ListEdit): number {
  switch (edit.kind) {
    case 'insert':
    case 'remove':
    case 'place':
      return edit.items.length
    case 'attach':
    case 'detach':
      return edit.articles.length
    default:
      return 1
  }
}

function doEdit(db: Db, edit: ListEdit, now: number): Done {
  switch (edit.kind) {
    case 'insert':
    case 'place':
    case 'remove':
    case 'update': {
      requireList(db, edit.list)
      const done = editItems(db, edit)
      indexList(db, edit.list)
      return done
    }
    case 'attach':
    case 'detach':
    case 'order':
    case 'head':
      return editAttachment(db, edit)
    case 'everywhere':
    case 'template':
      return whole(editTemplates(db, edit))
    default:
      return whole(editWholeList(db, edit, now))
  }
}

function whole(back: ListEdit | null): Done {
  return back === null ? { undo: [], changed: 0 } : { undo: [back], changed: 1 }
}

function editItems(db: Db, edit: Exclude<ListEdit, WholeListEdit | AttachmentEdit | TemplateEdit>): Done {
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
  const added = insertReturned(db, list, items)
  return { undo: added.length > 0 ? [{ kind: 'remove', list, items: added }] : [], changed: added.length }
}

function remove(db: Db, { list, items }: EditOf<'remove'>): Done {
  const order = itemIds(db, list)
  const wanted = new Set(items)
  const removed: EditOf<'insert'>['items'] = []
  order.forEach((id, at) => {
    if (!wanted.has(id)) return
    const row = first<ItemRow>(db, `${itemQuery} WHERE list_item.id = ?`, [id])
    if (!row) return
    removed.push({ item: returnedItem(row), at })
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
