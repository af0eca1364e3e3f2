import { readFileSync, renameSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { hostname } from 'node:os'
import { join } from 'node:path'
import Database from 'better-sqlite3'
import { z } from 'zod'
import { AppError } from '../../../shared/errors.ts'
import { systemCode } from '../../../shared/systemError.ts'
import { say } from '../../../shared/words/say.ts'

const writerNote = z.object({ pid: z.int(), host: z.string().max(300), app: z.string().max(300), startedAt: z.string().max(100) })
type Holder = z.output<typeof writerNote>

export interface WriterLock {
  release: () => void
}

/** How long a lock is waited for at a time, in milliseconds: a living holder is asked no more often than once. */
const moment = 150

/** How long a holder whose note is missing, or a dead one's, is looked for, in milliseconds: it is just coming or going. */
const grace = 1000

export type LockOptions = Readonly<{
  /** The program's name, for the sentence that others get meanwhile. */
  app: string
  /** Milliseconds to wait for a holder that is just ending. */
  wait?: number
  /** Waits as long for one that lives on. */
  patient?: boolean
  /** On a network drive, whose locks may not reach other computers: then the note is kept fresh, and counts too. */
  network?: boolean
}>

/**
 * Makes this process the library's only writer until `release`, or until it ends: the lock is SQLite's own on a file
 * beside the library, so the operating system lets go of it whatever the process died of, and it is never stale. A
 * holder that is known to live is not waited for. Throws `library-locked` with a sentence that names the holder.
 */
export function takeWriterLock(folder: string, { app, wait = 0, patient = false, network = false }: LockOptions): WriterLock {
  const db = new Database(join(folder, 'writer.lock'), { timeout: Math.min(wait, moment) })
  try {
    begin(db, folder, { until: performance.now() + wait, patient })
    if (network) assertNobodyElsewhere(folder)
  } catch (error) {
    db.close()
    throw error
  }
  const note = join(folder, 'writer.json')
  const own: Holder = { pid: process.pid, host: hostname(), app, startedAt: new Date().toISOString() }
  try {
    writeNote(note, own)
  } catch (error) {
    rmSync(`${note}.new`, { force: true })
    db.close()
    throw error
  }
  const beat = network ? setInterval(() => refreshNote(note, own), freshFor / 3).unref() : undefined
  return {
    release: () => {
      clearInterval(beat)
      // The note is for people: a folder that is gone already needs none. Where the drive is another one now, it may be another's.
      if (readHolder(folder)?.startedAt === own.startedAt) rmSync(note, { force: true })
      db.close()
    },
  }
}

function begin(db: Database.Database, folder: string, { until, patient }: { until: number; patient: boolean }): void {
  const graceEnds = performance.now() + grace
  for (;;) {
    try {
      // Nothing is ever written to it, so it needs no journal beside it. Asking for that meets the lock as well.
      db.pragma('journal_mode = MEMORY')
      db.exec('BEGIN EXCLUSIVE')
      return
    } catch (error) {
      if (!(error instanceof Database.SqliteError) || !error.code.startsWith('SQLITE_BUSY')) throw error
      const now = performance.now()
      // The note outlives a process that was killed: then the system is about to let go of its lock.
      const holder = readHolder(folder)
      const living = lives(holder)
      const over = now >= until || (!patient && living)
      if (over && (living || now >= graceEnds)) throw locked(holder, error)
      if (over) Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, 10)
    }
  }
}

/** Whether a writer holds the library, as far as its note tells: who does not answer for another machine is believed. */
export function isHeld(folder: string): boolean {
  return lives(readHolder(folder))
}

function lives(holder: Holder | null): boolean {
  if (!holder) return false
  if (holder.host !== hostname()) return true
  try {
    process.kill(holder.pid, 0)
    return true
  } catch (error) {
    // It is there, but somebody else's.
    return systemCode(error) === 'EPERM'
  }
}

/** A note on a network drive that its writer has not touched for so long is from one that is gone, in milliseconds. */
const freshFor = 60_000

/** By the drive's own clock: what the computers' clocks say may differ by hours. */
function assertNobodyElsewhere(folder: string): void {
  const holder = readHolder(folder)
  if (!holder || holder.host === hostname()) return
  const probe = join(folder, `writer.${process.pid}.now`)
  writeFileSync(probe, '')
  try {
    if (statSync(probe).mtimeMs - statSync(join(folder, 'writer.json')).mtimeMs < freshFor) throw locked(readHolder(folder))
  } finally {
    rmSync(probe, { force: true })
  }
}

/** Best effort: a drive that is away for a moment must not end the writer. */
function refreshNote(path: string, own: Holder): void {
  try {
    writeNote(path, own)
  } catch {
    rmSync(`${path}.new`, { force: true })
  }
}

function writeNote(path: string, note: Holder): void {
  writeFileSync(`${path}.new`, `${JSON.stringify(note)}\n`)
  renameSync(`${path}.new`, path)
}

function locked(by: Holder | null, cause?: Error): AppError {
  return new AppError(
    'library-locked',
    by
      ? say('{app} is using this library (process {pid} on {host}). Close it there to write in it here.', {
          app: by.app,
          pid: String(by.pid),
          host: by.host,
        })
      : 'Another program is using this library. Close it there to write in it here.',
    { cause },
  )
}

function readHolder(folder: string): Holder | null {
  try {
    return writerNote.parse(JSON.parse(readFileSync(join(folder, 'writer.json'), 'utf8')))
  } catch {
    return null
  }
}
