import { rmSync } from 'node:fs'
import { dirname } from 'node:path'
import type { UnusedAsset, UnusedAssets } from '../../../shared/model/asset.ts'
import { assetId, type AssetId } from '../../../shared/model/ids.ts'
import { assetPath } from './assetPath.ts'
import type { Library } from '../library.ts'
import { all, first, run, transact, type Db } from '../sql.ts'
import { syncFolder } from '../writeFile.ts'

/** Nothing uses it: no article, in the trash or not, no version in a history, no cover or picture for sharing of either, no list's item, deleted or not. */
const unused = `NOT EXISTS (SELECT 1 FROM asset_use WHERE asset_id = asset.id)
  AND NOT EXISTS (SELECT 1 FROM body_asset WHERE asset_id = asset.id)
  AND NOT EXISTS (SELECT 1 FROM revision WHERE cover = asset.id)
  AND NOT EXISTS (SELECT 1 FROM revision WHERE shared_picture = asset.id)
  AND NOT EXISTS (SELECT 1 FROM list_item WHERE image = asset.id)
  AND NOT EXISTS (SELECT 1 FROM deleted_list_image WHERE image = asset.id)`

/** The images that nothing uses, the largest first, `limit` of them by name; `since` is null where it was not noted yet. */
export function unusedAssets(db: Db, limit: number): UnusedAssets {
  const { count, size } = first<{ count: number; size: number }>(
    db,
    `SELECT count(*) AS count, coalesce(sum(size), 0) AS size FROM asset WHERE ${unused}`,
  ) ?? { count: 0, size: 0 }
  const items = all<UnusedAsset>(
    db,
    `SELECT id, name, size, added_at AS addedAt, unused_since AS since FROM asset WHERE ${unused} ORDER BY size DESC, id LIMIT ?`,
    [limit],
  )
  return { count, size, items }
}

/**
 * Notes of the next `limit` images after `after`, by id, since when nothing uses them, or that something does again.
 * Returns the last of them, or null when there was none.
 */
export function noteUnused(db: Db, after: string, limit: number, now: number): string | null {
  const ids = all<{ id: AssetId }>(db, 'SELECT id FROM asset WHERE id > ? ORDER BY id LIMIT ?', [after, limit])
  const last = ids.at(-1)?.id
  if (last === undefined) return null
  const range = 'id > @after AND id <= @last'
  const changes = first(
    db,
    `SELECT 1 FROM asset WHERE ${range} AND (CASE WHEN ${unused} THEN unused_since IS NULL OR unused_since > @now ELSE unused_since IS NOT NULL END)`,
    { after, last, now },
  )
  // Most passes find nothing new, and need no transaction to say so.
  if (changes)
    run(
      db,
      `UPDATE asset SET unused_since = CASE WHEN ${unused} THEN min(coalesce(unused_since, @now), @now) END
       WHERE ${range} AND (unused_since IS NOT NULL OR ${unused})`,
      { after, last, now },
    )
  return last
}

/** Which unused images go: those that were found so and added at these times, in milliseconds since 1970, or before. */
export type Collected = Readonly<{ unusedSince: number | null; addedBy: number; limit: number }>

/**
 * Takes images that nothing uses out of the library, in the transaction that it is called in, and says which. Their files are
 * still there: `removeCollected` removes them once this is written. `unusedSince` null takes what was not noted as unused too.
 */
export function collectAssets(db: Db, { unusedSince, addedBy, limit }: Collected): { count: number; size: number } {
  const rows = all<{ id: AssetId; size: number }>(
    db,
    `SELECT id, size FROM asset WHERE added_at <= @addedBy AND (@unusedSince IS NULL OR unused_since <= @unusedSince) AND ${unused} LIMIT @limit`,
    { addedBy, unusedSince, limit },
  )
  for (const { id } of rows) {
    run(db, 'INSERT OR IGNORE INTO asset_gone (id) VALUES (?)', [id])
    run(db, 'DELETE FROM asset WHERE id = ?', [id])
  }
  return { count: rows.length, size: rows.reduce((sum, { size }) => sum + size, 0) }
}

/** Whether files of collected images are still to be removed. */
export function hasCollected(db: Db): boolean {
  return first(db, 'SELECT 1 FROM asset_gone LIMIT 1') !== undefined
}

/**
 * Removes the files of some of the images that were collected. An image that is in the library again keeps its file. Cut
 * short at any moment, it is finished by the next call.
 */
export function removeCollected({ db, folder }: Pick<Library, 'db' | 'folder'>, limit: number): void {
  transact(db, () => {
    const rows = all<{ id: string; kept: number }>(
      db,
      'SELECT id, EXISTS (SELECT 1 FROM asset WHERE asset.id = asset_gone.id) AS kept FROM asset_gone LIMIT ?',
      [limit],
    )
    for (const { id, kept } of rows) {
      // Damage can put anything there: what is no image's id names no file.
      const known = assetId.safeParse(id)
      if (known.success && kept === 0) removeFile(assetPath(folder, known.data))
      run(db, 'DELETE FROM asset_gone WHERE id = ?', [id])
    }
  })
}

function removeFile(path: string): void {
  rmSync(path, { force: true })
  try {
    syncFolder(dirname(path))
  } catch {
    // No folder, no file.
  }
}
