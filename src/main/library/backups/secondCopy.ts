import { constants, existsSync, mkdirSync, readFileSync, renameSync, rmSync, statSync } from 'node:fs'
import { copyFile } from 'node:fs/promises'
import { basename, join } from 'node:path'
import type { JobControl } from '../../../shared/contract/access.ts'
import { AppError } from '../../../shared/errors.ts'
import type { BackupName, BackupThemeFile } from '../../../shared/model/backup.ts'
import type { BackupSettings, SecondPlace } from '../../../shared/model/backupSettings.ts'
import type { AssetId } from '../../../shared/model/ids.ts'
import { assetPath } from '../assets/assetPath.ts'
import { sha256 } from '../assets/assets.ts'
import { openLibrary } from '../file/open.ts'
import { all } from '../sql.ts'
import { syncFolder, writeFileWhole } from '../writeFile.ts'
import { keptAssetPath } from './backupAssets.ts'
import { backupFile, backupFolder, clearUnfinished, findBackups, manifestFile, unfinished } from './backupFiles.ts'
import { keptThemeFile, keptThemePath } from './backupThemes.ts'
import { backupSettingsOf } from './backupSettings.ts'
import { fileHash } from './contents.ts'
import { backupFailure, rotate, takeBackupLock } from './finishBackup.ts'
import { flushFile } from './newLibrary.ts'
import { damagedBackup } from './openBackup.ts'
import { openPlainBackup } from './plainBackup.ts'
import { phrase } from '../../../shared/words/phrase.ts'

/**
 * Copies the newest verified backup into the second folder that the library's settings name, with its images, and lets the old
 * ones there give way as they do in the library. A folder that is away, or can't be written to, is told and no failure:
 * the next time makes up for it. Throws `cancelled`, and what opening the library throws.
 */
export async function copyToSecond(library: string, job: JobControl): Promise<SecondPlace> {
  const found = placeOf(library)
  if (!found) return { state: 'none', problem: null, newest: null }
  const { place, settings } = found
  if (!existsSync(settings.second)) return away(settings.second)
  try {
    await copyNewest(library, place, settings, job)
    return { state: 'done', problem: null, newest: newestIn(place) }
  } catch (error) {
    const failure = backupFailure(error)
    if (!(failure instanceof AppError) || failure.code === 'cancelled') throw failure
    if (!existsSync(settings.second)) return away(settings.second)
    return { state: 'failed', problem: `The second copy in ${settings.second} was not made. ${failure.message}`, newest: null }
  }
}

/** How it stands with the second folder now, without changing anything. */
export function lookAtSecond(library: string): SecondPlace {
  const found = placeOf(library)
  if (!found) return { state: 'none', problem: null, newest: null }
  return existsSync(found.settings.second) ? { state: 'done', problem: null, newest: newestIn(found.place) } : away(found.settings.second)
}

/** Within the second folder each library has one of its own: two may have the same name. */
function placeOf(library: string): { place: string; settings: BackupSettings } | null {
  const { db, id, close } = openLibrary(library, { mode: 'read' })
  try {
    const settings = backupSettingsOf(db)
    if (settings.second === '') return null
    return { settings, place: join(settings.second, `${basename(library)} ${(id ?? 'library').slice(-8)}`) }
  } finally {
    close()
  }
}

function away(second: string): SecondPlace {
  return {
    state: 'away',
    problem: `The second folder for backups, ${second}, is not there now. It gets the newest backup once it is there again.`,
    newest: null,
  }
}

function newestIn(place: string): number | null {
  return findBackups(place).find(({ manifest }) => manifest)?.manifest?.time ?? null
}

async function copyNewest(library: string, place: string, settings: BackupSettings, job: JobControl): Promise<void> {
  const newest = findBackups(library).find(({ manifest }) => manifest?.problems.length === 0)
  if (!newest?.manifest || existsSync(backupFile(place, newest.name))) return
  mkdirSync(backupFolder(place), { recursive: true })
  const lock = takeBackupLock(place)
  try {
    clearUnfinished(place)
    const part = `${backupFile(place, newest.name)}${unfinished}`
    try {
      await copyFile(backupFile(library, newest.name), part, constants.COPYFILE_FICLONE)
      flushFile(part)
      if (fileHash(part) !== newest.manifest.sha256) throw damagedBackup()
      copyImages(library, place, part, job)
      copyThemeFiles(library, place, newest.manifest.themes ?? [])
      writeFileWhole(manifestFile(place, newest.name), readFileSync(manifestFile(library, newest.name)))
      finish(place, part, newest.name)
    } finally {
      rmSync(part, { force: true })
    }
    rotate(place, settings)
  } finally {
    lock.release()
  }
}

function finish(place: string, part: string, name: BackupName): void {
  renameSync(part, backupFile(place, name))
  syncFolder(backupFolder(place))
}

/** So are the files of themes, each text once. */
function copyThemeFiles(library: string, place: string, files: readonly BackupThemeFile[]): void {
  for (const file of files) {
    const kept = keptThemePath(place, file.sha256)
    if (statSync(kept, { throwIfNoEntry: false })?.size === file.size) continue
    const bytes = keptThemeFile(library, file)
    if (bytes) writeFileWhole(kept, bytes)
  }
}

/** Images are kept once for all backups here too. */
function copyImages(library: string, place: string, part: string, job: JobControl): void {
  const { db, close } = openPlainBackup(part)
  try {
    const rows = all<{ id: AssetId; size: number }>(db, 'SELECT id, size FROM asset')
    for (const [index, { id, size }] of rows.entries()) {
      if (job.signal.aborted) throw new AppError('cancelled', 'Cancelled.')
      job.progress(phrase('Copying images to the second folder'), index, rows.length)
      const kept = keptAssetPath(place, id)
      if (statSync(kept, { throwIfNoEntry: false })?.size === size) continue
      const bytes = [keptAssetPath(library, id), assetPath(library, id)].filter(path => existsSync(path)).map(path => readFileSync(path))
      const whole = bytes.find(each => sha256(each) === id.slice(0, 64))
      if (whole) writeFileWhole(kept, whole)
    }
  } finally {
    close()
  }
}
