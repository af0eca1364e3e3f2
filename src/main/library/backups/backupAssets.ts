import { copyFileSync, existsSync, linkSync, mkdirSync, readdirSync, readFileSync, renameSync, rmSync, statSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { assetId, type AssetId } from '../../../shared/model/ids.ts'
import { assetPath } from '../assets/assetPath.ts'
import { sha256 } from '../assets/assets.ts'
import { all, type Db } from '../sql.ts'
import { syncFolder } from '../writeFile.ts'
import { backupFile, backupFolder, findBackups, unfinished } from './backupFiles.ts'
import { openPlainBackup } from './plainBackup.ts'

type AssetRow = Readonly<{ id: AssetId; size: number }>

/** Where all the backups of a library keep an image, once: each backup's own `asset` table is the list of its images. */
export function keptAssetPath(library: string, id: AssetId): string {
  return assetPath(backupFolder(library), id)
}

/**
 * Keeps every image of a backup, as a second name of the same file where the disk can do that, else as a copy. An image is
 * proved by its hash when it is first kept. Returns how many there are, and how many are neither in the library nor kept.
 */
export function keepAssets(library: string, db: Db): { count: number; missing: number } {
  const rows = all<AssetRow>(db, 'SELECT id, size FROM asset')
  return { count: rows.length, missing: rows.filter(row => !keepAsset(library, row)).length }
}

function keepAsset(library: string, { id, size }: AssetRow): boolean {
  const kept = keptAssetPath(library, id)
  if (statSync(kept, { throwIfNoEntry: false })?.size === size) return true
  const own = assetPath(library, id)
  if (!existsSync(own) || sha256(readFileSync(own)) !== id.slice(0, 64)) return false
  mkdirSync(dirname(kept), { recursive: true })
  const made = `${kept}${unfinished}`
  rmSync(made, { force: true })
  try {
    linkSync(own, made)
  } catch {
    copyFileSync(own, made)
  }
  renameSync(made, kept)
  // A rename onto another name of the same file does nothing, and leaves both.
  rmSync(made, { force: true })
  syncFolder(dirname(kept))
  return true
}

/** Removes the images that no backup lists any more. A backup that can't be read may list any of them: then none goes. */
export function collectKeptAssets(library: string): void {
  const listed = new Set<string>()
  try {
    for (const { name } of findBackups(library)) {
      const { db, close } = openPlainBackup(backupFile(library, name))
      try {
        for (const { id } of all<AssetRow>(db, 'SELECT id, size FROM asset')) listed.add(id)
      } finally {
        close()
      }
    }
  } catch {
    return
  }
  const folder = join(backupFolder(library), 'assets')
  if (!existsSync(folder)) return
  for (const file of readdirSync(folder, { recursive: true, withFileTypes: true }))
    if (file.isFile() && !listed.has(file.name) && assetId.safeParse(file.name.replace(unfinished, '')).success)
      rmSync(join(file.parentPath, file.name))
}
