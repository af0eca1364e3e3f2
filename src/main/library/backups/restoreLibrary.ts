import { randomUUID } from 'node:crypto'
import { closeSync, constants, existsSync, fsyncSync, mkdirSync, openSync, readdirSync, renameSync, rmdirSync } from 'node:fs'
import { copyFile, rm } from 'node:fs/promises'
import { basename, dirname, join, resolve } from 'node:path'
import Database from 'better-sqlite3'
import type { JobControl } from '../../../shared/contract/access.ts'
import { AppError } from '../../../shared/errors.ts'
import type { AssetId } from '../../../shared/model/ids.ts'
import { assetPath } from '../assetPath.ts'
import { sha256 } from '../assets.ts'
import { libraryFile } from '../libraryFile.ts'
import { all } from '../sql.ts'
import { translateError } from '../translateError.ts'
import { syncFolder } from '../writeFile.ts'
import { keptAssetPath } from './backupAssets.ts'
import { backupFile, requireBackup } from './backupFiles.ts'
import { fileHash } from './contents.ts'
import { damagedBackup } from './openBackup.ts'
import { readFileSync } from 'node:fs'

export type Restored = Readonly<{ folder: string; articles: number; assets: number; missingAssets: number }>

/**
 * Makes a library of a backup, in a folder that is empty or not there yet: whole or not at all, and never over anything. The
 * backup is proved first. Throws `not-found`, `bad-request` when there is something in the folder, `library-damaged`,
 * `disk-full`, `read-only` and `cancelled`.
 */
export async function restoreLibrary(library: string, key: string, out: string, job: JobControl): Promise<Restored> {
  const folder = resolve(out)
  const { name, manifest } = requireBackup(library, key)
  assertFree(folder)
  const made = join(dirname(folder), `.${basename(folder)}.${randomUUID()}.part`)
  try {
    mkdirSync(join(made, 'assets'), { recursive: true })
    mkdirSync(join(made, 'backups'))
    const file = join(made, libraryFile)
    // A file of its own in a folder of its own: no log that another database has left can get near it.
    await copyFile(backupFile(library, name), file, constants.COPYFILE_FICLONE)
    if (manifest && fileHash(file) !== manifest.sha256) throw damagedBackup()
    const found = examine(file)
    const missingAssets = await restoreAssets(library, made, found.assets, job)
    flush(file)
    if (existsSync(folder)) rmdirSync(folder)
    renameSync(made, folder)
    syncFolder(dirname(folder))
    return { folder, articles: found.articles, assets: found.assets.length - missingAssets, missingAssets }
  } catch (error) {
    await rm(made, { recursive: true, force: true })
    throw restoreFailure(error, folder)
  }
}

function assertFree(folder: string): void {
  if (!existsSync(folder)) return
  let names: string[]
  try {
    names = readdirSync(folder)
  } catch {
    throw new AppError('bad-request', `“${basename(folder)}” is not a folder. Choose a new one for the restored library.`)
  }
  if (names.length > 0)
    throw new AppError(
      'bad-request',
      `“${basename(folder)}” is not empty. A backup is restored into a new folder, never over anything: choose another.`,
    )
}

/** Proves the copy as a database, and says what is in it. */
function examine(file: string): { articles: number; assets: AssetId[] } {
  const db = new Database(file, { readonly: true })
  try {
    if (db.pragma('quick_check', { simple: true }) !== 'ok') throw damagedBackup()
    const articles = all<{ id: string }>(db, 'SELECT id FROM article WHERE trashed_at IS NULL').length
    return { articles, assets: all<{ id: AssetId }>(db, 'SELECT id FROM asset').map(({ id }) => id) }
  } finally {
    db.close()
  }
}

/** Copies, so that what happens to one library's images can't happen to the other's. Returns how many are lost. */
async function restoreAssets(library: string, made: string, ids: readonly AssetId[], job: JobControl): Promise<number> {
  let missing = 0
  for (const [index, id] of ids.entries()) {
    if (job.signal.aborted) throw new AppError('cancelled', 'Cancelled.')
    job.progress('Restoring images', index, ids.length)
    const source = [keptAssetPath(library, id), assetPath(library, id)].find(path => isWhole(path, id))
    if (!source) {
      missing += 1
      continue
    }
    const path = assetPath(made, id)
    mkdirSync(dirname(path), { recursive: true })
    await copyFile(source, path, constants.COPYFILE_FICLONE)
    flush(path)
  }
  return missing
}

function isWhole(path: string, id: AssetId): boolean {
  return existsSync(path) && sha256(readFileSync(path)) === id.slice(0, 64)
}

function flush(path: string): void {
  const file = openSync(path, 'r+')
  try {
    fsyncSync(file)
  } finally {
    closeSync(file)
  }
}

function restoreFailure(error: unknown, folder: string): unknown {
  const translated = translateError(error)
  if (!(translated instanceof AppError) || translated === error) return translated
  if (translated.code === 'library-damaged') return damagedBackup(error)
  if (translated.code === 'disk-full')
    return new AppError(
      'disk-full',
      'The disk is too full for the restored library. Free some space, or choose a folder on another disk.',
      {
        cause: error,
      },
    )
  if (translated.code === 'read-only')
    return new AppError('read-only', `Deckle can’t write into ${dirname(folder)}. Choose another folder.`, { cause: error })
  return translated
}
