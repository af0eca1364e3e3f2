import { copyFileSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import Database from 'better-sqlite3'
import { AppError } from '../../../shared/errors.ts'
import type { BackupName } from '../../../shared/model/backup.ts'
import { migrate, newestVersion, refuseNewer, schemaVersion } from '../migrate.ts'
import type { Db } from '../sql.ts'
import { translateError } from '../translateError.ts'
import { backupFile, requireBackup } from './backupFiles.ts'

/** Opens a backup for reading, lets `use` have it, and closes it. One of an older schema is brought up to date in a copy. Throws `not-found`, `library-newer` and `library-damaged`. */
export function withBackup<T>(library: string, name: BackupName, use: (db: Db) => T): T {
  requireBackup(library, name)
  const path = backupFile(library, name)
  let copy: string | null = null
  let db: Db | null = null
  try {
    db = new Database(path, { readonly: true })
    refuseNewer(schemaVersion(db))
    if (schemaVersion(db) < newestVersion()) {
      db.close()
      copy = mkdtempSync(join(tmpdir(), 'deckle-backup-'))
      copyFileSync(path, join(copy, 'backup.sqlite'))
      db = new Database(join(copy, 'backup.sqlite'))
      migrate(db, null)
    }
    return use(db)
  } catch (error) {
    const translated = translateError(error)
    throw translated instanceof AppError && translated.code === 'library-damaged' ? damagedBackup(translated) : translated
  } finally {
    db?.close()
    if (copy) rmSync(copy, { recursive: true, force: true })
  }
}

export function damagedBackup(cause?: unknown): AppError {
  return new AppError('library-damaged', 'This backup is damaged, so nothing was restored from it. Choose another one.', { cause })
}
