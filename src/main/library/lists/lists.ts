import { v7 as uuid } from 'uuid'
import { AppError } from '../../../shared/errors.ts'
import type { Parsed } from '../../../shared/contract/contract.ts'
import { listId, type ArticleId, type ListId, type ListItemId } from '../../../shared/model/ids.ts'
import type { ListSummary, ReadingList, ReadingListHead, ShownListItem } from '../../../shared/model/list.ts'
import { listSettings, type ListSettings } from '../../../shared/model/listSettings.ts'
import { smartRule, type SmartRule } from '../../../shared/model/smartRule.ts'
import { byName } from '../byName.ts'
import { parseStored } from '../parseStored.ts'
import { addItems, countItems } from './listItems.ts'
import { shownItems } from './shownItems.ts'
import { smartItems } from '../smart/smartItems.ts'
import { all, first, run, type Db } from '../sql.ts'

type ListRow = Readonly<{ id: ListId; name: string; description: string; rule: string | null; settings: string }>

/** Throws `not-found`. */
export function requireList(db: Db, id: ListId): ListRow {
  const row = first<ListRow>(db, 'SELECT id, name, description, rule, settings FROM list WHERE id = ?', [id])
  if (!row) throw new AppError('not-found', 'This list is not in the library any more.')
  return row
}

/** What a smart list is made by; null for one that is kept by hand. */
export function ruleOf({ rule }: Pick<ListRow, 'rule'>): SmartRule | null {
  return rule === null ? null : parseStored(smartRule, rule)
}

/** How a list is tidied and written; null where that is the usual way. */
export function settingsOf({ settings }: Pick<ListRow, 'settings'>): ListSettings | null {
  return settings === '{}' ? null : parseStored(listSettings, settings)
}

/**
 * A list with its items in order and the articles outside the trash that show it; a smart one as it is on the page of an
 * article, if that is named. Throws `not-found`.
 */
export function openList(db: Db, id: ListId, page: ArticleId | null = null): ReadingList {
  const row = requireList(db, id)
  const rule = ruleOf(row)
  return { ...aboutList(db, row, rule), items: rule ? smartItems(db, id, rule, page) : shownItems(db, id) }
}

/** The same without the articles that show it. Throws `not-found`. */
export function listOnPage(db: Db, id: ListId, page: ArticleId | null): ReadingList {
  const row = requireList(db, id)
  const rule = ruleOf(row)
  return { ...facts(row, rule), usedIn: [], items: rule ? smartItems(db, id, rule, page) : shownItems(db, id) }
}

/** A list without its items. Throws `not-found`. */
export function listHead(db: Db, id: ListId): ReadingListHead {
  const row = requireList(db, id)
  const rule = ruleOf(row)
  return { ...aboutList(db, row, rule), count: rule ? smartItems(db, id, rule, null).length : countItems(db, id) }
}

function aboutList(db: Db, row: ListRow, rule: SmartRule | null): Omit<ReadingList, 'items'> {
  return { ...facts(row, rule), usedIn: usedIn(db, row.id) }
}

function facts(row: ListRow, rule: SmartRule | null): Omit<ReadingList, 'items' | 'usedIn'> {
  const { id, name, description } = row
  const said = settingsOf(row)
  return {
    id,
    name,
    description,
    ...(rule ? { rule } : {}),
    ...(said === null ? {} : { settings: said }),
  }
}

/** The items of a list from `offset` on, and how many there are in all. Throws `not-found`. */
export function listWindow(db: Db, id: ListId, offset: number, limit: number): { items: ShownListItem[]; total: number } {
  const rule = ruleOf(requireList(db, id))
  if (!rule) return { items: shownItems(db, id, { offset, limit }), total: countItems(db, id) }
  const items = smartItems(db, id, rule, null)
  return { items: items.slice(offset, offset + limit), total: items.length }
}

/** The ids of a list's own items in order; of a smart one those that were put in by hand. Throws `not-found`. */
export function itemIds(db: Db, id: ListId): ListItemId[] {
  requireList(db, id)
  return all<{ id: ListItemId }>(db, 'SELECT id FROM list_item WHERE list_id = ? ORDER BY position', [id]).map(row => row.id)
}

function usedIn(db: Db, id: ListId): { id: ArticleId; title: string }[] {
  return all<{ id: ArticleId; title: string }>(
    db,
    `SELECT article.id, article.title FROM article_list JOIN article ON article.id = article_list.article_id
     WHERE list_id = ? AND trashed_at IS NULL ORDER BY updated_at DESC, article.key DESC`,
    [id],
  )
}

export function createList(db: Db, name: string, now: number): ListId {
  const id = listId.parse(uuid())
  createListAs(db, id, name, now)
  return id
}

/** The same under an id that no list has. */
export function createListAs(db: Db, id: ListId, name: string, now: number): void {
  run(db, "INSERT INTO list (id, kind, name, description, created_at) VALUES (?, 'manual', ?, '', ?)", [id, name, now])
}

/** Null leaves a field as it is. Throws `not-found`. */
export function updateList(db: Db, { id, name, description }: Parsed<'list:update'>): void {
  requireList(db, id)
  run(db, 'UPDATE list SET name = coalesce(?, name), description = coalesce(?, description) WHERE id = ?', [name, description, id])
}

/** How a list is tidied and written; null is the usual way. Throws `not-found`. */
export function setListSettings(db: Db, { id, settings }: Parsed<'list:set-settings'>): void {
  requireList(db, id)
  run(db, 'UPDATE list SET settings = ? WHERE id = ?', [settings ? JSON.stringify(settings) : '{}', id])
}

/** Adds items and returns those that were added, as people see them. Throws `not-found`. */
export function addListItems(db: Db, { id, items, at }: Parsed<'list:add-items'>): { items: ShownListItem[] } {
  requireList(db, id)
  const added = new Set(addItems(db, id, items, at))
  return { items: shownItems(db, id).filter(item => added.has(item.id)) }
}

/** Every list by name, with how many items it has (of a smart one those put in by hand) and how many articles outside the trash show it. */
export function listSummaries(db: Db): ListSummary[] {
  return all<Omit<ListSummary, 'rule'> & Pick<ListRow, 'rule'>>(
    db,
    `SELECT list.id, name, description, rule,
       (SELECT count(*) FROM list_item WHERE list_id = list.id) AS count,
       coalesce(used.count, 0) - coalesce(trashed.count, 0) AS usedIn
     FROM list
     LEFT JOIN (SELECT list_id, count(*) AS count FROM article_list GROUP BY list_id) AS used ON used.list_id = list.id
     LEFT JOIN (
       SELECT list_id, count(*) AS count FROM article CROSS JOIN article_list ON article_list.article_id = article.id
       WHERE trashed_at IS NOT NULL GROUP BY list_id
     ) AS trashed ON trashed.list_id = list.id`,
  )
    .map(({ rule, ...row }) => (rule === null ? row : { ...row, rule: parseStored(smartRule, rule) }))
    .sort((a, b) => byName(a.name, b.name) || (a.id < b.id ? -1 : 1))
}
