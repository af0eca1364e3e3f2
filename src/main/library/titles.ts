import type { Output } from '../../shared/contract/contract.ts'
import type { Status } from '../../shared/model/article.ts'
import type { ArticleId } from '../../shared/model/ids.ts'
import { all, type Db } from './sql.ts'

/** More than anyone reads of a title in a list. */
const longest = 300

/** The titles of all living articles, newest first, a line for each in every column. */
export function articleTitles(db: Db): Output<'article:titles'> {
  const rows = all<{ id: ArticleId; title: string; status: Status }>(
    db,
    `SELECT id, substr(title, 1, ${longest}) AS title, status FROM article WHERE trashed_at IS NULL ORDER BY updated_at DESC, key DESC`,
    [],
  )
  return {
    ids: rows.map(row => row.id).join('\n'),
    titles: rows.map(row => row.title.replaceAll(/\s+/gu, ' ')).join('\n'),
    statuses: rows.map(row => row.status).join('\n'),
  }
}
