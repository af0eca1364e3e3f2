import { firstSectionRow, type SearchTable } from './searchIndex.ts'
import { allMatches, matchesAmong, newestMatches } from './searchMatches.ts'
import { all, column, type Db } from '../sql.ts'

/** Up to so many articles whose headers hold a term, each of their sections is asked for the other terms. */
const fewHeaders = 200

/**
 * Sections in which one term is missing that their article’s header has: “caligari light” finds the light in Caligari.
 * The newest first; where a term is in very many headers, and the others in more than `most` sections, only in the newest of these.
 */
export function crossRows(db: Db, table: SearchTable, terms: readonly string[], most: number): number[] {
  const rows = terms.flatMap((term, index) => {
    const rest = terms.toSpliced(index, 1).join(' ')
    const headers = newestMatches(db, table, term, 'headers', fewHeaders + 1)
    return headers.length > fewHeaders ? bySections(db, table, term, rest, most) : byHeaders(db, table, headers, rest)
  })
  return [...new Set(rows)].sort((a, b) => b - a)
}

function byHeaders(db: Db, table: SearchTable, headers: readonly number[], rest: string): number[] {
  if (headers.length === 0) return []
  const few = allMatches(db, table, rest, fewHeaders)
  if (few?.length === 0) return []
  const sections = column<number>(
    db,
    `SELECT section.key + ${firstSectionRow} FROM article CROSS JOIN section ON section.article_id = article.id
     WHERE article.key IN (SELECT value FROM json_each(?))`,
    [JSON.stringify(headers)],
  )
  if (few) return few.filter(row => sections.includes(row))
  return [...matchesAmong(db, table, rest, sections)]
}

function bySections(db: Db, table: SearchTable, term: string, rest: string, most: number): number[] {
  const sections = newestMatches(db, table, rest, 'sections', most)
  const places = all<{ row: number; key: number }>(
    db,
    `SELECT section.key + ${firstSectionRow} AS row, article.key FROM json_each(?) CROSS JOIN section ON section.key = value - ${firstSectionRow}
     CROSS JOIN article ON article.id = section.article_id`,
    [JSON.stringify(sections)],
  )
  const headers = matchesAmong(db, table, term, [...new Set(places.map(place => place.key))])
  return places.filter(place => headers.has(place.key)).map(place => place.row)
}
