import { z } from 'zod'
import { AppError } from '../../../shared/errors.ts'
import type { DeletedList } from '../../../shared/model/deletedList.ts'
import { articleId, type AssetId, type ListId } from '../../../shared/model/ids.ts'
import { returnedItem } from '../../../shared/model/listEdit.ts'
import { attachAt } from './attachments.ts'
import { parseStored } from '../parseStored.ts'
import { requireList } from './lists.ts'
import { insertReturned, returnedItem as asReturned } from './returnedItems.ts'
import { dropList, indexList } from '../search/searchIndex.ts'
import { itemQuery, type ItemRow } from './shownItems.ts'
import { all, first, run, type Db } from '../sql.ts'

const keptList = z.object({
  kind: z.enum(['manual', 'smart']),
  rule: z.string().nullable(),
  description: z.string(),
  settings: z.string(),
  createdAt: z.int(),
  items: z.array(returnedItem),
  /** The articles that it stood beneath, at which place and under which heading. */
  articles: z.array(z.object({ id: articleId, position: z.int(), heading: z.string().nullable() })),
})
type KeptList = z.output<typeof keptList>

/** Deletes a list and takes it off the articles that show it; it is kept aside, whole. Throws `not-found`. */
export function deleteList(db: Db, id: ListId, now: number): void {
  const { name } = requireList(db, id)
  const kept = asKept(db, id)
  run(db, 'DELETE FROM deleted_list WHERE id = ?', [id])
  run(db, 'INSERT INTO deleted_list (id, at, name, items, used_in, data) VALUES (?, ?, ?, ?, ?, ?)', [
    id,
    now,
    name,
    kept.items.length,
    kept.articles.length,
    JSON.stringify(kept),
  ])
  for (const image of imagesOf(kept)) run(db, 'INSERT INTO deleted_list_image (image, list_id) VALUES (?, ?)', [image, id])
  dropList(db, id)
  run(db, 'DELETE FROM list WHERE id = ?', [id])
}

function asKept(db: Db, id: ListId): KeptList {
  const row = first<Omit<KeptList, 'items' | 'articles'>>(
    db,
    'SELECT kind, rule, description, settings, created_at AS createdAt FROM list WHERE id = ?',
    [id],
  )
  if (!row) throw new AppError('not-found', 'This list is not in the library any more.')
  return {
    ...row,
    items: all<ItemRow>(db, `${itemQuery} WHERE list_id = ? ORDER BY position`, [id]).map(asReturned),
    articles: all<KeptList['articles'][number]>(
      db,
      'SELECT article_id AS id, position, heading FROM article_list WHERE list_id = ? ORDER BY article_id',
      [id],
    ),
  }
}

/** Those of its own, and those that it would show of an article that is deleted meanwhile. */
function imagesOf({ items }: KeptList): ReadonlySet<AssetId> {
  return new Set(items.flatMap(({ own, last }) => [own.image, last?.image].flatMap(image => image ?? [])))
}

/**
 * Brings a deleted list back with all that it held, beneath the articles where it stood. Returns whether it did: not where it
 * is there again already, or was deleted too long ago.
 */
export function restoreList(db: Db, id: ListId): boolean {
  const row = first<{ name: string; data: string }>(db, 'SELECT name, data FROM deleted_list WHERE id = ?', [id])
  if (!row || first(db, 'SELECT 1 FROM list WHERE id = ?', [id])) return false
  const { kind, rule, description, settings, createdAt, items, articles } = parseStored(keptList, row.data)
  run(db, 'INSERT INTO list (id, kind, rule, name, description, created_at, settings) VALUES (?, ?, ?, ?, ?, ?, ?)', [
    id,
    kind,
    rule,
    row.name,
    description,
    createdAt,
    settings,
  ])
  insertReturned(
    db,
    id,
    items.map((item, at) => ({ item, at })),
  )
  for (const article of articles) attachAt(db, id, article)
  indexList(db, id)
  run(db, 'DELETE FROM deleted_list WHERE id = ?', [id])
  return true
}

/** The lists that can be brought back, the newest first. */
export function deletedLists(db: Db): DeletedList[] {
  type Row = Omit<DeletedList, 'smart'> & { smart: number }
  return all<Row>(
    db,
    `SELECT id, name, at, items AS count, used_in AS usedIn, data ->> 'kind' = 'smart' AS smart FROM deleted_list
     WHERE id NOT IN (SELECT id FROM list) ORDER BY at DESC, id`,
  ).map(row => ({ ...row, smart: row.smart === 1 }))
}

/** Whether a list can be brought back. */
export function isDeleted(db: Db, id: ListId): boolean {
  return first(db, 'SELECT 1 FROM deleted_list WHERE id = ?', [id]) !== undefined
}

/** Forgets lists that were deleted at this time or before, in milliseconds since 1970. */
export function forgetDeletedLists(db: Db, until: number): void {
  run(db, 'DELETE FROM deleted_list WHERE at <= ?', [until])
}
