import { countUnfinished } from '../../shared/document/unfinished.ts'
import type { Output } from '../../shared/contract/contract.ts'
import type { ArticleId } from '../../shared/model/ids.ts'
import { all, first, type Db } from './sql.ts'

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
