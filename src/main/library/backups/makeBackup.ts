import type { JobControl } from '../../../shared/contract/access.ts'
import { AppError } from '../../../shared/errors.ts'
import type { Backup } from '../../../shared/model/backup.ts'
import type { SecondPlace } from '../../../shared/model/backupSettings.ts'
import { openLibrary } from '../file/open.ts'
import { first, type Db } from '../sql.ts'
import { backupSettingsOf } from './backupSettings.ts'
import { findBackups } from './backupFiles.ts'
import { areThemesKept, themesDiffer } from './backupThemes.ts'
import { copyToSecond } from './secondCopy.ts'
import { backupFailure, changesIn, finishBackup, startBackup, takeBackupLock } from './finishBackup.ts'
import { phrase } from '../../../shared/words/phrase.ts'

export type BackupOptions = Readonly<{
  /** `manual` when a person asked for it; by itself it is the first of its day or one of many. */
  reason: 'manual' | 'itself'
  job: JobControl
  /** Milliseconds since 1970. */
  now?: number
}>

/** Makes a backup, and copies the newest to the second folder if there is to be one, also where nothing new was made. */
export async function backUp(folder: string, options: BackupOptions): Promise<{ made: Backup | null; second: SecondPlace }> {
  const made = await makeBackup(folder, options)
  return { made, second: await copyToSecond(folder, options.job) }
}

/** Pages in a step: about two megabytes, between which a job hears that it should stop. */
const step = 500

/**
 * Backs a library up by a read-only connection of its own, beside whoever writes it, and verifies the copy. The copy is of one
 * moment, however long it takes. Null when it was to be made by itself and the newest one holds all there is, or the library's settings want none. Throws `library-locked` while another backup is made, `disk-full`, `read-only`,
 * `write-failed`, and what opening the library throws; the earlier backups stay.
 */
export async function makeBackup(folder: string, { reason, job, now = Date.now() }: BackupOptions): Promise<Backup | null> {
  const library = openLibrary(folder, { mode: 'read' })
  try {
    const lock = takeBackupLock(library.folder)
    try {
      // One read transaction for all: a write in between would make SQLite begin the copy again, and for ever in a busy library.
      library.db.exec('BEGIN')
      first(library.db, 'SELECT count(*) FROM sqlite_schema')
      if (reason === 'itself' && !(backupSettingsOf(library.db).automatic && hasNews(library.folder, library.db))) return null
      const started = startBackup(library.folder, library.db, reason === 'manual' ? 'manual' : null, now)
      await copyInSteps(library.db, started.part, job)
      job.progress(phrase('Checking the backup'), 0, 0)
      return finishBackup(library.folder, started)
    } finally {
      lock.release()
    }
  } catch (error) {
    throw backupFailure(error)
  } finally {
    library.close()
  }
}

function hasNews(folder: string, db: Db): boolean {
  const last = findBackups(folder)[0]?.manifest
  if (last?.changes !== changesIn(db) || last.problems.length > 0) return true
  return (
    last.schema !== Number(db.pragma('user_version', { simple: true })) ||
    themesDiffer(folder, last.themes) ||
    !areThemesKept(folder, last.themes ?? [])
  )
}

async function copyInSteps(db: Db, path: string, job: JobControl): Promise<void> {
  await db.backup(path, {
    progress: ({ totalPages, remainingPages }) => {
      if (job.signal.aborted) throw new AppError('cancelled', 'Cancelled.')
      job.progress(phrase('Backing up'), totalPages - remainingPages, totalPages)
      return step
    },
  })
}
