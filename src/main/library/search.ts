import type { SearchHit } from '../../shared/model/library.ts'
import { foldedTerms } from './fold.ts'
import { termPattern } from './passage.ts'
import { hitOf } from './searchHit.ts'
import { firstSectionRow } from './searchIndex.ts'
import { segmentTerm } from './segment.ts'
import { all, first, type Db, type SqlParams } from './sql.ts'

const maxTerms = 20
const wordlike = /[\p{L}\p{N}]/u

/** Above this, relevance tells little and costs much: such a search gives titles first, then what else names it, the newest first. */
const maxRanked = 2000

/**
 * The places that hold every term, best first: sections by heading and text, articles by title, standfirst, author,
 * tags and subject. After them come sections that hold all terms but one, which their article's header holds. The
 * last term may be the beginning of a word. What is in the trash is not found.
 */
export function searchLibrary(db: Db, text: string, limit: number): SearchHit[] {
  const terms = foldedTerms(text)
    .filter(term => wordlike.test(term))
    .slice(0, maxTerms)
  if (terms.length === 0) return []
  const quoted = terms.map((term, index) => quotedTerm(term, index === terms.length - 1))
  const rows = placesOf(db, quoted.join(' '), limit)
  if (rows.length < limit && terms.length > 1) rows.push(...placesAcross(db, quoted, limit - rows.length))
  const pattern = termPattern(terms)
  return [...new Set(rows)].slice(0, limit).flatMap(row => hitOf(db, row, pattern) ?? [])
}

/** Every term is quoted, so nothing that a person types is query language (https://www.sqlite.org/fts5.html#full_text_query_syntax). */
function quotedTerm(term: string, last: boolean): string {
  const { text, prefix } = segmentTerm(term)
  return `"${text.replaceAll('"', ' ')}"${prefix || last ? '*' : ''}`
}

function rowsOf(db: Db, sql: string, params: SqlParams): number[] {
  return all<{ row: number }>(db, sql, params).map(({ row }) => row)
}

function placesOf(db: Db, query: string, limit: number): number[] {
  const count = first<{ count: number }>(db, 'SELECT count(*) AS count FROM (SELECT 1 FROM search WHERE search MATCH ? LIMIT ?)', [
    query,
    maxRanked,
  ])
  if ((count?.count ?? 0) < maxRanked)
    return rowsOf(db, 'SELECT rowid AS row FROM search WHERE search MATCH ? ORDER BY rank LIMIT ?', [query, limit])
  const places = new Set<number>()
  for (const [columns, range] of [
    ['{title} : ', 'rowid < ?'],
    ['', 'rowid < ?'],
    ['', 'rowid >= ?'],
  ]) {
    if (places.size >= limit) break
    const sql = `SELECT rowid AS row FROM search WHERE search MATCH ? AND ${range} ORDER BY rowid DESC LIMIT ?`
    for (const row of rowsOf(db, sql, [`${columns}(${query})`, firstSectionRow, limit])) places.add(row)
  }
  return [...places]
}

/**
 * Sections in which one term is missing that their article's header has: “caligari light” finds the light in Caligari.
 * The `+` keeps SQLite from trying each of those articles for each section.
 */
function placesAcross(db: Db, quoted: readonly string[], limit: number): number[] {
  return quoted.flatMap((term, index) =>
    rowsOf(
      db,
      `SELECT row FROM (SELECT rowid AS row FROM search WHERE search MATCH @rest AND rowid >= @from LIMIT @most) AS found
       JOIN section ON section.key = row - @from JOIN article ON article.id = section.article_id
       WHERE +article.key IN (SELECT rowid FROM search WHERE search MATCH @term AND rowid < @from LIMIT @most)
       ORDER BY row DESC LIMIT @limit`,
      { rest: quoted.toSpliced(index, 1).join(' '), term, from: firstSectionRow, most: maxRanked, limit },
    ),
  )
}
