import type { SearchResult } from '../../../shared/model/library.ts'
import { parseQuery } from '../../../shared/search/parseQuery.ts'
import type { SearchTerm } from '../../../shared/search/SearchQuery.ts'
import { listedRows } from './listedRows.ts'
import { termPattern } from './passage.ts'
import { conditionsOf } from './searchFilters.ts'
import { hitsOf } from './searchHit.ts'
import { searchTable } from './searchIndex.ts'
import { foundRows, usualBounds, type FoundRow, type Scope, type SearchBounds } from './searchRows.ts'
import { foldedTerm, ftsTerm, type FoldedTerm } from './searchTerms.ts'
import { Unwanted } from './searchUnwanted.ts'
import type { Db } from '../sql.ts'

/**
 * The places that hold every term and pass every filter, best first: sections by heading and text, articles by title,
 * standfirst, author, tags and subject, and by the items of their lists. After the best come sections that hold all
 * terms but one, which their article’s header holds. Filters alone list articles, the newest first; `kind:` alone,
 * sections. What is in the trash is found with `in:trash` alone. Throws `bad-request` for a query that is wrong.
 */
export function searchLibrary(db: Db, text: string, limit: number, bounds: SearchBounds = usualBounds): SearchResult {
  const query = parseQuery(text)
  if (query.terms.length === 0 && query.filters.length === 0) return { hits: [], total: 0, more: false }
  const table = searchTable(query.filters.some(filter => filter.field === 'in' && !filter.not))
  const scope: Scope = { table, ...conditionsOf(db, table, query.filters), isFiltered: query.filters.length > 0 }
  const wanted = termsOf(query.terms, false)
  const terms = wanted.map(ftsTerm).filter(Boolean)
  const unwantedTerms = termsOf(query.terms, true).map(ftsTerm).filter(Boolean)
  const unwanted = unwantedTerms.length > 0 ? new Unwanted(db, table, unwantedTerms, bounds.ranked) : null
  // One more than is shown tells whether there are more.
  const found =
    terms.length > 0 ? foundRows(db, scope, { terms, unwanted: unwantedTerms }, limit + 1, bounds) : listedRows(db, scope, limit + 1)

  const pattern = termPattern(wanted)
  const result: SearchResult = { hits: [], total: 0, more: false }
  for (const { row, rest } of unwanted ? wantedRows(distinct(found), unwanted) : distinct(found)) {
    if (result.hits.length >= limit) return { ...result, total: result.hits.length + 1 + (rest ?? 0), more: rest === null }
    for (const hit of hitsOf(db, row, pattern, scope, limit - result.hits.length)) if (!unwanted?.isIn(hit.id)) result.hits.push(hit)
  }
  return { ...result, total: result.hits.length, more: unwanted?.isTired ?? false }
}

function* distinct(found: Iterable<FoundRow>): Generator<FoundRow> {
  const seen = new Set<number>()
  for (const each of found) {
    if (seen.has(each.row)) continue
    seen.add(each.row)
    yield each
  }
}

/** How many rows are asked for what must not be there at a time. */
const askedAtOnce = 60

/** Those without what must not be there, until too many were asked; how many come after is not known. */
function* wantedRows(found: Iterable<FoundRow>, unwanted: Unwanted): Generator<FoundRow> {
  let rows: number[] = []
  for (const { row } of found) {
    rows.push(row)
    if (rows.length < askedAtOnce) continue
    for (const kept of unwanted.without(rows)) yield { row: kept, rest: null }
    if (unwanted.isTired) return
    rows = []
  }
  for (const kept of unwanted.without(rows)) yield { row: kept, rest: null }
}

function termsOf(terms: readonly SearchTerm[], not: boolean): FoldedTerm[] {
  return terms.filter(term => term.not === not).flatMap(term => foldedTerm(term) ?? [])
}
