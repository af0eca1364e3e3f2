import { crossRows } from './crossRows.ts'
import type { ArticleSet, Conditions } from './searchFilters.ts'
import { firstListRow, firstSectionRow, type SearchTable } from './searchIndex.ts'
import { allMatches, isRare, matchesAmong, newestMatches, type RowKind } from './searchMatches.ts'
import { Sieve } from './searchSieve.ts'
import { sectionPlaces } from './sectionPlaces.ts'
import { all, column, type Db, type SqlValue } from '../sql.ts'

/** Where a search looks: in which index, and at which articles and sections. `isFiltered` says that not all of them pass. */
export type Scope = Conditions & Readonly<{ table: SearchTable; isFiltered: boolean }>

/** A row of the index, and how many more are known to come; null where that is not known. */
export type FoundRow = Readonly<{ row: number; rest: number | null }>

/**
 * How far a search goes. Above `ranked` rows relevance tells little and costs much: such a search gives titles first,
 * then what else names it, the newest first. `few` is how many articles may pass the filters for their rows to be looked through one by one;
 * where it is not known which sections are theirs (`sectionPlaces`), `passing`.
 */
export type SearchBounds = Readonly<{ ranked: number; passing: number; few: number }>

export const usualBounds: SearchBounds = { ranked: 1000, passing: 3000, few: 150 }

/** Terms as FTS5 takes them: all that must be there, and what must not. */
export type Sought = Readonly<{ terms: readonly string[]; unwanted: readonly string[] }>

/** The rows that hold every term, best first. As few as possible are fetched ahead; `limit` is how many are wanted at a time. */
export function* foundRows(db: Db, scope: Scope, sought: Sought, limit: number, bounds: SearchBounds): Generator<FoundRow> {
  const { terms, unwanted } = sought
  const query = unwanted.length > 0 ? `(${terms.join(' ')}) NOT (${unwanted.join(' OR ')})` : terms.join(' ')
  const few = allMatches(db, scope.table, query, bounds.ranked)
  if (few) {
    const rows = passingRows(db, scope, byRelevance(db, scope.table, terms, few, bounds))
    // What stands across a header and a section comes after these, and is not counted with them.
    if (terms.length === 1) yield* countedDown(rows)
    else yield* plain(rows)
  } else {
    yield* plain(frequentRows(db, scope, query, limit, bounds))
  }
  if (terms.length > 1) yield* plain(passingRows(db, scope, crossRows(db, scope.table, terms, bounds.ranked)))
  if (!few && scope.section.length === 0) yield* plain(newestMatches(db, scope.table, query, 'lists', limit))
}

export function* countedDown(rows: readonly number[]): Generator<FoundRow> {
  for (const [index, row] of rows.entries()) yield { row, rest: rows.length - index - 1 }
}

export function* plain(rows: Iterable<number>): Generator<FoundRow> {
  for (const row of rows) yield { row, rest: null }
}

/**
 * Few rows, best first. Terms that are all over the library are not weighed: they tell nothing, and FTS5 would count
 * every row that holds them. Of rows that are alike the older comes first.
 */
function byRelevance(db: Db, table: SearchTable, terms: readonly string[], rows: readonly number[], bounds: SearchBounds): number[] {
  if (rows.length < 2) return [...rows]
  const telling = terms.length === 1 ? terms : terms.filter(term => isRare(db, table, term, bounds.ranked))
  // Nothing tells them apart but where the terms are: the numbers of headers are the low ones.
  if (telling.length === 0) return rows.toSorted((a, b) => Number(a >= firstSectionRow) - Number(b >= firstSectionRow) || b - a)
  const ranked = all<{ row: number; score: number }>(db, `SELECT rowid AS row, rank AS score FROM ${table} WHERE ${table} MATCH ?`, [
    telling.join(' '),
  ])
  const scores = new Map(ranked.map(({ row, score }) => [row, score]))
  return rows.toSorted((a, b) => (scores.get(a) ?? 0) - (scores.get(b) ?? 0) || a - b)
}

/** SQL with what it takes of the scope’s parameters. */
export function columnWithin(db: Db, scope: Scope, sql: string, params: Readonly<Record<string, SqlValue>>): number[] {
  const used = Object.entries({ ...scope.params, ...params }).filter(([name]) => new RegExp(`@${name}\\b`, 'u').test(sql))
  return column(db, sql, Object.fromEntries(used))
}

/** Those of the rows that pass the filters, in the same order. Lists are asked later, article by article. */
function passingRows(db: Db, scope: Scope, rows: readonly number[]): number[] {
  if (!scope.isFiltered || rows.length === 0) return [...rows]
  const article = scope.article.join(' AND ')
  const sections = `SELECT place, row FROM found CROSS JOIN section ON section.key = row - ${firstSectionRow}
     CROSS JOIN article ON article.id = section.article_id
     WHERE row >= ${firstSectionRow} AND row < ${firstListRow} AND ${[article, ...scope.section].join(' AND ')}`
  const headers = `SELECT place, row FROM found CROSS JOIN article ON article.key = row WHERE row < ${firstSectionRow} AND ${article}`
  const lists = `SELECT place, row FROM found WHERE row >= ${firstListRow}`
  return columnWithin(
    db,
    scope,
    `WITH found AS MATERIALIZED (SELECT key AS place, value AS row FROM json_each(@rows))
     SELECT row FROM (${(scope.section.length > 0 ? [sections] : [sections, headers, lists]).join(' UNION ALL ')}) ORDER BY place`,
    { rows: JSON.stringify(rows) },
  )
}

