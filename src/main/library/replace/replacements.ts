import { AppError } from '../../../shared/errors.ts'
import type { ArticleSave, Section } from '../../../shared/model/article.ts'
import type { BatchId } from '../../../shared/model/batch.ts'
import type { ArticleId } from '../../../shared/model/ids.ts'
import type { LastReplacement, ReplaceTakenBack, ReplaceWrite, ReplaceWritten } from '../../../shared/model/replacement.ts'
import { headerOf, type ArticleRow } from '../articles/header.ts'
import { parseStored } from '../parseStored.ts'
import { saveArticle } from '../articles/save.ts'
import { sectionContent, sectionRows } from '../articles/sections.ts'
import { all, first, run, type Db } from '../sql.ts'

/** How long the library works on a replacement before others have a turn, in milliseconds. */
const sliceMs = 8
/** How many of the newest replacements can be undone. */
const remembered = 20

/** Parts of an article that a replacement changes, beside its sections. */
const fields = ['title', 'standfirst'] as const
type Field = (typeof fields)[number]

/**
 * Writes what a replacement makes of articles, as many as there is time for and at least one. An article that is not at
 * its version any more, or is in the trash, is skipped. What was there before is noted for the undo.
 */
export function writeReplacements(db: Db, { batch, find, with: replacement, articles }: ReplaceWrite, now: number): ReplaceWritten {
  const number = replacementNumber(db, batch, find, replacement, now)
  const skipped: ArticleId[] = []
  const until = performance.now() + sliceMs
  let handled = 0
  for (const article of articles) {
    if (handled > 0 && performance.now() > until) break
    handled += 1
    const row = first<ArticleRow>(db, 'SELECT * FROM article WHERE id = ?', [article.id])
    if (!row || row.trashed_at !== null || row.version !== article.baseVersion) skipped.push(article.id)
    else writeArticle(db, number, row, article, now)
  }
  return { handled, skipped }
}

function replacementNumber(db: Db, batch: BatchId, find: string, replacement: string, now: number): number {
  const known = first<{ number: number }>(db, 'SELECT number FROM replacement WHERE id = ?', [batch])
  if (known) return known.number
  run(db, 'INSERT INTO replacement (id, at, find, replacement) VALUES (?, ?, ?, ?)', [batch, now, find, replacement])
  run(db, 'DELETE FROM replacement WHERE number <= (SELECT max(number) FROM replacement) - ?', [remembered])
  return first<{ number: number }>(db, 'SELECT number FROM replacement WHERE id = ?', [batch])?.number ?? 0
}

function writeArticle(db: Db, number: number, row: ArticleRow, { header, sections }: ReplaceWrite['articles'][number], now: number): void {
  const before = new Map(sectionRows(db, row.id).map(section => [section.id, section.body]))
  save(db, row, { header, sections }, now)
  const after = new Map(sectionRows(db, row.id).map(section => [section.id, section.body]))
  const note = (place: string, was: string, is: string) => {
    if (was !== is)
      run(db, 'INSERT INTO replaced (replacement, article_id, place, before, after) VALUES (?, ?, ?, ?, ?)', [
        number,
        row.id,
        place,
        was,
        is,
      ])
  }
  for (const field of fields) note(field, row[field], header[field] ?? row[field])
  for (const { id } of sections) note(id, before.get(id) ?? '', after.get(id) ?? '')
}

function save(db: Db, row: ArticleRow, { header, sections }: Pick<ArticleSave, 'header' | 'sections'>, now: number): void {
  const order = sectionRows(db, row.id).map(section => section.id)
  const outcome = saveArticle(db, { id: row.id, baseVersion: row.version, header, order, sections }, now, 'replace')
  if (!('saved' in outcome)) throw new Error('A replacement was taken for a stale save')
}

type Change = Readonly<{ place: string; before: string; after: string }>

/**
 * Takes a part of a replacement back. What was changed again since stays as it is, and is counted. Throws `not-found` when
 * there is nothing of it any more.
 */
export function takeBackReplacement(db: Db, batch: BatchId, now: number): ReplaceTakenBack {
  const known = first<{ number: number }>(db, 'SELECT number FROM replacement WHERE id = ?', [batch])
  if (!known) throw new AppError('not-found', 'This replacement can’t be undone any more.')
  const articles: ArticleId[] = []
  let kept = 0
  const until = performance.now() + sliceMs
  do {
    const next = first<{ id: ArticleId }>(db, 'SELECT article_id AS id FROM replaced WHERE replacement = ? LIMIT 1', [known.number])
    if (!next) break
    const changes = all<Change>(db, 'SELECT place, before, after FROM replaced WHERE replacement = ? AND article_id = ?', [
      known.number,
      next.id,
    ])
    kept += takeBackArticle(db, next.id, changes, now)
    run(db, 'DELETE FROM replaced WHERE replacement = ? AND article_id = ?', [known.number, next.id])
    articles.push(next.id)
  } while (performance.now() < until)
  const left =
    first<{ count: number }>(db, 'SELECT count(DISTINCT article_id) AS count FROM replaced WHERE replacement = ?', [known.number])?.count ??
    0
  if (left === 0) run(db, 'DELETE FROM replacement WHERE number = ?', [known.number])
  return { articles, kept, left }
}

/** Returns how many places stay as they are. */
function takeBackArticle(db: Db, id: ArticleId, changes: readonly Change[], now: number): number {
  const row = first<ArticleRow>(db, 'SELECT * FROM article WHERE id = ?', [id])
  if (!row) return changes.length
  const sections: Section[] = []
  const header: Partial<Record<Field, string>> = {}
  const stored = new Map(sectionRows(db, id).map(section => [section.id as string, section]))
  const headerNow = headerOf(row)
  let kept = 0
  for (const { place, before, after } of changes) {
    const field = fields.find(each => each === place)
    const section = stored.get(place)
    const body = section?.body === after ? first<{ json: string }>(db, 'SELECT json FROM body WHERE hash = ?', [before]) : undefined
    if (field && headerNow[field] === after) header[field] = before
    else if (section && body) sections.push({ id: section.id, kind: section.kind, content: parseStored(sectionContent, body.json) })
    else kept += 1
  }
  if (sections.length > 0 || Object.keys(header).length > 0) save(db, row, { header, sections }, now)
  return kept
}

/** The newest replacement that something is left of, or null. */
export function lastReplacement(db: Db): LastReplacement | null {
  const row = first<LastReplacement>(
    db,
    `SELECT id AS batch, at, find, replacement AS "with",
       (SELECT count(DISTINCT article_id) FROM replaced WHERE replaced.replacement = number) AS articles
     FROM replacement ORDER BY number DESC LIMIT 1`,
  )
  return row && row.articles > 0 ? row : null
}

/** The bodies that undoing a replacement would bring back to an article: history must not let them go. */
export function bodiesToBringBack(db: Db, id: ArticleId): string[] {
  return all<{ before: string }>(db, 'SELECT before FROM replaced WHERE article_id = ?', [id]).map(row => row.before)
}
