import { mkdirSync, readdirSync, renameSync, rmSync, statSync } from 'node:fs'
import { basename, join, resolve } from 'node:path'
import Database from 'better-sqlite3'
import { v7 as uuid } from 'uuid'
import { AppError } from '../../../shared/errors.ts'
import { copyBeforeMigration } from '../backups/copyBeforeMigration.ts'
import { assertOurs, connectReader, connectWriter, type Connection } from './connect.ts'
import type { Library } from '../library.ts'
import { writeIdentity } from './identity.ts'
import { applicationId, assertWritable, damaged, inspectLibrary, libraryFile } from './libraryFile.ts'
import { networkDrive } from './networkDrive.ts'
import { completeLinks } from '../links/linkRows.ts'
import { proveLists } from '../lists/listDigests.ts'
import { takeWriterLock, type WriterLock } from './lock.ts'
import { isOutdated, migrate, schemaVersion, tellBackup, type Told } from './migrate.ts'
import { forgetOldRequests } from '../process/requests.ts'
import { completeSearch } from '../search/searchIndex.ts'
import { first, transact } from '../sql.ts'
import { completeSubjects } from '../subjects/subjects.ts'
import { setStaleLogAside } from './staleLog.ts'
import { translateError } from '../translateError.ts'
import { watchChanges } from '../watchChanges.ts'
import { syncFolder } from '../writeFile.ts'
import { say } from '../../../shared/words/say.ts'

/** A backup on its way into the library's place: one that is found with the lock held was cut short. */
export const restoringFile = `${libraryFile}.restoring`

const ourName = 'Deckle'

export type OpenOptions = Readonly<{
  mode: 'write' | 'read'
  /** The program's name, for the sentence that others get while this one writes. */
  app?: string
  /** Milliseconds to wait for a writer that is just leaving. */
  wait?: number
  /** Hears how a library of an older schema is brought up to date. */
  told?: Told
  /** The name of the network file system that a folder is on, or null. */
  drive?: (folder: string) => string | null
}>

/**
 * Opens a library. One process at a time may have it open for writing; readers work beside it. Throws `not-found`,
 * `not-a-database`, `library-damaged`, `library-newer`, `library-locked`, `read-only`, `disk-full`, `network-drive` or
 * `library-unavailable`.
 */
export function openLibrary(path: string, options: OpenOptions): Library {
  const folder = resolve(path)
  return explaining(folder, () => {
    inspectLibrary(folder)
    const network = driveOf(folder, options)
    if (options.mode === 'read') return openReader(folder, network)
    assertWritable(folder)
    return openWriter(folder, lockFor(folder, network, options), network, options.told)
  })
}

/**
 * Makes a library in a folder that is empty or not there yet, and opens it for writing. The library appears whole or
 * not at all. Throws `bad-request` when the folder holds a library or anything else.
 */
export function createLibrary(path: string, options: Omit<OpenOptions, 'mode'> = {}): Library {
  const folder = resolve(path)
  return explaining(folder, () => {
    mkdirSync(folder, { recursive: true })
    assertEmpty(folder)
    const network = driveOf(folder, options)
    const lock = lockFor(folder, network, options)
    try {
      // Again, now that nobody else can be at it.
      assertEmpty(folder)
      makeLibraryFile(folder, network)
    } catch (error) {
      lock.release()
      throw error
    }
    return openWriter(folder, lock, network)
  })
}

function driveOf(folder: string, { drive = networkDrive }: Pick<OpenOptions, 'drive'>): string | null {
  return drive(folder)
}

function lockFor(folder: string, network: string | null, { app = ourName, wait = 0 }: Pick<OpenOptions, 'app' | 'wait'>): WriterLock {
  return takeWriterLock(folder, { app, wait, network: network !== null })
}

function makeLibraryFile(folder: string, network: string | null): void {
  mkdirSync(join(folder, 'assets'), { recursive: true })
  mkdirSync(join(folder, 'backups'), { recursive: true })
  const made = join(folder, `${libraryFile}.new`)
  removeDatabase(made)
  const { db, close } = connectWriter(made, network !== null)
  try {
    db.pragma(`application_id = ${applicationId}`)
    migrate(db, null)
    transact(db, () => writeIdentity(db, uuid(), new Date().toISOString()))
  } finally {
    close()
  }
  renameSync(made, join(folder, libraryFile))
  syncFolder(folder)
}

