import { copyFileSync, existsSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import Database from 'better-sqlite3'
import type { Db } from '../sql.ts'

export type PlainBackup = Readonly<{ db: Db; close: () => void }>

/**
 * Opens the file of a backup for reading. A backup needs nothing beside it, so a log that lies there is another database's,
 * and SQLite would play it: then a copy is read. Throws what SQLite throws.
 */
export function openPlainBackup(path: string): PlainBackup {
  const copied = existsSync(`${path}-wal`) ? copyOf(path) : null
  try {
    const db = new Database(copied ? join(copied, 'backup.sqlite') : path, { readonly: true })
    return {
      db,
      close: () => {
        db.close()
        remove(copied)
      },
    }
  } catch (error) {
    remove(copied)
    throw error
  }
}

/** A folder with nothing but a copy of a backup in it, to be removed. */
export function copyOf(path: string): string {
  const folder = mkdtempSync(join(tmpdir(), 'deckle-backup-'))
  copyFileSync(path, join(folder, 'backup.sqlite'))
  return folder
}

function remove(folder: string | null): void {
  if (folder) rmSync(folder, { recursive: true, force: true })
}
