import type { SqlValue } from '../sql.ts'

/** Values on their way into a query, by name. */
export class Bound {
  readonly params: Record<string, SqlValue> = {}

  /** Notes a value and gives what stands for it in the query. */
  readonly add = (value: SqlValue): string => {
    const name = `s${Object.keys(this.params).length}`
    this.params[name] = value
    return `@${name}`
  }

  /** The values that a part of the query uses: SQLite refuses those that it doesn't. */
  usedBy(sql: string): Record<string, SqlValue> {
    return Object.fromEntries(Object.entries(this.params).filter(([name]) => new RegExp(`@${name}\\b`, 'u').test(sql)))
  }
}

/**
 * Some articles, in SQL: `test` asks one (the row `article`), `few` is a query of the keys of all, given where they are
 * known to be so few that it is best to begin with them.
 */
export type Selection = Readonly<{ test: string; few?: string }>
