import Database from 'better-sqlite3'
import { AppError, type ErrorCode } from '../../shared/errors.ts'
import { phrase } from '../../shared/words/phrase.ts'

const sentences = {
  'disk-full': phrase('The disk is full, so nothing was saved. Free some space, then try again.'),
  'read-only': phrase(
    'This library can’t be written to. Check the folder’s permissions, or copy the library to a disk that you can write to.',
  ),
  'library-locked': phrase('Another program is using this library. Close it there, then try again.'),
  'library-damaged': phrase('This library’s file is damaged. Nothing was changed; restore the newest backup from its “backups” folder.'),
  'library-unavailable': phrase('The library’s folder can’t be reached. Check that its disk is connected, then try again.'),
} as const satisfies Partial<Record<ErrorCode, string>>

type StorageCode = keyof typeof sentences

/** The most specific code first: SQLite's extended codes begin with the plain one. */
const sqliteCodes: readonly (readonly [prefix: string, code: StorageCode])[] = [
  ['SQLITE_READONLY_DBMOVED', 'library-unavailable'],
  ['SQLITE_READONLY', 'read-only'],
  ['SQLITE_PERM', 'read-only'],
  ['SQLITE_FULL', 'disk-full'],
  ['SQLITE_BUSY', 'library-locked'],
  ['SQLITE_LOCKED', 'library-locked'],
  ['SQLITE_CORRUPT', 'library-damaged'],
  ['SQLITE_NOTADB', 'library-damaged'],
  ['SQLITE_FORMAT', 'library-damaged'],
  ['SQLITE_IOERR_CORRUPTFS', 'library-damaged'],
  // There was no room to make the log's index longer.
  ['SQLITE_IOERR_SHMSIZE', 'disk-full'],
  ['SQLITE_IOERR', 'library-unavailable'],
  ['SQLITE_CANTOPEN', 'library-unavailable'],
]

const fileCodes: Readonly<Record<string, StorageCode>> = {
  ENOSPC: 'disk-full',
  EDQUOT: 'disk-full',
  EROFS: 'read-only',
  EACCES: 'read-only',
  EPERM: 'read-only',
  ENOENT: 'library-unavailable',
  ENOTDIR: 'library-unavailable',
  EIO: 'library-unavailable',
  ENXIO: 'library-unavailable',
  ENODEV: 'library-unavailable',
  ESTALE: 'library-unavailable',
}

function codeOf(error: unknown): StorageCode | undefined {
  if (error instanceof Database.SqliteError) return sqliteCodes.find(([prefix]) => error.code.startsWith(prefix))?.[1]
  if (error instanceof Error && 'syscall' in error && 'code' in error) return fileCodes[String(error.code)]
  return undefined
}

/** What SQLite or the file system threw, as the failure that a person can act on. Anything else comes back as it is: a bug. */
export function translateError(error: unknown): unknown {
  const code = codeOf(error)
  return code === undefined ? error : new AppError(code, sentences[code], { cause: error })
}

/**
 * Whether an error that a check met is the damage that it looks for: SQLite says so, or a value was of another type than
 * any that we write. A full disk or a folder that is gone is no damage.
 */
export function isDamage(error: unknown): boolean {
  const translated = translateError(error)
  return !(translated instanceof AppError) || translated.code === 'library-damaged'
}

/** An error as the log has it: with its trace, and in our words where it is one that a person can act on. */
export function loggedError(error: unknown): string {
  const translated = translateError(error)
  return translated instanceof Error ? (translated.stack ?? translated.message) : String(translated)
}
