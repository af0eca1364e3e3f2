import type { JobControl } from '../../../shared/contract/access.ts'
import { AppError } from '../../../shared/errors.ts'
import type { FindRequest } from '../../../shared/model/replacement.ts'
import { firstListRow, firstSectionRow } from '../search/searchIndex.ts'
import { all, column, first, type Db } from '../sql.ts'
import { indexedQuery } from './indexedQuery.ts'
import type { TextMatcher } from './TextMatcher.ts'

/** Up to so many rows of the index, their articles are looked up at once; of more than these, an article is asked when its turn comes. */
const fewRows = 20_000
/** So many texts are read before others have a turn. */
const textsAtOnce = 400
const headersAtOnce = 5000

/** Whether a query may be found in an article, by its key. It may be said of one that has none, never the other way round. */
export type Likely = (key: number) => boolean

/**
 * Finds out which articles have to be read at all: by the search index where it knows, else by going through all texts
 * in the order that they lie in. Throws `bad-request` and `cancelled`.
 */
export async function likelyArticles(
  db: Db,
  { query, parts }: Pick<FindRequest, 'query' | 'parts'>,
  matcher: TextMatcher,
  control: JobControl,
): Promise<Likely> {
  const indexed = indexedQuery(query, parts)
  if (indexed !== null) return askedOfIndex(db, indexed)
  const found = new Set<number>()
  if (parts.includes('title') || parts.includes('standfirst')) await throughHeaders(db, matcher, control, found)
  if (parts.includes('heading') || parts.includes('text')) await throughSections(db, matcher, control, found)
  return key => found.has(key)
}

function askedOfIndex(db: Db, query: string): Likely {
  const rows = column<number>(db, `SELECT rowid FROM search WHERE search MATCH ? AND rowid < ${firstListRow}`, [query])
  const known = new Set(rows)
  if (rows.length > fewRows) return key => known.has(key) || sectionKeys(db, key).some(section => known.has(section + firstSectionRow))
  const keys = column<number>(
    db,
    `SELECT article.key FROM json_each(?) CROSS JOIN section ON section.key = value - ${firstSectionRow}
     CROSS JOIN article ON article.id = section.article_id`,
    [JSON.stringify(rows.filter(row => row >= firstSectionRow))],
  )
  for (const key of keys) known.add(key)
  return key => known.has(key)
}

function sectionKeys(db: Db, article: number): number[] {
  return column(db, 'SELECT section.key FROM article CROSS JOIN section ON section.article_id = article.id WHERE article.key = ?', [
    article,
  ])
}

async function throughHeaders(db: Db, matcher: TextMatcher, control: JobControl, found: Set<number>): Promise<void> {
  const last = first<{ last: number | null }>(db, 'SELECT max(key) AS last FROM article')?.last ?? 0
  for (let from = 0; from < last; from += headersAtOnce) {
    await pause('Looking through titles', from, last, control)
    type Row = { key: number; title: string; standfirst: string }
    const rows = all<Row>(db, 'SELECT key, title, standfirst FROM article WHERE key > ? AND key <= ?', [from, from + headersAtOnce])
    const which = matcher.which(rows.map(({ title, standfirst }) => [title, standfirst]))
    rows.forEach(({ key }, index) => which[index] && found.add(key))
  }
}

/** Texts lie in the order in which they were written: going through them so is many times as quick as going from article to article. */
async function throughSections(db: Db, matcher: TextMatcher, control: JobControl, found: Set<number>): Promise<void> {
  const last = first<{ last: number | null }>(db, 'SELECT max(rowid) AS last FROM body')?.last ?? 0
  for (let from = 0; from < last; from += textsAtOnce) {
    await pause('Looking through texts', from, last, control)
    type Row = { id: string; heading: string | null; text: string }
    const rows = all<Row>(
      db,
      `SELECT article_id AS id, heading, text FROM body CROSS JOIN section ON section.body = body.hash
       WHERE body.rowid > ? AND body.rowid <= ?`,
      [from, from + textsAtOnce],
    )
    const which = matcher.which(rows.map(({ heading, text }) => [heading ?? '', text]))
    const ids = [...new Set(rows.filter((_, index) => which[index]).map(({ id }) => id))]
    if (ids.length === 0) continue
    for (const key of column<number>(db, 'SELECT key FROM article WHERE id IN (SELECT value FROM json_each(?))', [JSON.stringify(ids)]))
      found.add(key)
  }
}

async function pause(what: string, done: number, total: number, { signal, progress }: JobControl): Promise<void> {
  progress(what, done, total)
  await new Promise(resolve => setImmediate(resolve))
  if (signal.aborted) throw new AppError('cancelled', 'Cancelled.')
}
