import { firstListRow, firstSectionRow, type SearchTable } from './searchIndex.ts'
import { column, first, type Db } from './sql.ts'

/** What rows of an index stand for. */
export type RowKind = 'headers' | 'sections' | 'lists'

const ranges: Readonly<Record<RowKind, readonly [from: number, until: number]>> = {
  headers: [0, firstSectionRow],
  sections: [firstSectionRow, firstListRow],
  lists: [firstListRow, 2 ** 50],
}

/** What looking a query up for one row costs, and passing over one row while going through all that match, in microseconds. */
const cost = { look: 40, pass: 0.1 }

/** FTS5 gathers all that begins with so many letters before it gives the first row: its index knows shorter beginnings only. */
const longPrefix = /[^\s"]{4,}"\*/u

/** The rows of one kind that match, the newest first; only those before the row `before`. */
export function newestMatches(db: Db, table: SearchTable, query: string, kind: RowKind, limit: number, before = ranges[kind][1]): number[] {
  return column<number>(
    db,
    `SELECT rowid FROM ${table} WHERE ${table} MATCH ? AND rowid >= ${ranges[kind][0]} AND rowid < ? ORDER BY rowid DESC LIMIT ?`,
    [query, BigInt(before), limit],
  )
}

/** Every row that matches, or null where there are more than `most`. */
export function allMatches(db: Db, table: SearchTable, query: string, most: number): number[] | null {
  const rows = column<number>(db, `SELECT rowid FROM ${table} WHERE ${table} MATCH ? ORDER BY rowid DESC LIMIT ?`, [query, most + 1])
  return rows.length > most ? null : rows
}

/** Whether at most so many rows hold a term. */
export function isRare(db: Db, table: SearchTable, term: string, most: number): boolean {
  // A word that is frequent by itself need not be counted with all that it begins.
  if (longPrefix.test(term) && !isRare(db, table, term.slice(0, -1), most)) return false
  const sql = `SELECT count(*) AS count FROM (SELECT 1 FROM ${table} WHERE ${table} MATCH ? LIMIT ?)`
  return (first<{ count: number }>(db, sql, [term, most + 1])?.count ?? 0) <= most
}

/** Which of these rows match: asked one by one, or by going through what matches around them, whichever is less. */
export function matchesAmong(db: Db, table: SearchTable, query: string, rows: readonly number[]): Set<number> {
  const headers = rows.filter(row => row < firstSectionRow)
  const others = rows.filter(row => row >= firstSectionRow)
  return new Set([headers, others].flatMap(some => matchesNear(db, table, query, some)))
}

function matchesNear(db: Db, table: SearchTable, query: string, rows: readonly number[]): number[] {
  if (rows.length === 0) return []
  const low = rows.reduce((a, b) => Math.min(a, b))
  const high = rows.reduce((a, b) => Math.max(a, b))
  const json = JSON.stringify(rows)
  if (!longPrefix.test(query) && rows.length * cost.look < (high - low + 1) * cost.pass)
    return column(db, `SELECT rowid FROM ${table} WHERE ${table} MATCH ? AND rowid IN (SELECT value FROM json_each(?))`, [query, json])
  return column(
    db,
    `SELECT rowid FROM ${table} WHERE ${table} MATCH ? AND rowid >= ? AND rowid <= ? AND +rowid IN (SELECT value FROM json_each(?))`,
    [query, BigInt(low), BigInt(high), json],
  )
}