/** The rows of a frequent term that pass, titles, headers, sections, the newest of each first: whichever way is the shortest gives the same. */
function frequentRows(db: Db, scope: Scope, query: string, limit: number, bounds: SearchBounds): Iterable<number> {
  const { narrowest } = scope
  if (!narrowest) return newestRows(db, scope, query, limit)
  const size = narrowest.size === 'many' ? Infinity : narrowest.size
  const places = size > bounds.few ? sectionPlaces(db) : null
  if (places) return siftedRows(db, scope, query, new Sieve(places, () => columnWithin(db, scope, narrowest.sql, {})))
  return size <= bounds.passing
    ? passingMatches(db, scope, query, passingArticles(db, scope, narrowest))
    : newestRows(db, scope, query, limit)
}

/** The keys of the articles that pass the filters, all of which are in a set, the newest first. */
function passingArticles(db: Db, scope: Scope, { sql }: ArticleSet): number[] {
  const tests = scope.article.join(' AND ')
  return columnWithin(db, scope, `SELECT article.key FROM article WHERE article.key IN (${sql}) AND ${tests} ORDER BY article.key DESC`, {})
}

/** How many of the newest articles are looked at first, and how many times as many then: where a term is frequent few fill the page. */
const [firstArticles, growth] = [60, 4]

function inTitle(query: string): string {
  return `{title} : (${query})`
}

/** The rows of a frequent term among few articles. */
function* passingMatches(db: Db, scope: Scope, query: string, articles: readonly number[]): Generator<number> {
  if (scope.section.length === 0)
    for (const part of [inTitle(query), query]) yield* kept(articles, matchesAmong(db, scope.table, part, articles))
  for (let from = 0, size = firstArticles; from < articles.length; from += size, size *= growth) {
    const keys = articles.slice(from, from + size)
    const kinds = scope.section.map(condition => ` AND ${condition}`).join('')
    const sections = columnWithin(
      db,
      scope,
      `SELECT section.key + ${firstSectionRow} FROM article CROSS JOIN section ON section.article_id = article.id
       WHERE article.key IN (SELECT value FROM json_each(@keys))${kinds} ORDER BY section.key DESC`,
      { keys: JSON.stringify(keys) },
    )
    yield* kept(sections, matchesAmong(db, scope.table, query, sections))
  }
}

function kept(rows: readonly number[], matching: ReadonlySet<number>): number[] {
  return rows.filter(row => matching.has(row))
}

/** The rows of a frequent term, of which those outside a set are left out before any is asked: going through them costs a tenth of asking. */
function* siftedRows(db: Db, scope: Scope, query: string, sieve: Sieve): Generator<number> {
  const asked: readonly (readonly [string, 'headers' | 'sections'])[] = [
    ...(scope.section.length === 0
      ? ([
          [inTitle(query), 'headers'],
          [query, 'headers'],
        ] as const)
      : []),
    [query, 'sections'],
  ]
  for (const [part, kind] of asked) for (const rows of sieve.sifted(db, scope.table, part, kind)) yield* passingRows(db, scope, rows)
}

/** The rows of a frequent term: titles, headers, sections, the newest of each first, fetched page by page. */
function* newestRows(db: Db, scope: Scope, query: string, limit: number): Generator<number> {
  if (scope.section.length === 0) {
    yield* pages(db, scope, inTitle(query), 'headers', limit)
    yield* pages(db, scope, query, 'headers', limit)
  }
  yield* pages(db, scope, query, 'sections', limit)
}

function* pages(db: Db, scope: Scope, query: string, kind: RowKind, limit: number): Generator<number> {
  for (let before: number | undefined; ;) {
    const rows: number[] = scope.isFiltered
      ? passingPage(db, scope, query, kind, limit, before)
      : newestMatches(db, scope.table, query, kind, limit, before)
    yield* rows
    before = rows.at(-1)
    if (rows.length < limit) return
  }
}

function passingPage(db: Db, scope: Scope, query: string, kind: RowKind, limit: number, before: number | undefined): number[] {
  const { table } = scope
  const joins =
    kind === 'headers'
      ? `CROSS JOIN article ON article.key = ${table}.rowid`
      : `CROSS JOIN section ON section.key = ${table}.rowid - ${firstSectionRow} CROSS JOIN article ON article.id = section.article_id`
  const from = kind === 'headers' ? 0 : firstSectionRow
  const conditions = kind === 'headers' ? scope.article : [...scope.article, ...scope.section]
  return columnWithin(
    db,
    scope,
    `SELECT ${table}.rowid FROM ${table} ${joins}
     WHERE ${table} MATCH @query AND ${table}.rowid >= ${from} AND ${table}.rowid < @before AND ${conditions.join(' AND ')}
     ORDER BY ${table}.rowid DESC LIMIT @limit`,
    { query, limit, before: BigInt(before ?? (kind === 'headers' ? firstSectionRow : firstListRow)) },
  )
}
