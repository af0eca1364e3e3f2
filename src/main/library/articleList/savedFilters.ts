import { v7 as uuid } from 'uuid'
import { AppError } from '../../../shared/errors.ts'
import { articleFilter, articleSort } from '../../../shared/model/article.ts'
import { savedFilterId, type NewSavedFilter, type SavedFilter, type SavedFilterId } from '../../../shared/model/savedFilter.ts'
import { byName } from '../byName.ts'
import { parseStored } from '../parseStored.ts'
import { all, run, type Db } from '../sql.ts'

/** The filters that people keep, by name. */
export function savedFilters(db: Db): SavedFilter[] {
  type Row = { id: SavedFilterId; name: string; filter: string; sort: string }
  return all<Row>(db, 'SELECT id, name, filter, sort FROM saved_filter')
    .map(row => ({ ...row, filter: parseStored(articleFilter, row.filter), sort: parseStored(articleSort, row.sort) }))
    .sort((a, b) => byName(a.name, b.name))
}

/** Keeps a filter; with the id of one that is there, in its place. */
export function saveFilter(db: Db, { id, name, filter, sort }: NewSavedFilter): SavedFilter {
  const saved = { id: id ?? savedFilterId.parse(uuid()), name, filter, sort }
  run(db, 'INSERT OR REPLACE INTO saved_filter (id, name, filter, sort) VALUES (?, ?, ?, ?)', [
    saved.id,
    name,
    JSON.stringify(filter),
    JSON.stringify(sort),
  ])
  return saved
}

/** Throws `not-found`. Articles are not touched. */
export function deleteFilter(db: Db, id: SavedFilterId): void {
  if (run(db, 'DELETE FROM saved_filter WHERE id = ?', [id]) === 0)
    throw new AppError('not-found', 'This filter is not in the library any more.')
}

/** Has a saved filter follow a tag to its new name, if it still asks for the old one. */
export function renameFilterTag(db: Db, id: SavedFilterId, from: string, to: string): void {
  run(db, "UPDATE saved_filter SET filter = json_set(filter, '$.tag', @to) WHERE id = @id AND filter ->> 'tag' = @from", { id, from, to })
}
