import { firstSectionRow } from './searchIndex.ts'
import { columnWithin, countedDown, plain, type FoundRow, type Scope } from './searchRows.ts'
import type { Db } from '../sql.ts'

/** How many rows are looked for at first, so that few can be counted whole: of articles, and of sections, which cost more. */
const firstPage = { articles: 2000, sections: 400 }

/** Without terms: articles that pass the filters, the newest first, or sections where they are asked for. */
export function* listedRows(db: Db, scope: Scope, limit: number): Generator<FoundRow> {
  const bySection = scope.section.length > 0
  const from = bySection ? 'article CROSS JOIN section ON section.article_id = article.id' : 'article'
  const where = [...scope.listing, ...scope.section].join(' AND ')
  const order = `ORDER BY article.updated_at DESC, article.key DESC${bySection ? ', section.position' : ''}`
  const sql = `SELECT ${bySection ? `section.key + ${firstSectionRow}` : 'article.key'} FROM ${from}
     WHERE ${where} ${order} LIMIT @page OFFSET @offset`
  for (let offset = 0, page = Math.max(limit, bySection ? firstPage.sections : firstPage.articles); ; offset += page, page *= 4) {
    const rows = columnWithin(db, scope, sql, { page, offset })
    yield* rows.length < page ? countedDown(rows) : plain(rows)
    if (rows.length < page) return
  }
}
