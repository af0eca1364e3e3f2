import type { SearchResult } from '../../shared/model/library.ts'
import { parseQuery } from '../../shared/search/parseQuery.ts'
import type { SearchTerm } from '../../shared/search/SearchQuery.ts'
import { termPattern } from './passage.ts'
import { conditionsOf } from './searchFilters.ts'
import { hitsOf } from './searchHit.ts'
import { foundRows, listedRows, type Scope } from './searchRows.ts'
import { foldedTerm, ftsTerm, type FoldedTerm } from './searchTerms.ts'
import { searchTable } from './searchIndex.ts'
import { unwantedIn } from './searchUnwanted.ts'
import type { Db } from './sql.ts'

/**
 * The places that hold every term and pass every filter, best first: sections by heading and text, articles by title,
 * standfirst, author, tags and subject, and by the items of their lists. After the best come sections that hold all
 * terms but one, which their article’s header holds. Filters alone list articles, the newest first; `kind:` alone,
 * sections. What is in the trash is found with `in:trash` alone. Throws `bad-request` for a query that is wrong.
 */
export function searchLibrary(db: Db, text: string, limit: number): SearchResult {
  const query = parseQuery(text)
  if (query.terms.length === 0 && query.filters.length === 0) return { hits: [], total: 0, more: false }
  const table = searchTable(query.filters.some(filter => filter.field === 'in' && !filter.not))
  const scope: Scope = { table, ...conditionsOf(db, table, query.filters) }
  const wanted = termsOf(query.terms, false)
  const sought = wanted.map(ftsTerm).filter(Boolean)
  const unwanted = termsOf(query.terms, true).map(ftsTerm).filter(Boolean)
  const isUnwanted = unwantedIn(db, table, unwanted)
  // One more than is shown tells whether there are more.
  const rows =
    sought.length > 0
      ? foundRows(db, scope, { terms: sought, unwanted, isFiltered: query.filters.length > 0 }, limit + 1)
      : listedRows(db, scope, limit + 1)

  const pattern = termPattern(wanted)
  const result: SearchResult = { hits: [], total: 0, more: false }
  const seen = new Set<number>()
  for (const { row, rest } of rows) {
    if (seen.has(row)) continue
    seen.add(row)
    if (result.hits.length >= limit) {
      // The rows that are found already can be counted without looking at them.
      const counted = isUnwanted === null ? rest : null
      return { ...result, total: result.hits.length + 1 + (counted ?? 0), more: counted === null }
    }
    if (isUnwanted?.row(row)) continue
    if (isUnwanted && isUnwanted.isTired()) return { ...result, total: result.hits.length, more: true }
    for (const hit of hitsOf(db, row, pattern, scope, limit - result.hits.length)) if (!isUnwanted?.article(hit.id)) result.hits.push(hit)
  }
  return { ...result, total: result.hits.length }
}

function termsOf(terms: readonly SearchTerm[], not: boolean): FoldedTerm[] {
  return terms.filter(term => term.not === not).flatMap(term => foldedTerm(term) ?? [])
}
