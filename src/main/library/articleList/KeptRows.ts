import { all, first, type Db } from '../sql.ts'
import { changedKeys, forgetChangedKeys, isWatching, libraryState, othersState, type WatchedName } from '../watchChanges.ts'

/** How many rows are read at a time while nobody waits for them. */
const atOnce = 4000

/** Above so many changed rows, all are read again. */
const mostChanged = 5000

/** What is read of an article, or of a section: columns, and the table whose `key` is its. `watched` is what notes their changes. */
export type KeptColumns<Row, T> = Readonly<{ watched: WatchedName; select: string; from: string; kept: (row: Row) => T }>

/**
 * What is kept in memory of every article, or every section, by its key, and patched by what has changed. Read when it is first asked for, or
 * before that while nobody asks for anything.
 */
export class KeptRows<Row, T> {
  private readonly db: Db
  private readonly columns: KeptColumns<Row, T>
  private rows: (T | undefined)[] = []
  private loadedTo = 0
  private isWhole = false
  private state = ''

  constructor(db: Db, columns: KeptColumns<Row, T>) {
    this.db = db
    this.columns = columns
  }

  /** The same where all has been read ahead, and else null. */
  ready(): readonly (T | undefined)[] | null {
    return this.db.inTransaction || !this.refreshed().isWhole ? null : this.rows
  }

  /** By their keys; not to be changed. */
  all(): readonly (T | undefined)[] {
    // What a transaction has not kept yet must not be remembered.
    return this.db.inTransaction ? new KeptRows(this.db, this.columns).whole() : this.refreshed().whole()
  }

  /** Reads some ahead. Returns whether there are more to read. */
  prepare(): boolean {
    if (this.isWhole) return false
    const { select, from, kept } = this.columns
    const rows = all<Row & { key: number }>(this.db, `SELECT key, ${select} FROM ${from} WHERE key > ? ORDER BY key LIMIT ?`, [
      this.loadedTo,
      atOnce,
    ])
    for (const row of rows) this.rows[row.key] = kept(row)
    this.loadedTo = rows.at(-1)?.key ?? this.loadedTo
    this.isWhole = rows.length < atOnce
    return !this.isWhole
  }

  private whole(): readonly (T | undefined)[] {
    while (this.prepare());
    return this.rows
  }

  private refreshed(): this {
    const { watched, select, from, kept } = this.columns
    const isWatched = isWatching(this.db)
    const state = isWatched ? othersState(this.db) : libraryState(this.db)
    const changed = isWatched ? changedKeys(this.db, watched, mostChanged + 1) : []
    if (state !== this.state || changed.length > mostChanged) {
      // The first state is that of nothing: what was read ahead of it stays.
      if (this.state !== '' || !isWatched || changed.length > mostChanged) this.forget()
      this.state = state
    }
    for (const key of changed) {
      const row = first<Row>(this.db, `SELECT ${select} FROM ${from} WHERE key = ?`, [key])
      this.rows[key] = row && kept(row)
    }
    if (changed.length > 0) forgetChangedKeys(this.db, watched)
    return this
  }

  private forget(): void {
    this.rows = []
    this.loadedTo = 0
    this.isWhole = false
  }
}
