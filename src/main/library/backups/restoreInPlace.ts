import { constants, existsSync, readFileSync, renameSync, rmSync, statSync } from 'node:fs'
import { copyFile } from 'node:fs/promises'
import { join } from 'node:path'
import Database from 'better-sqlite3'
import { v7 as uuid } from 'uuid'
import type { JobControl } from '../../../shared/contract/access.ts'
import { AppError } from '../../../shared/errors.ts'
import type { Backup, BackupThemeFile } from '../../../shared/model/backup.ts'
import type { AssetId } from '../../../shared/model/ids.ts'
import { assetPath } from '../assets/assetPath.ts'
import { sha256 } from '../assets/assets.ts'
import { inspectLibrary, libraryFile } from '../file/libraryFile.ts'
import { takeWriterLock } from '../file/lock.ts'
import { networkDrive } from '../file/networkDrive.ts'
import { restoringFile } from '../file/open.ts'
import { first, run, type Db } from '../sql.ts'
import { setStaleLogAside } from '../file/staleLog.ts'
import { syncFolder, writeFileWhole } from '../writeFile.ts'
import { keptAssetPath } from './backupAssets.ts'
import { backupFile, requireBackup } from './backupFiles.ts'
import { takeThemesBack } from './backupThemes.ts'
import { fileHash } from './contents.ts'
import { backupFailure, changesIn } from './finishBackup.ts'
import { makeBackup } from './makeBackup.ts'
import { flushFile } from './newLibrary.ts'
import { damagedBackup } from './openBackup.ts'
import { proveCopy } from './restoreLibrary.ts'
import { phrase } from '../../../shared/words/phrase.ts'

/** `before` is the backup of the state that was there until now: restoring it takes the restore back. */
export type RestoredInPlace = Readonly<{ before: Backup; articles: number; missingAssets: number; missingThemeFiles: number }>

/** How long a writer that is just letting go of the library is waited for, in milliseconds. */
const lockWait = 3000

/**
 * Makes a library what it was when a backup was made, in its own folder, for a library that nobody writes in. The backup is
 * copied beside the library's file and proved, its images are brought back, and the present state is backed up and verified; only
 * then does the copy take the file's name. Whatever happens before leaves the library as it was. Throws
 * `library-locked`, `not-found`, `library-damaged`, `library-newer`, `disk-full`, `read-only`, `cancelled`, and what making a backup throws.
 */
export async function restoreInPlace(library: string, key: string, job: JobControl): Promise<RestoredInPlace> {
  inspectLibrary(library)
  const lock = takeWriterLock(library, { app: 'Deckle', wait: lockWait, network: networkDrive(library) !== null })
  const staged = join(library, restoringFile)
  try {
    remove(staged)
    const { articles, missingAssets, themes } = await stage(library, key, staged, job)
    const before = await makeBackup(library, { reason: 'manual', job })
    if (!before) throw new Error('A backup that was asked for was not made')
    if (job.signal.aborted) throw new AppError('cancelled', 'Cancelled.')
    swap(library, staged)
    // What they were until now is in the backup that was just made.
    const missingThemeFiles = themes ? takeThemesBack(library, themes) : 0
    return { before, articles, missingAssets, missingThemeFiles }
  } catch (error) {
    throw backupFailure(error)
  } finally {
    remove(staged)
    lock.release()
  }
}

type Staged = { articles: number; missingAssets: number; themes: readonly BackupThemeFile[] | null }

/** Copies a backup beside the library's file and proves it, before a newer backup can push it out; and brings its images back. */
async function stage(library: string, key: string, staged: string, job: JobControl): Promise<Staged> {
  const { name, manifest } = requireBackup(library, key)
  await copyFile(backupFile(library, name), staged, constants.COPYFILE_FICLONE)
  if (manifest && fileHash(staged) !== manifest.sha256) throw damagedBackup()
  const { articles, assets } = proveCopy(staged)
  let missingAssets = 0
  for (const [index, { id, size }] of assets.entries()) {
    if (job.signal.aborted) throw new AppError('cancelled', 'Cancelled.')
    job.progress(phrase('Bringing images back'), index, assets.length)
    if (!bringBack(library, id, size)) missingAssets += 1
  }
  return { articles, missingAssets, themes: manifest?.themes ?? null }
}

/** Whether the library has an image's file, from before or from now on. */
function bringBack(library: string, id: AssetId, size: number): boolean {
  const own = assetPath(library, id)
  if (statSync(own, { throwIfNoEntry: false })?.size === size) return true
  const kept = keptAssetPath(library, id)
  if (!existsSync(kept)) return false
  const bytes = readFileSync(kept)
  if (sha256(bytes) !== id.slice(0, 64)) return false
  writeFileWhole(own, bytes)
  return true
}

/** The moment itself: before the rename everything is as it was, after it the library is the restored one. */
function swap(library: string, staged: string): void {
  const path = join(library, libraryFile)
  const writes = foldLog(path)
  goOnCounting(staged, writes)
  flushFile(staged)
  renameSync(staged, path)
  syncFolder(library)
  // A reader may still hold the log of before. The restored file uses none, so that is known to be another's.
  setStaleLogAside(library)
}

/** Puts the log into the library's file, so that nothing of it is left beside the next one. Returns the number of the last write. */
function foldLog(path: string): number {
  const db = new Database(path)
  try {
    const writes = changesIn(db)
    db.pragma('wal_checkpoint(TRUNCATE)')
    return writes
  } finally {
    db.close()
  }
}

/** Writes are numbered on from the present state, so that the next backup by itself sees that there is something new. */
function goOnCounting(staged: string, writes: number): void {
  const db: Db = new Database(staged)
  try {
    db.pragma('synchronous = FULL')
    const last = first<{ last: number | null }>(db, 'SELECT max(number) AS last FROM request')?.last ?? 0
    run(db, "INSERT INTO request (number, id, name, result) VALUES (?, ?, 'backup:restore-in-place', ?)", [
      Math.max(writes, last) + 1,
      uuid(),
      JSON.stringify({ ok: true }),
    ])
  } finally {
    db.close()
  }
}

function remove(staged: string): void {
  for (const suffix of ['', '-wal', '-shm', '-journal']) rmSync(staged + suffix, { force: true })
}
