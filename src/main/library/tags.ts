import type { ArticleId } from '../../shared/model/ids.ts'
import { all, run, type Db } from './sql.ts'

/** Notes that an article has these tags in place of those. A tag that nothing uses any more goes away. */
export function setTags(db: Db, articleId: ArticleId, before: readonly string[], names: readonly string[]): void {
  run(db, 'DELETE FROM article_tag WHERE article_id = ?', [articleId])
  for (const name of names) {
    run(db, 'INSERT INTO tag (name) VALUES (?) ON CONFLICT DO NOTHING', [name])
    run(db, 'INSERT INTO article_tag (article_id, tag_id) SELECT ?, id FROM tag WHERE name = ?', [articleId, name])
  }
  dropUnusedTags(
    db,
    before.filter(name => !names.includes(name)),
  )
}

export function dropUnusedTags(db: Db, names: readonly string[]): void {
  for (const name of names)
    run(db, 'DELETE FROM tag WHERE name = ? AND NOT EXISTS (SELECT 1 FROM article_tag WHERE tag_id = tag.id)', [name])
}

/** The tags of articles outside the trash, by name, with how many have each. */
export function tagCounts(db: Db): { name: string; count: number }[] {
  // All uses less those in the trash: counting an index alone is quick, and the trash, which CROSS JOIN puts first, is small.
  return all<{ name: string; count: number }>(
    db,
    `SELECT tag.name, used.count - coalesce(trashed.count, 0) AS count
     FROM (SELECT tag_id, count(*) AS count FROM article_tag GROUP BY tag_id) AS used
     JOIN tag ON tag.id = used.tag_id
     LEFT JOIN (
       SELECT tag_id, count(*) AS count FROM article CROSS JOIN article_tag ON article_tag.article_id = article.id
       WHERE trashed_at IS NOT NULL GROUP BY tag_id
     ) AS trashed ON trashed.tag_id = used.tag_id
     WHERE used.count > coalesce(trashed.count, 0)`,
  ).sort((a, b) => a.name.localeCompare(b.name))
}
