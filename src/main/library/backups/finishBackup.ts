import { closeSync, fsyncSync, mkdirSync, openSync, renameSync, rmSync, statSync } from 'node:fs'
import { join } from 'node:path'
import Database from 'better-sqlite3'
import { AppError } from '../../../shared/errors.ts'
import type { Backup, BackupKind, BackupManifest } from '../../../shared/model/backup.ts'
import type { BackupSettings } from '../../../shared/model/backupSettings.ts'
import { takeWriterLock } from '../file/lock.ts'
import { first, type Db } from '../sql.ts'
import { translateError } from '../translateError.ts'
import { syncFolder, writeFileWhole } from '../writeFile.ts'
import { collectKeptAssets, keepAssets } from './backupAssets.ts'
import {
  backupFile,
  backupFolder,
  clearUnfinished,
  findBackups,
  manifestFile,
  nameOf,
  nextSequence,
  removeBackup,
  unfinished,
} from './backupFiles.ts'
import { shownBackup } from './listBackups.ts'
import { contentsOf, fileHash, verifyCopy, type Contents } from './contents.ts'
import { verifyTwin } from './twin.ts'
import { backupSettingsOf } from './backupSettings.ts'
import { collectKeptThemes, keepThemes } from './backupThemes.ts'
import { countedTime, expiredBackups, kindByItself, type KeptBackups } from './rotation.ts'

/** How long a backup that is just being finished is waited for, in milliseconds. */
const lockWait = 3000

/** Makes this process the only one that makes, restores or removes backups of a library, until `release`. Throws `library-locked`. */
export function takeBackupLock(library: string, wait = lockWait): { release: () => void } {
  makeFolder(backupFolder(library))
  try {
    return takeWriterLock(backupFolder(library), { app: 'Deckle', wait, patient: true })
  } catch (cause) {
    if (cause instanceof AppError && cause.code === 'library-locked')
      throw new AppError('library-locked', 'Another backup of this library is being made. Wait until it is done, then try again.', {
        cause,
      })
    throw cause
  }
}

function makeFolder(path: string): void {
  if (statSync(path, { throwIfNoEntry: false })?.isFile())
    throw new AppError(
      'write-failed',
      'There is a file where the library’s “backups” folder belongs. Move it away; the folder is then made again.',
    )
  mkdirSync(path, { recursive: true })
}

/** A backup on its way: where its copy is written, and all that its manifest says before the copy is there. */
export type StartedBackup = Readonly<{
  part: string
  /** What the copy has to hold; or the path of the file that it is a copy of, byte for byte but for its header. */
  source: Contents | string
  manifest: Pick<BackupManifest, 'sequence' | 'kind' | 'time' | 'counted' | 'schema' | 'changes' | 'articles'>
}>

/** Reads what the copy has to hold. `db` must go on seeing this very state until the copy is made. Needs the lock. */
export function startBackup(library: string, db: Db, kind: BackupKind | null, time: number): StartedBackup {
  const next = nextPart(library)
  return { part: next.part, source: contentsOf(db), manifest: described(library, db, { kind, time, sequence: next.sequence }) }
}

/** The number of the next backup, and where its copy is written. Needs the lock. */
export function nextPart(library: string): { sequence: number; part: string } {
  clearUnfinished(library)
  const sequence = nextSequence(library)
  return { sequence, part: join(backupFolder(library), `${String(sequence).padStart(6, '0')}-${unfinished}`) }
}

/** What a backup's manifest says before its copy is proved. */
export function described(
  library: string,
  db: Db,
  { kind, time, sequence }: Readonly<{ kind: BackupKind | null; time: number; sequence: number }>,
): StartedBackup['manifest'] {
  const last = findBackups(library).find(found => found.manifest)?.manifest ?? null
  const counted = countedTime(last, time)
  return {
    sequence,
    kind: kind ?? kindByItself(last, counted),
    time,
    counted,
    schema: Number(db.pragma('user_version', { simple: true })),
    changes: changesIn(db),
    articles: first<{ count: number }>(db, 'SELECT count(*) AS count FROM article WHERE trashed_at IS NULL')?.count ?? 0,
  }
}

/** Numbers the last write to a library. */
export function changesIn(db: Db): number {
  return first<{ last: number | null }>(db, 'SELECT max(number) AS last FROM request')?.last ?? 0
}

/**
 * Proves the copy, keeps its images, and puts it among the backups, all of it or nothing; then the oldest give way if it is
 * good. Needs the lock. Throws `write-failed` when the copy is not like its source.
 */
export function finishBackup(library: string, { part, source, manifest }: StartedBackup): Backup {
  try {
    const { assets, settings } = settle(library, part)
    const { problems, rows, hash } = typeof source === 'string' ? verifyTwin(part, source) : verifyRows(part, source)
    if (assets.missing > 0)
      problems.push(`${assets.missing === 1 ? 'One image was' : `${assets.missing} images were`} missing or damaged in the library.`)
    const whole: BackupManifest = {
      format: 1,
      ...manifest,
      rows,
      assets,
      themes: keepThemes(library),
      size: statSync(part).size,
      sha256: hash,
      problems,
    }
    const name = nameOf(whole)
    writeFileWhole(manifestFile(library, name), Buffer.from(`${JSON.stringify(whole, null, 2)}\n`))
    renameSync(part, backupFile(library, name))
    syncFolder(backupFolder(library))
    if (problems.length === 0) rotate(library, settings)
    return shownBackup(library, { name, manifest: whole })
  } catch (error) {
    for (const suffix of ['', '-wal', '-shm', '-journal']) rmSync(part + suffix, { force: true })
    throw error
  }
}

function verifyRows(part: string, source: Contents) {
  const problems = verifyCopy(part, source)
  const rows = Object.fromEntries(Object.entries(source).map(([table, { rows: count }]) => [table, count]))
  return { problems, rows, hash: fileHash(part) }
}

/** Makes the copy one plain file that needs nothing beside it to be read, and keeps its images. */
function settle(library: string, part: string): { assets: { count: number; missing: number }; settings: BackupSettings } {
  const db = new Database(part)
  try {
    db.pragma('journal_mode = DELETE')
    return { assets: keepAssets(library, db), settings: backupSettingsOf(db) }
  } finally {
    db.close()
    const file = openSync(part, 'r+')
    fsyncSync(file)
    closeSync(file)
  }
}

/** Lets the backups in a folder go that are not to be kept any more. Needs the lock. */
export function rotate(library: string, kept: KeptBackups): void {
  const expired = expiredBackups(
    findBackups(library).map(({ name, manifest }) => ({
      name,
      sequence: Number.parseInt(name, 10),
      counted: manifest?.counted ?? null,
      schema: manifest?.schema ?? null,
      good: manifest?.problems.length === 0,
    })),
    kept,
  )
  for (const name of expired) removeBackup(library, name)
  if (expired.length === 0) return
  collectKeptAssets(library)
  collectKeptThemes(library)
}

/** What went wrong with a backup, as a sentence about backups. Anything unexpected comes back as it is. */
export function backupFailure(error: unknown): unknown {
  const translated = translateError(error)
  if (!(translated instanceof AppError) || translated === error) return translated
  if (translated.code === 'disk-full')
    return new AppError('disk-full', 'The disk is too full for a backup. Free some space; the earlier backups are kept.', { cause: error })
  if (translated.code === 'read-only')
    return new AppError(
      'read-only',
      'The library’s “backups” folder can’t be written to. Check its permissions; the library itself is as it was.',
      {
        cause: error,
      },
    )
  return translated
}
