import { accessSync, closeSync, constants, openSync, readSync, statfsSync, statSync } from 'node:fs'
import { basename, join } from 'node:path'
import { AppError } from '../../../shared/errors.ts'
import { refuseNewer } from './migrate.ts'
import { say, type Said } from '../../../shared/words/say.ts'

/** "Deck" in ASCII: SQLite's `application_id`, which tells our files from other apps'. */
export const applicationId = 0x4465636b

export const libraryFile = 'library.sqlite'

export function notALibrary(folder: string, why: Said): AppError {
  return new AppError(
    'not-found',
    say('“{folder}” is not a Deckle library: {why}. Choose another folder, or create a library there.', { folder: basename(folder), why }),
  )
}

/**
 * Reads the file's header (https://www.sqlite.org/fileformat.html#the_database_header) without SQLite, so that a
 * file that is not ours to touch is not touched. Throws `not-found`, `not-a-database` or `library-newer`.
 */
export function inspectLibrary(folder: string): void {
  const found = statSync(folder, { throwIfNoEntry: false })
  if (!found)
    throw new AppError('not-found', say('There is no folder “{folder}”. Check that its disk is connected, or choose another.', { folder }))
  if (!found.isDirectory()) throw notALibrary(folder, say('it is a file'))
  const path = join(folder, libraryFile)
  if (!statSync(path, { throwIfNoEntry: false })?.isFile()) throw notALibrary(folder, say('it holds no {file}', { file: libraryFile }))
  const header = readHeader(path)
  if (header.toString('latin1', 0, 16) !== 'SQLite format 3\0') throw noDatabase(folder)
  if (header.readUInt32BE(68) !== applicationId)
    throw notALibrary(folder, say('its {file} belongs to another program', { file: libraryFile }))
  refuseNewer(header.readUInt32BE(60))
}

function readHeader(path: string): Buffer {
  const header = Buffer.alloc(100)
  const file = openSync(path, 'r')
  try {
    readSync(file, header, 0, header.length, 0)
  } finally {
    closeSync(file)
  }
  return header
}

function noDatabase(folder: string): AppError {
  return new AppError(
    'not-a-database',
    say(
      'The file {libraryFile} in “{folder}” is no database: something else was written over it, or it is empty. Nothing was changed; restore the newest backup, or choose another folder.',
      { libraryFile, folder: basename(folder) },
    ),
  )
}

/** Whether a library was written last with a write-ahead log: bytes 18 and 19 of its header. */
export function hasLog(path: string): boolean {
  const header = readHeader(path)
  return header[18] === 2 || header[19] === 2
}

/** Even to read a library beside its log, SQLite makes a file of 32 KB. */
const leastRoom = 1 << 18

export function hasRoom(folder: string): boolean {
  try {
    const { bavail, bsize } = statfsSync(folder)
    return bavail * bsize > leastRoom
  } catch {
    return true
  }
}

export function damaged(folder: string, cause?: unknown): AppError {
  return new AppError(
    'library-damaged',
    say(
      'The library “{folder}” is damaged: its {libraryFile} can’t be read. Nothing was changed; restore the newest backup from its “backups” folder.',
      { folder: basename(folder), libraryFile },
    ),
    { cause },
  )
}

export function isWritable(path: string): boolean {
  try {
    accessSync(path, constants.W_OK)
    return true
  } catch {
    return false
  }
}

/** Throws `read-only` when the folder or the file in it can't be written to. */
export function assertWritable(folder: string): void {
  if (isWritable(folder) && isWritable(join(folder, libraryFile))) return
  throw new AppError(
    'read-only',
    say(
      'The library “{folder}” can’t be written to. Check the folder’s permissions, or copy the library to a disk that you can write to.',
      { folder: basename(folder) },
    ),
  )
}
