import type { Conditions } from './searchFilters.ts'
import { firstListRow, firstSectionRow, type SearchTable } from './searchIndex.ts'
import { all, first, type Db, type SqlValue } from './sql.ts'

/** Where a search looks: in which index, and at which articles and sections. */
export type Scope = Conditions & Readonly<{ table: SearchTable }>

/** A row of the index, and how many more are known to come; null where that is not known. */
export type FoundRow = Readonly<{ row: number; rest: number | null }>

/** Above this, relevance tells little and costs much: such a search gives titles first, then what else names it, the newest first. */
const maxRanked = 2000

const numbers = { '@sections': String(firstSectionRow), '@lists': String(firstListRow) } as const

function rowsOf(db: Db, scope: Scope, sql: string, params: Readonly<Record<string, SqlValue>>): number[] {
  const filled = sql.replaceAll('@sections', numbers['@sections']).replaceAll('@lists', numbers['@lists']).replaceAll('@table', scope.table)
  const used = Object.entries({ ...scope.params, ...params }).filter(([name]) => new RegExp(`@${name}\\b`, 'u').test(filled))
  return all<{ row: number }>(db, filled, Object.fromEntries(used)).map(({ row }) => row)
}

/** Terms as FTS5 takes them: all that must be there, and what must not. `isFiltered` says that there are filters beside them. */
export type Sought = Readonly<{ terms: readonly string[]; unwanted: readonly string[]; isFiltered: boolean }>

/** The rows that hold every term, best first. As few as possible are fetched ahead; `limit` is how many are wanted at a time. */
export function* foundRows(db: Db, scope: Scope, { terms, unwanted, isFiltered }: Sought, limit: number): Generator<FoundRow> {
  const query = unwanted.length > 0 ? `(${terms.join(' ')}) NOT (${unwanted.join(' OR ')})` : terms.join(' ')
  const count = first<{ count: number }>(
    db,
    `SELECT count(*) AS count FROM (SELECT 1 FROM ${scope.table} WHERE ${scope.table} MATCH ? LIMIT ?)`,
    [query, maxRanked],
  )
  const few = (count?.count ?? 0) < maxRanked
  if (few) yield* countedDown(rankedRows(db, scope, query))
  else if (isFiltered) yield* filteredRows(db, scope, query, limit)
  else yield* newestRows(db, scope, query, limit)
  if (terms.length > 1) yield* plain(rowsAcross(db, scope, terms, limit))
  if (!few && scope.section.length === 0) yield* plain(listRows(db, scope, query, limit))
}

/** Up to so many articles that pass the filters, a very frequent word is looked for among their rows alone. */
const fewArticles = 3000

/** The rows of few articles, the newest first: their numbers are gathered once, and the index's are looked up in them. */
function* filteredRows(db: Db, scope: Scope, query: string, limit: number): Generator<FoundRow> {
  const passing = scope.article.join(' AND ')
  const count = rowsOf(db, scope, `SELECT count(*) AS row FROM (SELECT 1 FROM article WHERE ${passing} LIMIT @most)`, { most: fewArticles })
  if ((count[0] ?? 0) >= fewArticles) {
    yield* newestRows(db, scope, query, limit)
    return
  }
  const among = (keys: string, range: string) =>
    rowsOf(
      db,
      scope,
      `SELECT rowid AS row FROM @table WHERE @table MATCH @query AND ${range} AND +rowid IN (${keys}) ORDER BY rowid DESC LIMIT @limit`,
      { query, limit },
    )
  if (scope.section.length === 0) yield* plain(among(`SELECT key FROM article WHERE ${passing}`, 'rowid < @sections'))
  const sections = `SELECT section.key + @sections FROM article CROSS JOIN section ON section.article_id = article.id
     WHERE ${[passing, ...scope.section].join(' AND ')}`
  yield* plain(among(sections, 'rowid >= @sections AND rowid < @lists'))
}

function* countedDown(rows: readonly number[]): Generator<FoundRow> {
  for (const [index, row] of rows.entries()) yield { row, rest: rows.length - index - 1 }
}

function* plain(rows: readonly number[]): Generator<FoundRow> {
  for (const row of rows) yield { row, rest: null }
}

