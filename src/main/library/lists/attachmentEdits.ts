import type { ListId } from '../../../shared/model/ids.ts'
import type { ListEdit } from '../../../shared/model/listEdit.ts'
import { attachAt } from './attachments.ts'
import { all, first, run, type Db } from '../sql.ts'

type EditOf<K extends ListEdit['kind']> = Extract<ListEdit, { kind: K }>
export type AttachmentEdit = EditOf<'attach' | 'detach' | 'order' | 'head'>
type Done = Readonly<{ undo: readonly ListEdit[]; changed: number }>

const nothing: Done = { undo: [], changed: 0 }

/** Does an edit of where a list stands; an article or a list that is gone is passed over. */
export function editAttachment(db: Db, edit: AttachmentEdit): Done {
  switch (edit.kind) {
    case 'attach':
      return attach(db, edit)
    case 'detach':
      return detach(db, edit)
    case 'order':
      return order(db, edit)
    case 'head':
      return head(db, edit)
    default:
      return edit satisfies never
  }
}

function attach(db: Db, { list, articles }: EditOf<'attach'>): Done {
  if (!first(db, 'SELECT 1 FROM list WHERE id = ?', [list])) return nothing
  const added = articles.filter(({ id, at, heading }) => attachAt(db, list, { id, position: at, heading })).map(({ id }) => id)
  return added.length > 0 ? { undo: [{ kind: 'detach', list, articles: added }], changed: added.length } : nothing
}

/** Leaves a gap, as a deleted list does: each comes back to its own place, whichever comes first. */
function detach(db: Db, { list, articles }: EditOf<'detach'>): Done {
  const taken: EditOf<'attach'>['articles'] = []
  for (const id of articles) {
    const row = first<{ at: number; heading: string | null }>(
      db,
      'SELECT position AS at, heading FROM article_list WHERE article_id = ? AND list_id = ?',
      [id, list],
    )
    if (!row) continue
    run(db, 'DELETE FROM article_list WHERE article_id = ? AND list_id = ?', [id, list])
    taken.push({ id, ...row })
  }
  return taken.length > 0 ? { undo: [{ kind: 'attach', list, articles: taken }], changed: taken.length } : nothing
}

/** Those that stand there change places among themselves, so that gaps stay where they were. */
function order(db: Db, { list, article, at }: EditOf<'order'>): Done {
  const rows = all<{ id: ListId; position: number }>(
    db,
    'SELECT list_id AS id, position FROM article_list WHERE article_id = ? ORDER BY position',
    [article],
  )
  const from = rows.findIndex(({ id }) => id === list)
  const to = Math.min(at, rows.length - 1)
  if (from < 0 || from === to) return nothing
  const ids = rows.map(({ id }) => id).filter(id => id !== list)
  ids.splice(to, 0, list)
  rows.forEach(({ id, position }, index) => {
    const now = ids[index]
    if (now === undefined || now === id) return
    run(db, 'UPDATE article_list SET position = ? WHERE article_id = ? AND list_id = ?', [position, article, now])
  })
  return { undo: [{ kind: 'order', list, article, at: from }], changed: 1 }
}

function head(db: Db, { list, article, heading }: EditOf<'head'>): Done {
  const key = [article, list]
  const row = first<{ heading: string | null }>(db, 'SELECT heading FROM article_list WHERE article_id = ? AND list_id = ?', key)
  if (!row) return nothing
  run(db, 'UPDATE article_list SET heading = ? WHERE article_id = ? AND list_id = ?', [heading?.trim() ? heading : null, ...key])
  return { undo: [{ kind: 'head', list, article, heading: row.heading }], changed: 1 }
}
