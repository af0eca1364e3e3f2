import type { ArticleId } from '../../shared/model/ids.ts'
import { firstListRow, firstSectionRow, type SearchTable } from './searchIndex.ts'
import { first, type Db } from './sql.ts'

/** Tells whether an article, or that of a row of the index, holds what must not be there; `isTired` once that was asked of so many that the search should end. */
export type Unwanted = Readonly<{ article: (id: ArticleId) => boolean; row: (row: number) => boolean; isTired: () => boolean }>

/** Looks for these terms anywhere in an article, once for each; null where there are none to look for. */
export function unwantedIn(db: Db, table: SearchTable, terms: readonly string[]): Unwanted | null {
  if (terms.length === 0) return null
  const match = terms.join(' OR ')
  // The beginning of a word is dear to look for, and asked of fewer.
  const most = match.includes('*') ? 60 : 300
  const known = new Map<ArticleId, boolean>()
  const ask = (id: ArticleId) =>
    first(
      db,
      `SELECT 1 FROM article CROSS JOIN ${table} ON ${table}.rowid = article.key WHERE article.id = @id AND ${table} MATCH @match
       UNION ALL
       SELECT 1 FROM section CROSS JOIN ${table} ON ${table}.rowid = section.key + ${firstSectionRow}
       WHERE section.article_id = @id AND ${table} MATCH @match LIMIT 1`,
      { id, match },
    ) !== undefined
  const article = (id: ArticleId) => {
    const before = known.get(id)
    if (before !== undefined) return before
    const now = ask(id)
    known.set(id, now)
    return now
  }
  const idOf = (row: number) =>
    row < firstSectionRow
      ? first<{ id: ArticleId }>(db, 'SELECT id FROM article WHERE key = ?', [row])
      : first<{ id: ArticleId }>(db, 'SELECT article_id AS id FROM section WHERE key = ?', [row - firstSectionRow])
  return {
    article,
    // A list is on many articles: each of them is asked by itself.
    row: row => {
      const found = row < firstListRow ? idOf(row) : undefined
      return found !== undefined && article(found.id)
    },
    isTired: () => known.size > most,
  }
}
