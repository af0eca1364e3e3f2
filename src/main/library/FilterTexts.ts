import { all, first, type Db } from './sql.ts'
import { changedFilters, forgetChangedFilters, isWatching, libraryState, othersState } from './watchChanges.ts'

/** How many texts are read at a time while nobody waits for them. */
const atOnce = 4000

/** Above so many changed texts, all are read again. */
const mostChanged = 5000

const known = new WeakMap<Db, FilterTexts>()

/**
 * What the text filter looks at, of every article, in memory: any part of any word is found by looking through all of
 * them, which takes milliseconds for 100,000 articles and is exact, where an index would have to be asked and then
 * counted. Read when the first filter is typed, or before that while nobody asks for anything.
 */
export class FilterTexts {
  private readonly db: Db
  /** By the key of their article. */
  private texts: (string | undefined)[] = []
  private loadedTo = 0
  private isWhole = false
  private state = ''

  private constructor(db: Db) {
    this.db = db
  }

  static of(db: Db): FilterTexts {
    let texts = known.get(db)
    if (!texts) known.set(db, (texts = new FilterTexts(db)))
    return texts
  }

  /** Those of the articles, by key, whose text holds every term; in the same order. */
  matching(keys: readonly number[], terms: readonly string[]): number[] {
    // What a transaction has not kept yet must not be remembered.
    const { texts } = this.db.inTransaction ? new FilterTexts(this.db).whole() : this.refreshed().whole()
    return keys.filter(key => {
      const text = texts[key]
      return text !== undefined && terms.every(term => text.includes(term))
    })
  }

  /** Reads some of the texts ahead. Returns whether there are more to read. */
  prepare(): boolean {
    if (this.isWhole) return false
    const rows = all<{ key: number; text: string }>(this.db, 'SELECT key, text FROM article_filter WHERE key > ? ORDER BY key LIMIT ?', [
      this.loadedTo,
      atOnce,
    ])
    for (const { key, text } of rows) this.texts[key] = text
    this.loadedTo = rows.at(-1)?.key ?? this.loadedTo
    this.isWhole = rows.length < atOnce
    return !this.isWhole
  }

  private whole(): this {
    while (this.prepare());
    return this
  }

  private refreshed(): this {
    const isWatched = isWatching(this.db)
    const state = isWatched ? othersState(this.db) : libraryState(this.db)
    const changed = isWatched ? changedFilters(this.db, mostChanged + 1) : []
    if (state !== this.state || changed.length > mostChanged) {
      // The first state is that of nothing: what was read ahead of it stays.
      if (this.state !== '' || !isWatched) this.forget()
      if (changed.length > mostChanged) this.forget()
      this.state = state
    }
    for (const key of changed)
      this.texts[key] = first<{ text: string }>(this.db, 'SELECT text FROM article_filter WHERE key = ?', [key])?.text
    if (changed.length > 0) forgetChangedFilters(this.db)
    return this
  }

  private forget(): void {
    this.texts = []
    this.loadedTo = 0
    this.isWhole = false
  }
}
