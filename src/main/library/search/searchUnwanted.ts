import type { ArticleId } from '../../../shared/model/ids.ts'
import { firstListRow, firstSectionRow, type SearchTable } from './searchIndex.ts'
import { allMatches, matchesAmong } from './searchMatches.ts'
import { all, column, type Db } from '../sql.ts'

/** After so many articles were asked for what must not be there, the search ends and says that there may be more. */
const mostAsked = 600

/** Knows the articles that hold, anywhere, what must not be there. */
export class Unwanted {
  private readonly db: Db
  private readonly table: SearchTable
  private readonly match: string
  /** All articles that hold it, by key, where there are few. */
  private readonly holders: ReadonlySet<number> | null
  private readonly known = new Map<number, boolean>()

  constructor(db: Db, table: SearchTable, terms: readonly string[], most: number) {
    this.db = db
    this.table = table
    this.match = terms.join(' OR ')
    const rows = allMatches(db, table, this.match, most)
    this.holders = rows && new Set(this.articlesOf(rows).values())
  }

  get isTired(): boolean {
    return this.known.size > mostAsked
  }

  /** Those of the rows whose article is free of it. Lists stay: they are on many articles, and each of these is asked by itself. */
  without(rows: readonly number[]): number[] {
    const articles = this.articlesOf(rows)
    const holding = this.holding([...new Set(articles.values())])
    return rows.filter(row => {
      const key = articles.get(row)
      return key === undefined || !holding.has(key)
    })
  }

  isIn(id: ArticleId): boolean {
    const [key] = column<number>(this.db, 'SELECT key FROM article WHERE id = ?', [id])
    return key !== undefined && this.holding([key]).has(key)
  }

  private holding(articles: readonly number[]): ReadonlySet<number> {
    if (this.holders) return this.holders
    const asked = articles.filter(key => !this.known.has(key))
    const sections = this.sectionsOf(asked)
    const matching = matchesAmong(this.db, this.table, this.match, [...asked, ...sections.keys()])
    for (const key of asked) this.known.set(key, matching.has(key))
    for (const [row, key] of sections) if (matching.has(row)) this.known.set(key, true)
    return new Set(articles.filter(key => this.known.get(key)))
  }

  /** The keys of the articles that rows belong to. */
  private articlesOf(rows: readonly number[]): Map<number, number> {
    const sections = rows.filter(row => row >= firstSectionRow && row < firstListRow)
    const places = all<{ row: number; key: number }>(
      this.db,
      `SELECT value AS row, article.key FROM json_each(?) CROSS JOIN section ON section.key = value - ${firstSectionRow}
       CROSS JOIN article ON article.id = section.article_id`,
      [JSON.stringify(sections)],
    )
    const headers = rows.filter(row => row < firstSectionRow).map((row): [number, number] => [row, row])
    return new Map([...headers, ...places.map(({ row, key }): [number, number] => [row, key])])
  }

  private sectionsOf(articles: readonly number[]): Map<number, number> {
    const places = all<{ row: number; key: number }>(
      this.db,
      `SELECT section.key + ${firstSectionRow} AS row, article.key FROM article CROSS JOIN section ON section.article_id = article.id
       WHERE article.key IN (SELECT value FROM json_each(?))`,
      [JSON.stringify(articles)],
    )
    return new Map(places.map(({ row, key }) => [row, key]))
  }
}