/** Takes the lock over: it is released with the library, or here if the library can't be opened. */
function openWriter(folder: string, lock: WriterLock, network: string | null, told?: Told): Library {
  try {
    setStaleLogAside(folder)
    removeDatabase(join(folder, restoringFile))
    const { db, close } = connectUpToDate(folder, network, told)
    try {
      unlessUnfit(() => transact(db, () => completeSearch(db)))
      unlessUnfit(() => transact(db, () => completeLinks(db)))
      unlessUnfit(() => transact(db, () => completeSubjects(db)))
      unlessBroken(() => transact(db, () => proveLists(db)))
      forgetOldRequests(db)
      watchChanges(db)
    } catch (error) {
      close()
      throw error
    }
    return libraryOf({ folder, network, readOnly: false }, db, () => {
      unlessBroken(() => transact(db, () => proveLists(db)))
      close()
      lock.release()
    })
  } catch (error) {
    lock.release()
    throw error
  }
}

/** A writer's connection to a library that is of the newest schema, by now at the latest. */
function connectUpToDate(folder: string, network: string | null, told?: Told): Connection {
  const path = join(folder, libraryFile)
  let connection = connectWriter(path, network !== null)
  try {
    assertOurs(connection.db, folder)
    let isBackedUp = false
    if (network === null && isOutdated(connection.db)) {
      if (told) tellBackup(schemaVersion(connection.db), told)
      connection.close()
      isBackedUp = copyBeforeMigration(folder)
      connection = connectWriter(path)
    }
    migrate(connection.db, isBackedUp ? null : folder, undefined, told)
    return connection
  } catch (error) {
    connection.close()
    throw error
  }
}

/** What only derives from the texts is left as it is where it can't be made of them: that must keep nobody from opening a library. */
function unlessUnfit(work: () => void): void {
  try {
    work()
  } catch (error) {
    if (translateError(error) instanceof AppError) throw error
  }
}

/** Where the file is damaged, or can't be written to, what proves it can wait: the next one to open the library makes up for it. */
function unlessBroken(work: () => void): void {
  try {
    work()
  } catch (error) {
    if (!(translateError(error) instanceof AppError)) throw error
  }
}

function openReader(folder: string, network: string | null): Library {
  const { db, close } = connectReader(folder, network !== null)
  return libraryOf({ folder, network, readOnly: true }, db, close)
}

function libraryOf(
  { folder, network, readOnly }: Pick<Library, 'folder' | 'network' | 'readOnly'>,
  db: Library['db'],
  release: () => void,
): Library {
  const path = join(folder, libraryFile)
  const { dev, ino } = statSync(path, { bigint: true })
  const isPresent = () => {
    const now = statSync(path, { bigint: true, throwIfNoEntry: false })
    return now?.dev === dev && now.ino === ino
  }
  return {
    folder,
    id: idOf(db),
    name: basename(folder),
    readOnly,
    network,
    db,
    isPresent,
    // SQLite goes on writing to a deleted file without a word.
    assertPresent: () => {
      if (!isPresent())
        throw new AppError(
          'library-unavailable',
          say('The library “{folder}” was moved or deleted while it was open. Put it back, or open it where it is now.', {
            folder: basename(folder),
          }),
        )
    },
    close: () => {
      if (db.open) release()
    },
  }
}

/** Whether the file that now lies where a library was opened is that very library. */
export function isSameLibrary({ folder, id }: Pick<Library, 'folder' | 'id'>): boolean {
  try {
    inspectLibrary(folder)
    const db = new Database(join(folder, libraryFile), { readonly: true })
    try {
      return idOf(db) === id
    } finally {
      db.close()
    }
  } catch {
    return false
  }
}

function idOf(db: Library['db']): string | undefined {
  return first<{ value: string }>(db, "SELECT value FROM meta WHERE key = 'id'")?.value
}

/** What systems put into folders by themselves, and what a creation that was cut short left behind. */
const harmless = new Set(['.DS_Store', 'Thumbs.db', 'desktop.ini', '.directory', 'writer.lock', 'writer.json', 'assets', 'backups'])

function assertEmpty(folder: string): void {
  for (const name of readdirSync(folder)) {
    if (name === libraryFile)
      throw new AppError('bad-request', say('“{folder}” is a library already. Open it instead.', { folder: basename(folder) }))
    const leftover = name.startsWith(`${libraryFile}.new`)
    const full = (name === 'assets' || name === 'backups') && readdirSync(join(folder, name)).length > 0
    if (leftover || (harmless.has(name) && !full)) continue
    throw new AppError(
      'bad-request',
      say('“{folder}” holds other files. Choose an empty folder for the new library.', { folder: basename(folder) }),
    )
  }
}

function removeDatabase(path: string): void {
  for (const suffix of ['', '-wal', '-shm', '-journal']) rmSync(path + suffix, { force: true })
}

function explaining<T>(folder: string, work: () => T): T {
  try {
    return work()
  } catch (error) {
    const translated = translateError(error)
    if (translated instanceof AppError && translated.code === 'library-damaged' && translated !== error) throw damaged(folder, error)
    throw translated
  }
}
