import { documentFormat } from '../../../shared/document/schema.ts'
import type { ArticleId } from '../../../shared/model/ids.ts'
import { all, run, type Db } from '../sql.ts'
import type { PreparedSection } from './preparedSection.ts'

/**
 * Keeps a section's body for an article and all its revisions. Where a damaged body stands under the same hash it is
 * made whole again.
 */
export function keepBody(db: Db, articleId: ArticleId, { hash, json, text, words, assets }: PreparedSection): void {
  run(
    db,
    `INSERT INTO body (hash, json, text, words, format) VALUES (?, ?, ?, ?, ?)
     ON CONFLICT (hash) DO UPDATE SET json = excluded.json, text = excluded.text, words = excluded.words, format = excluded.format
     WHERE json <> excluded.json OR text <> excluded.text`,
    [hash, json, text, words, documentFormat],
  )
  for (const asset of assets) run(db, 'INSERT OR IGNORE INTO body_asset (hash, asset_id) VALUES (?, ?)', [hash, asset])
  useBody(db, articleId, hash)
}

/** Notes that an article needs a body that is kept already. */
function useBody(db: Db, articleId: ArticleId, hash: string): void {
  run(db, 'INSERT OR IGNORE INTO article_body (article_id, hash) VALUES (?, ?)', [articleId, hash])
}

/** The bodies that an article and its revisions need. */
export function bodiesOf(db: Db, articleId: ArticleId): string[] {
  return all<{ hash: string }>(db, 'SELECT hash FROM article_body WHERE article_id = ?', [articleId]).map(row => row.hash)
}

/** Drops those of the bodies that no article needs any more. */
export function dropUnneededBodies(db: Db, hashes: readonly string[]): void {
  for (const hash of hashes)
    run(db, 'DELETE FROM body WHERE hash = ? AND NOT EXISTS (SELECT 1 FROM article_body WHERE article_body.hash = body.hash)', [hash])
}
