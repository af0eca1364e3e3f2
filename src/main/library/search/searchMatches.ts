import { firstListRow, firstSectionRow, type SearchTable } from './searchIndex.ts'
import { column, first, type Db } from '../sql.ts'

/** What rows of an index stand for. */
export type RowKind = 'headers' | 'sections' | 'lists'

const ranges: Readonly<Record<RowKind, readonly [from: number, until: number]>> = {
  headers: [0, firstSectionRow],
  sections: [firstSectionRow, firstListRow],
  lists: [firstListRow, 2 ** 50],
}

/** Looking a query up in a run of neighbouring rows costs as much as going through so many rows that match. */
const lookInRows = 500
/** Rows this close are one run. */
const gap = 64

/** FTS5 gathers all that begins with so many letters before it gives the first row: its index knows shorter beginnings only. */
export const longPrefix = /[^\s"]{4,}"\*/u

/** The rows of one kind that match, the newest first; only those before the row `before`. */
export function newestMatches(db: Db, table: SearchTable, query: string, kind: RowKind, limit: number, before = ranges[kind][1]): number[] {
  return column<number>(
    db,
    `SELECT rowid FROM ${table} WHERE ${table} MATCH ? AND rowid >= ${ranges[kind][0]} AND rowid < ? ORDER BY rowid DESC LIMIT ?`,
    [query, BigInt(before), limit],
  )
}

/** As `newestMatches`, numbered from the first row of their kind on: many rows come as one text, at half the cost. */
export function newestNumbers(db: Db, table: SearchTable, query: string, kind: RowKind, limit: number, before?: number): number[] {
  const [from, until] = ranges[kind]
  const [json = '[]'] = column<string>(
    db,
    `SELECT json_group_array(number) FROM (
       SELECT rowid - ${from} AS number FROM ${table} WHERE ${table} MATCH ? AND rowid >= ${from} AND rowid < ? ORDER BY rowid DESC LIMIT ?
     )`,
    [query, BigInt(before === undefined ? until : from + before), limit],
  )
  return JSON.parse(json) as number[]
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

/** Which of these rows match: of those that match around them, or where these are very many, run by run. */
export function matchesAmong(db: Db, table: SearchTable, query: string, rows: readonly number[], look = lookInRows): Set<number> {
  const headers = rows.filter(row => row < firstSectionRow)
  const others = rows.filter(row => row >= firstSectionRow)
  return new Set([headers, others].flatMap(some => matchesNear(db, table, query, some, look)))
}

function matchesNear(db: Db, table: SearchTable, query: string, rows: readonly number[], look: number): number[] {
  const runs = runsOf(rows)
  const [low, high] = [runs[0]?.[0], runs.at(-1)?.[1]]
  if (low === undefined || high === undefined) return []
  const wanted = new Set(rows)
  // What begins with so many letters is gathered whole for each run, so it is gone through once.
  const most = longPrefix.test(query) ? -1 : runs.length * look
  const near = column<number>(
    db,
    `SELECT rowid FROM ${table} WHERE ${table} MATCH ? AND rowid >= ? AND rowid <= ? ORDER BY rowid LIMIT ?`,
    [query, BigInt(low), BigInt(high), most],
  )
  const last = near.length === most ? (near.at(-1) ?? low) : high
  const further = runs.filter(([, until]) => until > last)
  const looked =
    further.length === 0
      ? []
      : column<number>(
          db,
          `SELECT ${table}.rowid FROM json_each(?) AS run CROSS JOIN ${table}
           WHERE ${table} MATCH ? AND ${table}.rowid >= run.value ->> 0 AND ${table}.rowid <= run.value ->> 1`,
          [JSON.stringify(further.map(([from, until]) => [Math.max(from, last + 1), until])), query],
        )
  return [...near, ...looked].filter(row => wanted.has(row))
}

/** Rows in their order as runs of neighbours, each by its first and last. */
function runsOf(rows: readonly number[]): (readonly [from: number, until: number])[] {
  const runs: [number, number][] = []
  for (const row of Float64Array.from(rows).sort()) {
    const run = runs.at(-1)
    if (run && row - run[1] <= gap) run[1] = row
    else runs.push([row, row])
  }
  return runs
}
