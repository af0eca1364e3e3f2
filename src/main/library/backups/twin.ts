import { createHash } from 'node:crypto'
import { closeSync, fstatSync, openSync, readSync } from 'node:fs'
import Database from 'better-sqlite3'
import { rowsOf, unlike, unsoundRows } from './contents.ts'

/**
 * Proves that a file is the other's copy, byte for byte but for its header, and looks for what is wrong with its rows; its structure was proved before. Throws `write-failed`
 * when it is not like its source.
 */
export function verifyTwin(path: string, original: string): { problems: string[]; rows: Record<string, number>; hash: string } {
  const hash = hashOfTwin(path, original)
  if (hash === null) throw unlike()
  const db = new Database(path, { readonly: true })
  try {
    return { problems: unsoundRows(db), rows: rowsOf(db), hash }
  } finally {
    db.close()
  }
}

/** So much at the beginning of a database says how it is written and by whom (https://www.sqlite.org/fileformat.html#the_database_header). */
const header = 100

/** The SHA-256 of a file, in hex, that is like another, read together piece by piece; null when it is not. */
function hashOfTwin(path: string, original: string): string | null {
  const hash = createHash('sha256')
  const [piece, other] = [Buffer.alloc(4 << 20), Buffer.alloc(4 << 20)]
  const files = [openSync(path, 'r'), openSync(original, 'r')] as const
  try {
    if (fstatSync(files[0]).size !== fstatSync(files[1]).size) return null
    for (let at = 0; ;) {
      const read = readWhole(files[0], piece, at)
      if (readWhole(files[1], other, at) !== read) return null
      if (read === 0) return hash.digest('hex')
      const from = at === 0 ? header : 0
      if (!piece.subarray(from, read).equals(other.subarray(from, read))) return null
      hash.update(piece.subarray(0, read))
      at += read
    }
  } finally {
    for (const file of files) closeSync(file)
  }
}

/** Returns how many bytes were read: fewer than fit only at the end. */
function readWhole(file: number, piece: Buffer, at: number): number {
  let read = 0
  while (read < piece.length) {
    const more = readSync(file, piece, read, piece.length - read, at + read)
    if (more === 0) break
    read += more
  }
  return read
}
