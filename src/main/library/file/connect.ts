import { copyFileSync, existsSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import Database from 'better-sqlite3'
import { AppError } from '../../../shared/errors.ts'
import { say } from '../../../shared/words/say.ts'
import { applicationId, hasLog, hasRoom, isWritable, libraryFile, notALibrary } from './libraryFile.ts'
import { newestVersion, refuseNewer, schemaVersion } from './migrate.ts'
import type { Db } from '../sql.ts'
import { hasStaleLog } from './staleLog.ts'

/** How long a statement waits for another connection's, in milliseconds. */
const busyTimeout = 5000

/** How much of the file is kept in memory, in KiB: the upper levels of every tree of a large library, and the index of what was just sought. */
const cacheSize = 65_536

/** The log goes into the library while nobody waits (`startTidying.ts`); within a commit only when it has grown to so many pages of 4 KB. */
const longestLog = 8000

export interface Connection {
  readonly db: Db
  readonly close: () => void
}

/**
 * The writer's connection: an acknowledged write survives a power cut. SQLite's write-ahead log needs memory that all
 * its users share, which computers on a network don't: there it is a rollback journal instead. Throws what SQLite
 * throws, and `network-drive` or `library-unavailable` where the drive can do neither.
 */
export function connectWriter(path: string, network = false): Connection {
  const db = new Database(path, { timeout: busyTimeout })
  return guarded(db, () => {
    setUp(db)
    if (network) return keepJournal(db)
    if (db.pragma('journal_mode = WAL', { simple: true }) !== 'wal')
      throw new AppError('library-unavailable', 'Deckle can’t keep a library safely on this disk. Move it to a local one.')
    db.pragma(`wal_autocheckpoint = ${longestLog}`)
    db.pragma('synchronous = FULL')
    if (db.pragma('synchronous', { simple: true }) !== 2) throw new Error('SQLite did not take synchronous = FULL')
  })
}

function keepJournal(db: Db): void {
  // Alone with the file, SQLite reads a log that was left behind without shared memory.
  db.pragma('locking_mode = EXCLUSIVE')
  const mode = db.pragma('journal_mode = DELETE', { simple: true })
  db.pragma('locking_mode = NORMAL')
  db.prepare('SELECT count(*) FROM sqlite_schema').get()
  if (mode !== 'delete')
    throw new AppError(
      'network-drive',
      'This library is on a network drive, and another computer reads it. Close it there, or copy the library to this computer.',
    )
  // The end of the journal is what makes a write last here: EXTRA waits for it too.
  db.pragma('synchronous = EXTRA')
  if (db.pragma('synchronous', { simple: true }) !== 3) throw new Error('SQLite did not take synchronous = EXTRA')
}

/**
 * A connection that can't write, beside a writer or without one. WAL needs a file beside the library even to read, so
 * in a folder that can't be written to, on a network drive, and beside a log that is another's, the library is read from a
 * copy. Throws `read-only` when it has to be migrated.
 */
export function connectReader(folder: string, network = false): Connection {
  const copy = copyIfNeeded(folder, network)
  const db = new Database(join(copy ?? folder, libraryFile), { readonly: true, timeout: busyTimeout })
  const { close } = guarded(db, () => {
    setUp(db)
    db.pragma('query_only = ON')
    assertOurs(db, folder)
    if (schemaVersion(db) < newestVersion())
      throw new AppError(
        'read-only',
        'This library was made by an older Deckle. Open it once in Deckle for writing, to bring it up to date.',
      )
  })
  return {
    db,
    close: () => {
      close()
      if (copy) rmSync(copy, { recursive: true, force: true })
    },
  }
}

/** Throws `not-found` or `library-newer`: the write-ahead log may know better than the file's header. */
export function assertOurs(db: Db, folder: string): void {
  if (db.pragma('application_id', { simple: true }) !== applicationId)
    throw notALibrary(folder, say('its {file} belongs to another program', { file: libraryFile }))
  refuseNewer(schemaVersion(db))
  db.prepare('SELECT count(*) FROM sqlite_schema').get()
}

function setUp(db: Db): void {
  db.pragma('trusted_schema = OFF')
  db.pragma('cell_size_check = ON')
  db.pragma('foreign_keys = ON')
  db.pragma(`cache_size = -${cacheSize}`)
}

function guarded(db: Db, prepare: () => void): Connection {
  try {
    prepare()
  } catch (error) {
    db.close()
    throw error
  }
  return { db, close: () => db.close() }
}

function copyIfNeeded(folder: string, network: boolean): string | null {
  const path = join(folder, libraryFile)
  const stale = hasStaleLog(path)
  const shareable = !network && (existsSync(`${path}-shm`) || (isWritable(folder) && hasRoom(folder)))
  if (!stale && (shareable || !hasLog(path))) return null
  const copy = mkdtempSync(join(tmpdir(), 'deckle-read-'))
  for (const name of [libraryFile, ...(stale ? [] : [`${libraryFile}-wal`])])
    if (existsSync(join(folder, name))) copyFileSync(join(folder, name), join(copy, name))
  return copy
}
