import type { ArticleRow } from '../articles/header.ts'
import { sectionRow } from '../search/searchIndex.ts'
import { column, first, type Db } from '../sql.ts'
import { weighedWords, type WeighedWord } from './weighedWords.ts'

/** A word that tells this article from others: its worth, and the rows of the search index that hold it. */
export type DistinctiveTerm = Readonly<{ word: string; worth: number; rows: readonly number[] }>

/** Words that stand in more rows than this tell nothing, in a large library. */
const mostRows = 800
/** In a small one those tell nothing that stand in more than this part of it, and in more rows than these: “with”, “first”, and “film” among reviews of films. */
const common = { part: 0.2, rows: 6 } as const
/** A word in more rows than this stands for itself alone: to gather its other forms would take longer than they are worth. */
const mostWithForms = 300
/** How many of an article's words are looked up, how many are used, and how many rows of the index they may lead to in all. */
const looked = 80
const used = 48
const rowBudget = 4000

/** In how many rows of the index a word stands (`mostRows + 1` for more), and whether its other forms were looked for as well. */
type Counted = Readonly<{ rows: number; withForms: boolean }>
/** By what words begin with: true enough for as long as the library is about as large. */
type Counts = { readonly size: number; readonly rows: Map<string, Counted> }
const countsIn = new WeakMap<Db, Counts>()
const mostRemembered = 100_000

/** How many rows the search index has, about: counting them would take longer than all else. */
function indexSize(db: Db): number {
  const sql = 'SELECT coalesce((SELECT max(key) FROM section), 0) + coalesce((SELECT max(key) FROM article), 0) AS size'
  return first<{ size: number }>(db, sql)?.size ?? 0
}

function knownCounts(db: Db, size: number): Map<string, Counted> {
  const known = countsIn.get(db)
  if (known && size <= known.size * 1.1 && size >= known.size * 0.9 && known.rows.size < mostRemembered) return known.rows
  const fresh: Counts = { size, rows: new Map() }
  countsIn.set(db, fresh)
  return fresh.rows
}

/**
 * An article's distinctive words, the best first: said often or in the title, rare in the library, and yet said elsewhere.
 * How rare a word is, is the inverse document frequency of BM25 over the rows of the search index, squared: it counts in
 * the one article as in the other.
 */
export function distinctiveTerms(db: Db, row: ArticleRow): DistinctiveTerm[] {
  const steps = termsInSteps(db, row)
  for (;;) {
    const { done, value } = steps.next()
    if (done) return value
  }
}

/** As `distinctiveTerms`, with a step for the words of each section and one for each time that the index is asked. */
export function* termsInSteps(db: Db, row: ArticleRow): Generator<void, DistinctiveTerm[]> {
  const size = indexSize(db)
  const counts = knownCounts(db, size)
  const weighed = yield* weighedWords(db, row)
  const words = weighed
    .filter(({ stem }) => (counts.get(stem)?.rows ?? 0) <= mostRows)
    // Of words that are said as often, the longer ones are the rarer ones.
    .sort((a, b) => b.weight - a.weight || b.word.length - a.word.length)
    .slice(0, looked)
  const valued: { word: WeighedWord; found: Counted; worth: number }[] = []
  for (const word of words) {
    yield
    const found = countOf(db, counts, word)
    const { rows } = found
    if (rows < 2 || rows > Math.min(mostRows, Math.max(common.rows, size * common.part))) continue
    const idf = Math.log(1 + Math.max(0, size - rows + 0.5) / (rows + 0.5))
    valued.push({ word, found, worth: word.weight * idf * idf })
  }
  valued.sort((a, b) => b.worth - a.worth || (a.word.stem < b.word.stem ? -1 : 1))

  const own = ownRows(db, row)
  const terms: DistinctiveTerm[] = []
  let budget = rowBudget
  for (const { word, found, worth } of valued) {
    if (terms.length >= used) break
    if (found.rows > budget) continue
    yield
    const match = word.open && (found.withForms || found.rows <= mostWithForms) ? `"${word.stem}"*` : `"${word.word}"`
    const rows = column<number>(db, 'SELECT rowid FROM search WHERE search MATCH ? LIMIT ?', [match, mostRows])
    if (rows.every(at => own.has(at))) continue
    budget -= rows.length
    terms.push({ word: word.word, worth, rows })
  }
  return terms
}

/** Forms of one word are as rare as all of them are together. */
function countOf(db: Db, counts: Map<string, Counted>, { word, stem, open }: WeighedWord): Counted {
  const known = counts.get(stem)
  if (known !== undefined) return known
  // The index gathers all that begin so before it gives the first row, which is dear for a common word: that is asked by itself.
  const alone = rowsOf(db, `"${word}"`)
  const withForms = open && alone <= mostWithForms
  const found = { withForms, rows: withForms ? rowsOf(db, `"${stem}"*`) : alone }
  counts.set(stem, found)
  return found
}

function rowsOf(db: Db, match: string): number {
  const sql = 'SELECT count(*) AS rows FROM (SELECT 1 FROM search WHERE search MATCH ? LIMIT ?)'
  return first<{ rows: number }>(db, sql, [match, mostRows + 1])?.rows ?? 0
}

function ownRows(db: Db, { id, key }: ArticleRow): Set<number> {
  return new Set([key, ...column<number>(db, 'SELECT key FROM section WHERE article_id = ?', [id]).map(sectionRow)])
}
