import type { SearchTable } from './searchIndex.ts'
import { first, run, transact, type Db } from '../sql.ts'

/** How much of an index is written anew in one step, in pages of 4 KB. */
const mergePages = 48

/**
 * So many parts of one size are put together even while others wait: each of them is looked into by every search, and at
 * 500 SQLite would put all of them together within whatever is written next, which takes seconds (`migrations/018-parts.ts`).
 */
export const crowdedFrom = 16

/** Puts some of an index's parts together (https://www.sqlite.org/fts5.html#the_merge_command), in a transaction of its own. Returns whether there was anything to do. */
export function mergeParts(db: Db, table: SearchTable): boolean {
  if (clearEmpty(db, table)) return true
  return withoutWaiting(db, () => {
    const before = changes(db)
    command(db, table, 'merge', mergePages)
    // The statement itself counts as one change.
    return changes(db) - before > 1
  })
}

/** What SQLite puts together when it is asked to: as many parts of one size and more, and parts in which so many rows of a hundred are gone. */
const [usualMerge, usualGone] = [2, 10]

/**
 * A step of putting together what has come to be of too many parts, of so many in one size; where there are most of them first. Returns whether there was
 * anything to do. A step ends when so much is written, so the less is left of parts, as a change and its undo leave them, the more of them
 * is gone through for it: it writes less then, and parts of which next to nothing is left wait for rests, unless there are very many.
 */
export function mergeCrowded(db: Db, from = crowdedFrom): boolean {
  const due = (['search', 'search_trash'] as const).flatMap(table => {
    const sizes = sizesOf(db, table)
    const crowded = sizes.filter(({ parts }) => parts >= from)
    const most = Math.max(0, ...crowded.map(({ parts }) => parts))
    // SQLite begins with what it has begun, or where there are most, so that any of these may be gone through.
    const pages = Math.min(...crowded.map(pagesToWrite))
    return most > 0 && (pages > 0 || most >= 3 * from) ? [{ table, most, pages }] : []
  })
  const [next] = due.toSorted((one, other) => other.most - one.most)
  if (!next) return false
  if (clearEmpty(db, next.table)) return true
  // Otherwise what is left of a step would go to parts of other sizes, however hollow.
  withoutWaiting(db, () =>
    transact(db, () => {
      command(db, next.table, 'usermerge', Math.min(Math.max(from, usualMerge), crowdedFrom))
      command(db, next.table, 'deletemerge', 0)
      command(db, next.table, 'merge', Math.max(fewestPages, next.pages))
      command(db, next.table, 'usermerge', usualMerge)
      command(db, next.table, 'deletemerge', usualGone)
    }),
  )
  return true
}

/** An index in which nothing is left, as that of an emptied trash, is thrown away: its parts would be gone through for nothing. Returns whether it was. */
function clearEmpty(db: Db, table: SearchTable): boolean {
  if (first(db, `SELECT 1 FROM ${table}_docsize LIMIT 1`) || sizesOf(db, table).every(({ parts }) => parts === 0)) return false
  run(db, `INSERT INTO ${table} (${table}) VALUES ('delete-all')`)
  return true
}

function command(db: Db, table: SearchTable, name: string, value: number): void {
  // SQLite takes whole numbers alone.
  run(db, `INSERT INTO ${table} (${table}, rank) VALUES (?, ?)`, [name, BigInt(value)])
}

/** Nothing is lost with what is done so: after a power cut the parts are as they were, and what is saved later flushes it too. */
function withoutWaiting<T>(db: Db, work: () => T): T {
  const synchronous = Number(db.pragma('synchronous', { simple: true }))
  db.pragma('synchronous = NORMAL')
  try {
    return work()
  } finally {
    db.pragma(`synchronous = ${synchronous}`)
  }
}

/** The parts of one size: how many pages they have in all, how many rows, and how many of these are gone. */
type Size = Readonly<{ parts: number; pages: number; rows: number; gone: number }>

/** Going through so many pages of 4 KB takes some 20 milliseconds. */
const readAtOnce = 400
/** For fewer pages a step isn't worth its transaction. */
const fewestPages = 4

/** How much a step writes of parts of a size, so that it goes through no more of them than it should; 0 where next to nothing of them is left. */
function pagesToWrite({ pages, rows, gone }: Size): number {
  if (pages <= readAtOnce) return mergePages
  const left = 1 - Math.min(1, gone / Math.max(rows, 1))
  const wanted = Math.min(mergePages, Math.floor(readAtOnce * left))
  return wanted < fewestPages ? 0 : wanted
}

/** How many parts of one size an index has at most. */
export function mostParts(db: Db, table: SearchTable): number {
  return Math.max(0, ...sizesOf(db, table).map(({ parts }) => parts))
}

/** The number of an index's record of its parts, and what stands after its cookie where parts say what was deleted. */
const [record, second] = [10, 0xff000001]

/** An index's parts, as its record says them level by level (“Structure Record” in SQLite's fts5_index.c). */
function sizesOf(db: Db, table: SearchTable): Size[] {
  const bytes = first<{ block: Uint8Array }>(db, `SELECT block FROM ${table}_data WHERE id = ${record}`)?.block
  if (!bytes) return []
  const isSecond = bytes.length > 8 && new DataView(bytes.buffer, bytes.byteOffset).getUint32(4) === second
  const next = varints(bytes, isSecond ? 8 : 4)
  const [levels] = [next(), next(), next()]
  return Array.from({ length: levels }, () => {
    const [, parts] = [next(), next()]
    const size = { parts, pages: 0, rows: 0, gone: 0 }
    for (let part = 0; part < parts; part += 1) {
      const [, from, until] = [next(), next(), next()]
      size.pages += until - from + 1
      if (!isSecond) continue
      const [, , , gone, rows] = [next(), next(), next(), next(), next()]
      size.gone += gone
      size.rows += rows
    }
    return size
  })
}

/** Reads SQLite's numbers of variable length, none of which is large here. */
function varints(bytes: Uint8Array, from: number): () => number {
  let at = from
  return () => {
    let value = 0
    for (;;) {
      const byte = bytes[at++] ?? 0
      value = value * 128 + (byte & 0x7f)
      if (byte < 0x80) return value
    }
  }
}

function changes(db: Db): number {
  return first<{ count: number }>(db, 'SELECT total_changes() AS count')?.count ?? 0
}
