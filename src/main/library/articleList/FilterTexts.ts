import { KeptRows } from './KeptRows.ts'
import type { Db } from '../sql.ts'

type Row = Readonly<{ text: string }>

const known = new WeakMap<Db, FilterTexts>()

/**
 * What the text filter looks at, of every article, in memory: any part of any word is found by looking through all of
 * them, which takes milliseconds for 100,000 articles and is exact, where an index would have to be asked and then
 * counted.
 */
export class FilterTexts {
  private readonly texts: KeptRows<Row, string>

  private constructor(db: Db) {
    this.texts = new KeptRows<Row, string>(db, { watched: 'filter', select: 'text', from: 'article_filter', kept: row => row.text })
  }

  static of(db: Db): FilterTexts {
    let texts = known.get(db)
    if (!texts) known.set(db, (texts = new FilterTexts(db)))
    return texts
  }

  /** Those of the articles, by key, whose text holds every term; in the same order. */
  matching(keys: readonly number[], terms: readonly string[]): number[] {
    const texts = this.texts.all()
    return keys.filter(key => {
      const text = texts[key]
      return text !== undefined && terms.every(term => text.includes(term))
    })
  }

  /** Reads some of the texts ahead. Returns whether there are more to read. */
  prepare(): boolean {
    return this.texts.prepare()
  }
}
