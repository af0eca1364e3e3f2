import { countUnfinished } from '../../../shared/document/unfinished.ts'
import type { Output, Parsed } from '../../../shared/contract/contract.ts'
import type { ArticleId } from '../../../shared/model/ids.ts'
import { firstListRow, firstSectionRow } from '../search/searchIndex.ts'
import { all, column, first, type Db } from '../sql.ts'

/** Those of some articles that say TK somewhere: in a title, standfirst, heading or text. In the order given. */
export function unfinishedArticles(db: Db, ids: readonly ArticleId[]): Output<'article:unfinished'> {
  return ids.flatMap(id => {
    const header = first<{ title: string; standfirst: string }>(db, 'SELECT title, standfirst FROM article WHERE id = ?', [id])
    if (!header) return []
    const sections = all<{ heading: string | null; text: string }>(
      db,
      'SELECT section.heading, body.text FROM section JOIN body ON body.hash = section.body WHERE section.article_id = ?',
      [id],
    )
    const texts = [header.title, header.standfirst, ...sections.flatMap(section => [section.heading ?? '', section.text])]
    const count = texts.reduce((sum, text) => sum + countUnfinished(text), 0)
    return count > 0 ? [{ id, title: header.title, count }] : []
  })
}

/**
 * Those of a site's articles that say TK somewhere, by their ids: sought in the search's index, as reading all texts would take longer than
 * a build. What the index takes for a part of a word is not found (a TK after a sign such as ™, which stands for letters).
 */
export function unfinishedOnSite(db: Db, { statuses, pages }: Parsed<'site:unfinished'>): Output<'site:unfinished'> {
  const ids = column<ArticleId>(
    db,
    `WITH found (row) AS MATERIALIZED (SELECT rowid FROM search WHERE search MATCH '{title standfirst heading text} : "tk" *' AND rowid < ${firstListRow})
     SELECT id FROM article
     WHERE key IN (SELECT row FROM found WHERE row < ${firstSectionRow}
         UNION SELECT article.key FROM found JOIN section ON section.key = found.row - ${firstSectionRow} JOIN article ON article.id = article_id
         WHERE row > ${firstSectionRow})
       AND trashed_at IS NULL
       AND (@statuses IS NULL OR status IN (SELECT value FROM json_each(@statuses)) OR id IN (SELECT value FROM json_each(@pages)))
     ORDER BY id`,
    { statuses: statuses && JSON.stringify(statuses), pages: JSON.stringify(pages) },
  )
  return unfinishedArticles(db, ids)
}
