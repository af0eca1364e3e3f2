import { rmSync } from 'node:fs'
import { join } from 'node:path'
import Database from 'better-sqlite3'
import { AppError } from '../../../shared/errors.ts'
import type { BackupName } from '../../../shared/model/backup.ts'
import { migrate, newestVersion, refuseNewer, schemaVersion } from '../file/migrate.ts'
import type { Db } from '../sql.ts'
import { translateError } from '../translateError.ts'
import { backupFile, requireBackup } from './backupFiles.ts'
import { copyOf, openPlainBackup } from './plainBackup.ts'

/** Opens a backup for reading, lets `use` have it, and closes it. One of an older schema is brought up to date in a copy. Throws `not-found`, `library-newer` and `library-damaged`. */
export function withBackup<T>(library: string, name: BackupName, use: (db: Db) => T): T {
  requireBackup(library, name)
  const path = backupFile(library, name)
  try {
    const backup = openPlainBackup(path)
    try {
      refuseNewer(schemaVersion(backup.db))
      if (schemaVersion(backup.db) === newestVersion()) return use(backup.db)
    } finally {
      backup.close()
    }
    return inCopy(path, use)
  } catch (error) {
    const translated = translateError(error)
    throw translated instanceof AppError && translated.code === 'library-damaged' ? damagedBackup(translated) : translated
  }
}

function inCopy<T>(path: string, use: (db: Db) => T): T {
  const folder = copyOf(path)
  try {
    const db = new Database(join(folder, 'backup.sqlite'))
    try {
      migrate(db, null)
      return use(db)
    } finally {
      db.close()
    }
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
}

export function damagedBackup(cause?: unknown): AppError {
  return new AppError('library-damaged', 'This backup is damaged, so nothing was restored from it. Choose another one.', { cause })
}
