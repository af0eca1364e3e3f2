import { tagParents, type TagColour, type TagSummary } from '../../../shared/model/tag.ts'
import { byName } from '../byName.ts'
import { all, first, insert, run, type Db } from '../sql.ts'

/** A row of `tag`. A tag stays when its last article goes: people remove it. */
export type TagRow = Readonly<{ name: string; colour: TagColour | null }>

/** Notes that an article has these tags, and no others. */
export function setTags(db: Db, articleKey: number, names: readonly string[]): void {
  run(db, 'DELETE FROM article_tag WHERE article = ?', [articleKey])
  for (const name of names) {
    const tag =
      first<{ id: number }>(db, 'SELECT id FROM tag WHERE name = ?', [name])?.id ?? insert(db, 'INSERT INTO tag (name) VALUES (?)', [name])
    run(db, 'INSERT INTO article_tag (article, tag_id) VALUES (?, ?)', [articleKey, tag])
  }
}

/** A condition on `tag.name` for a tag and all that is nested in it; `/` is followed by `0`, so the range is what begins with `name/`. */
export const withinTag = "(tag.name = ? OR (tag.name >= ? || '/' AND tag.name < ? || '0'))"

export function withinTagParams(name: string): [string, string, string] {
  return [name, name, name]
}

/** A tag's row and those nested in it. */
export function tagsWithin(db: Db, name: string): TagRow[] {
  return all<TagRow>(db, `SELECT name, colour FROM tag WHERE ${withinTag} ORDER BY name`, withinTagParams(name))
}

/** Every tag, by its number. */
export function tagRows(db: Db): (TagRow & { readonly id: number })[] {
  return all(db, 'SELECT id, name, colour FROM tag')
}

/** How many articles outside the trash have each tag, by its number. */
export function countedTags(db: Db): Map<number, number> {
  // All uses less those in the trash: counting an index alone is quick, and the trash, which CROSS JOIN puts first, is small.
  const rows = all<{ id: number; count: number }>(
    db,
    `SELECT used.tag_id AS id, used.count - coalesce(trashed.count, 0) AS count
     FROM (SELECT tag_id, count(*) AS count FROM article_tag GROUP BY tag_id) AS used
     LEFT JOIN (
       SELECT tag_id, count(*) AS count FROM article CROSS JOIN article_tag ON article_tag.article = article.key
       WHERE trashed_at IS NOT NULL GROUP BY tag_id
     ) AS trashed ON trashed.tag_id = used.tag_id`,
  )
  return new Map(rows.map(({ id, count }) => [id, count]))
}

/** Every tag and whatever others are nested in, by name; `totalOf` says how many articles a family has. */
export function summarised(rows: readonly (TagRow & { readonly count: number })[], totalOf: (family: string) => number): TagSummary[] {
  const summaries = new Map<string, TagSummary>(rows.map(row => [row.name, { ...row, total: row.count }]))
  for (const parent of new Set(rows.flatMap(row => tagParents(row.name)))) {
    const own = summaries.get(parent)
    summaries.set(parent, { name: parent, colour: own?.colour ?? null, count: own?.count ?? 0, total: totalOf(parent) })
  }
  return [...summaries.values()].sort((a, b) => byName(a.name, b.name))
}

/** An article with several tags of one family is one article. Those in the trash, which are few, are taken off all. */
export function countWithin(db: Db, name: string): number {
  const row = first<{ count: number }>(
    db,
    `SELECT (
       SELECT count(DISTINCT article) FROM tag JOIN article_tag ON tag_id = tag.id WHERE ${withinTag}
     ) - (
       SELECT count(DISTINCT article) FROM article CROSS JOIN article_tag ON article_tag.article = article.key JOIN tag ON tag.id = tag_id
       WHERE trashed_at IS NOT NULL AND ${withinTag}
     ) AS count`,
    [...withinTagParams(name), ...withinTagParams(name)],
  )
  return row?.count ?? 0
}
