import type { Parsed } from '../../../shared/contract/contract.ts'
import type { BatchDone } from '../../../shared/model/batch.ts'
import type { ArticleId } from '../../../shared/model/ids.ts'
import type { ReviewedSubject, SubjectName, SubjectReview, SubjectSummary } from '../../../shared/model/reviewedSubject.ts'
import { subject as subjectSchema, type Subject } from '../../../shared/model/subject.ts'
import { clustersOf, mergedSubject } from '../../../shared/subjects/clusters.ts'
import { noteBatch } from '../batches/batches.ts'
import { beginWork } from '../batches/batchWork.ts'
import { requireAll } from '../articles/changeArticles.ts'
import { fold } from '../search/fold.ts'
import { headerOf, type ArticleRow } from '../articles/header.ts'
import { parseStored } from '../parseStored.ts'
import { all, first, run, type Db } from '../sql.ts'
import { unlessDamaged } from '../unlessDamaged.ts'
import { subjectKey } from './subjectKey.ts'

const living = "trashed_at IS NULL AND subject_key <> ''"
/** How much of a verdict stands beside others, in characters. */
const verdictLength = 1200
/** More reviews of one name than can stand side by side. */
const mostReviews = 200

/** Subjects by name, those that hold the text; `several` leaves out what has one review alone. */
export function listSubjects(db: Db, { text, several, offset, limit }: Parsed<'subject:list'>): { items: SubjectSummary[]; more: boolean } {
  const terms = fold(text)
    .split(/[^\p{L}\p{M}\p{N}]+/u)
    .filter(Boolean)
    .slice(0, 20)
  const rows = all<{ key: string; reviews: number }>(
    db,
    `SELECT subject_key AS key, count(*) AS reviews FROM article
     WHERE ${[living, ...terms.map(() => 'instr(subject_key, ?) > 0')].join(' AND ')}
     GROUP BY subject_key ${several ? 'HAVING count(*) > 1' : ''} ORDER BY subject_key LIMIT ? OFFSET ?`,
    [...terms, limit + 1, offset],
  )
  return { items: rows.slice(0, limit).map(({ key, reviews }) => ({ ...summaryOf(db, key), reviews })), more: rows.length > limit }
}

function summaryOf(db: Db, key: string): Omit<SubjectSummary, 'reviews'> {
  const subjects = all<{ subject: string }>(
    db,
    `SELECT subject FROM article WHERE ${living} AND subject_key = ? ORDER BY updated_at DESC LIMIT ${mostReviews}`,
    [key],
  ).map(row => parseStored(subjectSchema, row.subject))
  const years = [...new Set(subjects.flatMap(({ year }) => year ?? []))].sort((a, b) => a - b)
  const creators = subjects.find(each => each.creators.length > 0)?.creators ?? []
  return { ...usualName(subjects), years, creators }
}

/** The spelling that most reviews use; of equally usual ones that of the newest. */
function usualName(subjects: readonly Subject[]): SubjectName {
  const counts = new Map<string, number>()
  for (const { name } of subjects) counts.set(name, (counts.get(name) ?? 0) + 1)
  const best = subjects.toSorted((a, b) => (counts.get(b.name) ?? 0) - (counts.get(a.name) ?? 0))[0]
  return { type: best?.type ?? 'CreativeWork', name: best?.name ?? '' }
}

/** All reviews of a subject's name, side by side, each of them with those that are of the same thing. */
export function openSubject(db: Db, asked: SubjectName): ReviewedSubject {
  const rows = all<ArticleRow>(
    db,
    `SELECT * FROM article WHERE ${living} AND subject_key = ? ORDER BY coalesce(published_at, '~'), updated_at LIMIT ${mostReviews}`,
    [subjectKey(asked)],
  )
  const reviews = rows.flatMap(row => reviewOf(db, row))
  const groups = clustersOf(reviews, review => review.subject).flatMap(group => {
    const ordered = reviews.filter(review => group.includes(review))
    const [one, ...others] = ordered.map(review => review.subject)
    return one ? [{ subject: mergedSubject({ ...one, ...usualName([one, ...others]) }, ...others), reviews: ordered }] : []
  })
  return { ...(reviews.length > 0 ? usualName(reviews.map(review => review.subject)) : asked), groups }
}

function reviewOf(db: Db, row: ArticleRow): SubjectReview[] {
  const { title, status, language, author, standfirst, publishedAt, rating, subject } = headerOf(row)
  if (!subject) return []
  const verdict = first<{ text: string }>(
    db,
    `SELECT substr(text, 1, ${verdictLength + 1}) AS text FROM section JOIN body ON body.hash = section.body
     WHERE article_id = ? AND kind = 'verdict' ORDER BY position DESC LIMIT 1`,
    [row.id],
  )
  const text = verdict?.text ?? ''
  return [
    {
      id: row.id,
      title,
      status,
      language,
      author,
      standfirst,
      verdict: text.length > verdictLength ? `${text.slice(0, verdictLength).trimEnd()}…` : text,
      publishedAt,
      updatedAt: row.updated_at,
      words: row.words,
      rating,
      subject,
    },
  ]
}

/** Makes articles reviews of one subject: each takes what is known of it, and keeps what it alone knows. One step to undo; many in slices. Throws `not-found`. */
export function mergeSubjects(db: Db, ids: readonly ArticleId[], into: Subject, now: number): BatchDone {
  requireAll(db, ids)
  const batch = noteBatch(db, { articles: [], tags: { before: [], made: [] } }, now)
  return { batch: batch.id, articles: beginWork(db, batch.number, [{ todo: { kind: 'subject', into }, ids }], now) }
}

/** Notes the subjects of a library that was made before they were told apart. */
export function completeSubjects(db: Db): void {
  if (first(db, "SELECT 1 FROM meta WHERE key = 'subjects'")) return
  for (const { key, subject } of all<{ key: number; subject: string }>(db, 'SELECT key, subject FROM article WHERE subject IS NOT NULL'))
    unlessDamaged(() => run(db, 'UPDATE article SET subject_key = ? WHERE key = ?', [subjectKey(parseStored(subjectSchema, subject)), key]))
  run(db, "INSERT INTO meta (key, value) VALUES ('subjects', '1')")
}
