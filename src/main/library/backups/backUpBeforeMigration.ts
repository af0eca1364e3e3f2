import { AppError } from '../../../shared/errors.ts'
import type { Backup } from '../../../shared/model/backup.ts'
import type { Db } from '../sql.ts'
import { backupFailure, finishBackup, startBackup, takeBackupLock } from './finishBackup.ts'

/**
 * Backs a library up by its writer's own connection, at once: it is not opened before it is brought up to date. Throws
 * `library-damaged` when its file is not sound, and what stands in the way of a backup.
 */
export function backUpBeforeMigration(db: Db, library: string): Backup {
  try {
    const lock = takeBackupLock(library)
    try {
      if (db.pragma('quick_check', { simple: true }) !== 'ok') throw unmigratable()
      const started = startBackup(library, db, 'migration', Date.now())
      db.prepare('VACUUM INTO ?').run(started.part)
      return finishBackup(library, started)
    } finally {
      lock.release()
    }
  } catch (error) {
    throw backupFailure(error)
  }
}

export function unmigratable(): AppError {
  return new AppError('library-damaged', 'This library is damaged, so it was not brought up to date. Nothing was changed.')
}
