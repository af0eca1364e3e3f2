import { closeSync, existsSync, openSync, readSync, renameSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { libraryFile } from './libraryFile.ts'

/**
 * Whether a write-ahead log lies beside a database that does not use one, as a backup does not: the log is another database's.
 * SQLite would play it all the same. The 19th and 20th byte of a file say 2 before its first log is made, and go back to
 * 1, as on a network drive, after the last one is gone (https://www.sqlite.org/fileformat.html#file_format_version_numbers).
 */
export function hasStaleLog(path: string): boolean {
  if (!existsSync(`${path}-wal`)) return false
  const header = Buffer.alloc(20)
  const file = openSync(path, 'r')
  try {
    return readSync(file, header, 0, header.length, 0) === header.length && header[18] === 1
  } finally {
    closeSync(file)
  }
}

/** Puts a stale log beside a library out of SQLite's way, and keeps it. Only for who holds the writer's lock. */
export function setStaleLogAside(folder: string): void {
  const path = join(folder, libraryFile)
  if (!hasStaleLog(path)) return
  let number = 1
  while (existsSync(`${path}-wal.stale-${number}`)) number += 1
  renameSync(`${path}-wal`, `${path}-wal.stale-${number}`)
  rmSync(`${path}-shm`, { force: true })
}
