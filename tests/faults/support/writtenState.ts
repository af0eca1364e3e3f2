import type { Library } from '../../../src/main/library/library.ts'
import { contentsOf } from '../../../src/main/library/backups/contents.ts'
import { all } from '../../../src/main/library/sql.ts'

/** All that was written: everything but the search and the digests of lists, which are completed when a library is opened. */
export function writtenState({ db }: Pick<Library, 'db'>): string {
  const kept = Object.entries(contentsOf(db)).filter(([table]) => !/^(?:search|list_search|list$|list_item$)/u.test(table))
  const lists = ['list', 'list_item'].map(table =>
    all<Record<string, unknown>>(db, `SELECT * FROM ${table} NOT INDEXED`).map(({ digest: _digest, ...row }) => row),
  )
  return JSON.stringify([kept, lists])
}
