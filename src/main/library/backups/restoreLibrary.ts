import { constants } from 'node:fs'
import { copyFile } from 'node:fs/promises'
import { join } from 'node:path'
import Database from 'better-sqlite3'
import type { JobControl } from '../../../shared/contract/access.ts'
import { AppError } from '../../../shared/errors.ts'
import type { AssetId } from '../../../shared/model/ids.ts'
import { assetPath } from '../assets/assetPath.ts'
import { libraryFile } from '../file/libraryFile.ts'
import { refuseNewer, schemaVersion } from '../file/migrate.ts'
import { all } from '../sql.ts'
import { translateError } from '../translateError.ts'
import { keptAssetPath } from './backupAssets.ts'
import { backupFile, requireBackup } from './backupFiles.ts'
import { restoreThemes } from './backupThemes.ts'
import { fileHash } from './contents.ts'
import { copyAssets, copyThemes, flushFile, makeLibraryFolder } from './newLibrary.ts'
import { damagedBackup } from './openBackup.ts'

export type Restored = Readonly<{
  folder: string
  articles: number
  assets: number
  missingAssets: number
  /** Files of the library's own themes that are lost. */
  missingThemeFiles: number
}>

/**
 * Makes a library of a backup, in a folder that is empty or not there yet: whole or not at all, and never over anything. The
 * backup is proved first. Throws `not-found`, `bad-request` when there is something in the folder, `library-damaged`,
 * `disk-full`, `read-only` and `cancelled`.
 */
export async function restoreLibrary(library: string, key: string, out: string, job: JobControl): Promise<Restored> {
  const { name, manifest } = requireBackup(library, key)
  const themesInto = async (made: string): Promise<number> => {
    if (manifest?.themes) return restoreThemes(library, manifest.themes, made)
    // From before themes were kept: as they are now is better than none.
    await copyThemes(library, made)
    return 0
  }
  return makeLibraryFolder(out, async made => {
    const file = join(made, libraryFile)
    // A file of its own in a folder of its own: no log that another database has left can get near it.
    await copyFile(backupFile(library, name), file, constants.COPYFILE_FICLONE)
    if (manifest && fileHash(file) !== manifest.sha256) throw damagedBackup()
    const found = proveCopy(file)
    const ids = found.assets.map(({ id }) => id)
    const missingAssets = await copyAssets(made, ids, id => [keptAssetPath(library, id), assetPath(library, id)], job)
    const missingThemeFiles = await themesInto(made)
    flushFile(file)
    return { articles: found.articles, assets: found.assets.length - missingAssets, missingAssets, missingThemeFiles }
  })
}

/** Proves the copy of a backup as a database, and says what is in it. Throws `library-damaged` and `library-newer`. */
export function proveCopy(file: string): { articles: number; assets: { id: AssetId; size: number }[] } {
  try {
    const db = new Database(file, { readonly: true })
    try {
      refuseNewer(schemaVersion(db))
      if (db.pragma('quick_check', { simple: true }) !== 'ok') throw damagedBackup()
      const articles = all<{ id: string }>(db, 'SELECT id FROM article WHERE trashed_at IS NULL').length
      return { articles, assets: all<{ id: AssetId; size: number }>(db, 'SELECT id, size FROM asset') }
    } finally {
      db.close()
    }
  } catch (error) {
    const translated = translateError(error)
    throw translated instanceof AppError && translated.code === 'library-damaged' ? damagedBackup(error) : error
  }
}
