import type { SearchTable } from './searchIndex.ts'
import { first, run, type Db } from './sql.ts'

/** How much of an index is written anew in one step, in pages of 4 KB. */
const mergePages = 48

/**
 * So many parts of one size are put together even while others wait: each of them is looked into by every search, and at
 * 500 SQLite would put all of them together within whatever is written next, which takes seconds (`migrations/018-parts.ts`).
 */
export const crowdedFrom = 16

/** Puts some of an index's parts together (https://www.sqlite.org/fts5.html#the_merge_command), in a transaction of its own. Returns whether there was anything to do. */
export function mergeParts(db: Db, table: SearchTable): boolean {
  const before = changes(db)
  // Nothing is lost with it: after a power cut the parts are as they were, and what is saved later flushes it too.
  const synchronous = Number(db.pragma('synchronous', { simple: true }))
  db.pragma('synchronous = NORMAL')
  try {
    run(db, `INSERT INTO ${table} (${table}, rank) VALUES ('merge', ?)`, [mergePages])
  } finally {
    db.pragma(`synchronous = ${synchronous}`)
  }
  // The statement itself counts as one change.
  return changes(db) - before > 1
}

/** A step of putting together what has come to be of too many parts, of so many in one size. Returns whether there was anything to do. */
export function mergeCrowded(db: Db, from = crowdedFrom): boolean {
  const crowded = (['search', 'search_trash'] as const).find(table => mostParts(db, table) >= from)
  return crowded !== undefined && mergeParts(db, crowded)
}

/** The number of an index's record of its parts, and what stands after its cookie where parts say what was deleted. */
const [record, second] = [10, 0xff000001]

/** How many parts of one size an index has at most: its record says it level by level (“Structure Record” in SQLite's fts5_index.c). */
export function mostParts(db: Db, table: SearchTable): number {
  const bytes = first<{ block: Uint8Array }>(db, `SELECT block FROM ${table}_data WHERE id = ${record}`)?.block
  if (!bytes) return 0
  const isSecond = bytes.length > 8 && new DataView(bytes.buffer, bytes.byteOffset).getUint32(4) === second
  const next = varints(bytes, isSecond ? 8 : 4)
  const [levels] = [next(), next(), next()]
  let most = 0
  for (let level = 0; level < levels; level += 1) {
    const [, parts] = [next(), next()]
    most = Math.max(most, parts)
    for (let skipped = 0; skipped < parts * (isSecond ? 8 : 3); skipped += 1) next()
  }
  return most
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
