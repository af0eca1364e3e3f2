import type { ArticleHeader } from '../../../shared/model/article.ts'
import type { ArticleId } from '../../../shared/model/ids.ts'
import type { Likeness } from '../../../shared/model/suggestion.ts'
import { fold } from '../search/fold.ts'
import { headerOf, type ArticleRow } from '../articles/header.ts'
import { all, first, type Db } from '../sql.ts'
import { articlesOf, candidatesOf, type Candidate } from './candidates.ts'
import { distinctiveTerms, termsInSteps, type DistinctiveTerm } from './distinctiveTerms.ts'

/** An article that is like another, why, and how much. */
export type SimilarArticle = Readonly<{ row: ArticleRow; score: number; because: readonly Likeness[] }>

/** How many candidates are looked at closely: of those found by words, and of those found by their headers alone. */
const looked = { byWords: 80, byHeader: 60 }

/** BM25's saturation and its normalisation by length, which counts for little where words are taken once a section. */
const k1 = 1.2
const b = 0.3

/** What likeness of other kinds adds to that of the words, which is at most 1 and in practice seldom above 0.5. */
const bonus = { subject: 0.6, series: 0.45, creator: 0.35, tags: 0.15, author: 0.02, kind: 0.02 } as const

/** Someone who reads one language may not read another; a draft may never be published. */
const otherLanguage = 0.5
const unpublished = 0.85

/**
 * The articles of the library that are most like this one, the best first: BM25 of its distinctive words, to which tags,
 * subject, series, creators and language add. What shares nothing worth naming is left out; so is the trash.
 */
export function similarArticles(db: Db, row: ArticleRow, limit: number, without: ReadonlySet<ArticleId> = new Set()): SimilarArticle[] {
  const header = headerOf(row)
  const terms = distinctiveTerms(db, row)
  const candidates = candidatesOf(db, row, header, terms)
  for (const id of without) candidates.delete(id)
  const like = likenessTo(db, row, header, terms)
  return closest(db, candidates)
    .flatMap(each => like(each, candidates.get(each.id)))
    .sort((a, c) => c.score - a.score || c.row.key - a.row.key)
    .slice(0, limit)
}

/** So many articles are read in one step. */
const readAtOnce = 20

/** Reads what `similarArticles` reads, in short steps, for its next call to find read already. */
export function* readSimilar(db: Db, row: ArticleRow): Generator<void> {
  const terms = yield* termsInSteps(db, row)
  const rough = new Map<ArticleId, number>()
  for (const { rows, worth } of terms) {
    yield
    for (const id of new Set(articlesOf(db, rows).values())) rough.set(id, (rough.get(id) ?? 0) + worth)
  }
  const likely = [...rough].sort(([, a], [, c]) => c - a).slice(0, looked.byWords)
  for (let from = 0; from < likely.length; from += readAtOnce) {
    yield
    const ids = likely.slice(from, from + readAtOnce).map(([id]) => id)
    all<ArticleRow>(db, 'SELECT * FROM article WHERE id IN (SELECT value FROM json_each(?)) AND trashed_at IS NULL', [JSON.stringify(ids)])
  }
}

/** The rows of the candidates whose words, or whose header at all, promise most. */
function closest(db: Db, candidates: ReadonlyMap<ArticleId, Candidate>): ArticleRow[] {
  const byWords = [...candidates].sort(([, a], [, c]) => c.rough - a.rough).slice(0, looked.byWords)
  const byHeader = [...candidates].filter(([, { terms }]) => terms.size === 0).slice(-looked.byHeader)
  const ids = [...new Set([...byWords, ...byHeader].map(([id]) => id))]
  return all<ArticleRow>(db, 'SELECT * FROM article WHERE id IN (SELECT value FROM json_each(?)) AND trashed_at IS NULL', [
    JSON.stringify(ids),
  ])
}

