import { constants, copyFileSync, existsSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import Database from 'better-sqlite3'
import { libraryFile } from '../file/libraryFile.ts'
import { unmigratable } from './backUpBeforeMigration.ts'
import { backupFailure, described, finishBackup, nextPart, takeBackupLock, type StartedBackup } from './finishBackup.ts'

/**
 * Backs a library up whose writer has closed its file, before it is brought up to date: the file is copied as it is, and compared. Having
 * SQLite write it anew, and proving each row of both, takes several times as long. The file must be closed: to close any
 * other handle of it would let go of SQLite's locks (https://www.sqlite.org/howtocorrupt.html). Returns false where another
 * program has the library open, since then not all of it is in its file. Throws like `backUpBeforeMigration`.
 */
export function copyBeforeMigration(library: string): boolean {
  const path = join(library, libraryFile)
  try {
    const lock = takeBackupLock(library)
    try {
      if (isInUse(path)) return false
      const { part, sequence } = nextPart(library)
      try {
        copyFileSync(path, part, constants.COPYFILE_FICLONE)
        const manifest = describedCopy(library, part, sequence)
        if (isInUse(path)) return abandoned(part)
        finishBackup(library, { part, source: path, manifest })
        return true
      } catch (error) {
        abandoned(part)
        throw error
      }
    } finally {
      lock.release()
    }
  } catch (error) {
    throw backupFailure(error)
  }
}

function describedCopy(library: string, part: string, sequence: number): StartedBackup['manifest'] {
  const db = new Database(part)
  try {
    db.pragma('journal_mode = DELETE')
    if (db.pragma('quick_check', { simple: true }) !== 'ok') throw unmigratable()
    return described(library, db, { kind: 'migration', time: Date.now(), sequence })
  } finally {
    db.close()
  }
}

/** Whoever has a library open has a log beside it. */
function isInUse(path: string): boolean {
  return existsSync(`${path}-wal`) || existsSync(`${path}-journal`)
}

function abandoned(part: string): false {
  for (const suffix of ['', '-wal', '-shm', '-journal']) rmSync(part + suffix, { force: true })
  return false
}
