import { readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs'
import { hostname } from 'node:os'
import { join } from 'node:path'
import Database from 'better-sqlite3'
import { z } from 'zod'
import { AppError } from '../../shared/errors.ts'

const holder = z.object({ pid: z.int(), host: z.string().max(300), app: z.string().max(300), startedAt: z.string().max(100) })

export interface WriterLock {
  release: () => void
}

/**
 * Makes this process the library's only writer until `release`, or until it ends: the lock is SQLite's own on a file
 * beside the library, so the operating system lets go of it whatever the process died of, and it is never stale.
 * Waits up to `wait` milliseconds. Throws `library-locked` with a sentence that names the holder.
 */
export function takeWriterLock(folder: string, app: string, wait: number): WriterLock {
  const db = new Database(join(folder, 'writer.lock'), { timeout: wait })
  try {
    // Nothing is ever written to it, so it needs no journal beside it.
    db.pragma('journal_mode = MEMORY')
    db.exec('BEGIN EXCLUSIVE')
  } catch (error) {
    db.close()
    if (error instanceof Database.SqliteError && error.code.startsWith('SQLITE_BUSY')) throw locked(folder, error)
    throw error
  }
  const note = join(folder, 'writer.json')
  try {
    writeNote(note, { pid: process.pid, host: hostname(), app, startedAt: new Date().toISOString() })
  } catch (error) {
    rmSync(`${note}.new`, { force: true })
    db.close()
    throw error
  }
  return {
    release: () => {
      // The note is for people: a folder that is gone already needs none.
      rmSync(note, { force: true })
      db.close()
    },
  }
}

function writeNote(path: string, note: z.output<typeof holder>): void {
  writeFileSync(`${path}.new`, `${JSON.stringify(note)}\n`)
  renameSync(`${path}.new`, path)
}

function locked(folder: string, cause: Error): AppError {
  const by = readHolder(folder)
  const who = by ? `${by.app} is using this library (process ${by.pid} on ${by.host}).` : 'Another program is using this library.'
  return new AppError('library-locked', `${who} Close it there, or open another library.`, { cause })
}

function readHolder(folder: string): z.output<typeof holder> | null {
  try {
    return holder.parse(JSON.parse(readFileSync(join(folder, 'writer.json'), 'utf8')))
  } catch {
    return null
  }
}