function likenessTo(db: Db, row: ArticleRow, header: ArticleHeader, terms: readonly DistinctiveTerm[]) {
  const whole = terms.reduce((sum, term) => sum + term.worth, 0)
  const tagWorth = worthOfTags(db, header.tags)
  const names = about(header)
  return (other: ArticleRow, candidate: Candidate | undefined): SimilarArticle[] => {
    const theirs = headerOf(other)
    const because: Likeness[] = []
    let score = 0

    const same = sameAbout(names, theirs)
    for (const reason of same) {
      because.push(reason)
      score += reason.is === 'subject' ? bonus.subject : reason.is === 'series' ? bonus.series : bonus.creator
    }
    const tags = header.tags.filter(tag => theirs.tags.includes(tag))
    if (tags.length > 0) {
      because.push({ is: 'tags', tags })
      score += bonus.tags * tagWorth(tags)
    }
    const length = 1 - b + b * Math.min(3, (other.words + 200) / (row.words + 200))
    const shared = [...(candidate?.terms ?? [])].map(([index, rows]) => {
      const term = terms[index]
      const worth = (term?.worth ?? 0) * ((rows * (k1 + 1)) / (rows + k1 * length)) * (1 / (k1 + 1))
      return { word: term?.word ?? '', worth }
    })
    if (whole > 0) score += (shared.reduce((sum, term) => sum + term.worth, 0) / whole) * 2
    // One word in common is chance; it still ranks what other reasons have brought up.
    if (shared.length > 1) because.push({ is: 'words', words: shared.sort((a, c) => c.worth - a.worth).map(term => term.word) })
    if (because.length === 0) return []
    if (header.author && fold(theirs.author) === fold(header.author)) {
      because.push({ is: 'author', name: theirs.author })
      score += bonus.author
    }
    if (header.subject && theirs.subject?.type === header.subject.type) score += bonus.kind
    if (baseOf(theirs.language) !== baseOf(header.language) && !same.some(reason => reason.is === 'subject')) score *= otherLanguage
    if (theirs.status !== 'published') score *= unpublished
    return [{ row: other, score, because }]
  }
}

/** How much of what an article's tags say is said by some of them: one on few articles says more than one on many. */
function worthOfTags(db: Db, tags: readonly string[]): (shared: readonly string[]) => number {
  const articles = first<{ count: number }>(db, 'SELECT coalesce(max(key), 0) AS count FROM article')?.count ?? 0
  const worth = new Map(
    tags.map(tag => {
      const sql = 'SELECT count(*) AS count FROM (SELECT 1 FROM article_tag JOIN tag ON tag.id = tag_id WHERE name = ? LIMIT 5000)'
      const count = first<{ count: number }>(db, sql, [tag])?.count ?? 0
      return [tag, Math.log(1 + articles / (count + 1))] as const
    }),
  )
  const whole = [...worth.values()].reduce((sum, each) => sum + each, 0)
  return shared => (whole === 0 ? 0 : shared.reduce((sum, tag) => sum + (worth.get(tag) ?? 0), 0) / whole)
}

type Names = Readonly<{ subject: string; series: string; creators: ReadonlySet<string> }>

function folded(name: string): string {
  return fold(name).trim()
}

function about({ subject }: ArticleHeader): Names {
  return {
    subject: folded(subject?.name ?? ''),
    series: folded(subject?.series ?? ''),
    creators: new Set(subject?.creators.map(folded).filter(Boolean)),
  }
}

function sameAbout(names: Names, { subject }: ArticleHeader): Likeness[] {
  if (!subject) return []
  const same: Likeness[] = []
  if (names.subject && folded(subject.name) === names.subject) same.push({ is: 'subject', name: subject.name })
  if (subject.series && folded(subject.series) === names.series) same.push({ is: 'series', name: subject.series })
  const creators = subject.creators.filter(creator => names.creators.has(folded(creator)))
  if (creators.length > 0) same.push({ is: 'creator', names: creators, kind: subject.type })
  return same
}

function baseOf(language: string): string {
  return language.toLowerCase().split('-')[0] ?? ''
}
