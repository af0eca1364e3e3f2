import { existsSync, readFileSync } from 'node:fs'
import type { AttachedList } from '../../../shared/model/article.ts'
import type { BackupArticle, BackupName } from '../../../shared/model/backup.ts'
import type { ArticleAdded } from '../../../shared/model/draft.ts'
import type { ArticleId, AssetId } from '../../../shared/model/ids.ts'
import { storeArticle } from '../articles/addArticle.ts'
import { findArticle } from '../articles/articles.ts'
import { assetPath } from '../assets/assetPath.ts'
import { sha256 } from '../assets/assets.ts'
import { draftListId } from '../lists/draftLists.ts'
import { fold } from '../search/fold.ts'
import type { Library } from '../library.ts'
import { openList } from '../lists/lists.ts'
import { isBody, prepareSection } from '../articles/preparedSection.ts'
import { all, first, run, type Db } from '../sql.ts'
import { writeFileWhole } from '../writeFile.ts'
import { keptAssetPath } from './backupAssets.ts'
import { damagedBackup, withBackup } from './openBackup.ts'

/** The articles of a backup whose title holds `text`, the newest first; those of its trash too. */
export function articlesInBackup(
  { db, folder }: Library,
  name: BackupName,
  text: string,
  limit: number,
): { items: BackupArticle[]; total: number } {
  return withBackup(folder, name, from => {
    type Row = { id: ArticleId; title: string; language: string; words: number; updatedAt: number }
    const rows = all<Row>(
      from,
      'SELECT id, title, language, words, updated_at AS updatedAt FROM article ORDER BY updated_at DESC, key DESC',
    )
    const wanted = fold(text.trim())
    const found = wanted ? rows.filter(row => fold(row.title).includes(wanted)) : rows
    const items = found.slice(0, limit).map(row => ({ ...row, inLibrary: hasArticle(db, row.id) }))
    return { items, total: found.length }
  })
}

/**
 * Adds an article of a backup, by its id or slug, to the library as a new article with its images and lists. Lists that the
 * library has no more are made again. Beside the article that it was, it is a draft named “(restored)”. Throws `not-found` and
 * `library-damaged`.
 */
export function restoreArticle({ db, folder }: Library, name: BackupName, key: string, now: number): ArticleAdded {
  return withBackup(folder, name, from => {
    const article = findArticle(from, key)
    assertWhole(from, article.id)
    restoreAssets(db, folder, from, article.id)
    const { header } = article
    return storeArticle(db, {
      header: hasArticle(db, article.id)
        ? {
            ...header,
            title: `${header.title.trim() || 'Untitled'} (restored)`,
            slugFollowsTitle: true,
            status: 'draft',
            publishedAt: null,
          }
        : header,
      sections: article.sections.map(prepareSection),
      lists: article.lists.map(list => restoredList(db, from, list, now)),
      reason: 'restore',
      now,
    })
  })
}

function hasArticle(db: Db, id: ArticleId): boolean {
  return first(db, 'SELECT 1 FROM article WHERE id = ?', [id]) !== undefined
}

function assertWhole(from: Db, id: ArticleId): void {
  const bodies = all<{ hash: string; json: string }>(from, 'SELECT hash, json FROM body JOIN section ON body = hash WHERE article_id = ?', [
    id,
  ])
  if (bodies.some(({ hash, json }) => !isBody(hash, json))) throw damagedBackup()
}

function restoredList(db: Db, from: Db, list: AttachedList, now: number): AttachedList {
  if (first(db, 'SELECT 1 FROM list WHERE id = ?', [list.listId])) return list
  const { name, items } = openList(from, list.listId)
  return { ...list, listId: draftListId(db, { name, items }, now) }
}

/** Brings the images back that the library has lost or never had under this article. One that no one has is missing, as it was. */
function restoreAssets(db: Db, folder: string, from: Db, id: ArticleId): void {
  type Row = { id: AssetId; type: string; width: number; height: number; size: number; name: string; added_at: number }
  const rows = all<Row>(from, 'SELECT * FROM asset WHERE id IN (SELECT asset_id FROM asset_use WHERE article_id = ?)', [id])
  for (const row of rows) {
    const own = assetPath(folder, row.id)
    const kept = keptAssetPath(folder, row.id)
    if (!existsSync(own) && existsSync(kept)) {
      const bytes = readFileSync(kept)
      if (sha256(bytes) === row.id.slice(0, 64)) writeFileWhole(own, bytes)
    }
    run(
      db,
      `INSERT INTO asset (id, type, width, height, size, name, added_at) VALUES (@id, @type, @width, @height, @size, @name, @added_at)
       ON CONFLICT DO UPDATE SET unused_since = NULL`,
      row,
    )
    run(db, 'DELETE FROM asset_gone WHERE id = ?', [row.id])
  }
}