/** Rows of sections and headers, and of lists that an article shows, by relevance. */
function rankedRows(db: Db, scope: Scope, query: string): number[] {
  const sections = `SELECT row, score FROM found CROSS JOIN section ON section.key = row - @sections CROSS JOIN article ON article.id = section.article_id
     WHERE row >= @sections AND row < @lists AND ${[...scope.article, ...scope.section].join(' AND ')}`
  const headers = `SELECT row, score FROM found CROSS JOIN article ON article.key = row
     WHERE row < @sections AND ${scope.article.join(' AND ')}`
  const lists = `SELECT row, score FROM found WHERE row >= @lists`
  return rowsOf(
    db,
    scope,
    `WITH found AS MATERIALIZED (SELECT rowid AS row, rank AS score FROM @table WHERE @table MATCH @query)
     SELECT row FROM (${(scope.section.length > 0 ? [sections] : [sections, headers, lists]).join(' UNION ALL ')}) ORDER BY score, row`,
    { query },
  )
}

function* newestRows(db: Db, scope: Scope, query: string, limit: number): Generator<FoundRow> {
  if (scope.section.length === 0) {
    for (const match of [`{title} : (${query})`, query]) {
      const sql = `SELECT @table.rowid AS row FROM @table CROSS JOIN article ON article.key = @table.rowid
         WHERE @table MATCH @match AND @table.rowid < @sections AND ${scope.article.join(' AND ')} ORDER BY @table.rowid DESC LIMIT @limit`
      yield* plain(rowsOf(db, scope, sql, { match, limit }))
    }
  }
  const sql = `SELECT @table.rowid AS row FROM @table CROSS JOIN section ON section.key = @table.rowid - @sections
       CROSS JOIN article ON article.id = section.article_id
     WHERE @table MATCH @query AND @table.rowid >= @sections AND @table.rowid < @lists
       AND ${[...scope.article, ...scope.section].join(' AND ')} ORDER BY @table.rowid DESC LIMIT @limit`
  yield* plain(rowsOf(db, scope, sql, { query, limit }))
}

function listRows(db: Db, scope: Scope, query: string, limit: number): number[] {
  const sql = 'SELECT rowid AS row FROM @table WHERE @table MATCH @query AND rowid >= @lists ORDER BY rowid DESC LIMIT @limit'
  return rowsOf(db, scope, sql, { query, limit })
}

/**
 * Sections in which one term is missing that their article's header has: “caligari light” finds the light in Caligari.
 * The `+` keeps SQLite from trying each of those articles for each section.
 */
function rowsAcross(db: Db, scope: Scope, terms: readonly string[], limit: number): number[] {
  return terms.flatMap((term, index) =>
    rowsOf(
      db,
      scope,
      `SELECT row FROM (SELECT rowid AS row FROM @table WHERE @table MATCH @rest AND rowid >= @sections AND rowid < @lists LIMIT @most) AS found
       JOIN section ON section.key = row - @sections JOIN article ON article.id = section.article_id
       WHERE +article.key IN (SELECT rowid FROM @table WHERE @table MATCH @term AND rowid < @sections LIMIT @most)
         AND ${[...scope.article, ...scope.section].join(' AND ')}
       ORDER BY row DESC LIMIT @limit`,
      { rest: terms.toSpliced(index, 1).join(' '), term, most: maxRanked, limit },
    ),
  )
}

/** Without terms: articles that pass the filters, the newest first, or sections where they are asked for. */
export function* listedRows(db: Db, scope: Scope, limit: number): Generator<FoundRow> {
  const bySection = scope.section.length > 0
  const from = bySection ? 'article CROSS JOIN section ON section.article_id = article.id' : 'article'
  const where = [...scope.article, ...scope.section].join(' AND ')
  const order = `ORDER BY article.updated_at DESC, article.key DESC${bySection ? ', section.position' : ''}`
  for (let offset = 0, page = Math.max(limit, maxRanked); ; offset += page, page *= 4) {
    const rows = rowsOf(
      db,
      scope,
      `SELECT ${bySection ? 'section.key + @sections' : 'article.key'} AS row FROM ${from} WHERE ${where} ${order} LIMIT @page OFFSET @offset`,
      { page, offset },
    )
    yield* rows.length < page ? countedDown(rows) : plain(rows)
    if (rows.length < page) return
  }
}
