import { z } from 'zod'
import { AppError } from '../../../shared/errors.ts'
import { articleHeader, type ArticleHeader } from '../../../shared/model/article.ts'
import type { Revision, RevisionReason, RevisionSummary, SectionChange } from '../../../shared/model/history.ts'
import type { ArticleId } from '../../../shared/model/ids.ts'
import { requireArticle } from '../articles/articles.ts'
import { parseStored } from '../parseStored.ts'
import { readSections, type RevisionSection } from './revisions.ts'
import { sectionContent } from '../articles/sections.ts'
import { all, first, run, type Db } from '../sql.ts'

type Row = Readonly<{
  number: number
  at: number
  reason: RevisionReason
  name: string | null
  header: string
  base: number | null
  sections: string
}>

const columns = 'number, at, reason, name, header, base, sections'

/**
 * A page of an article's revisions, newest first, those below `before` or all. Each says what it changed of the kept
 * one before it. Throws `not-found`, and `library-damaged` when one can't be read.
 */
export function listRevisions(
  db: Db,
  articleId: ArticleId,
  before: number | null,
  limit: number,
): { items: RevisionSummary[]; more: boolean } {
  requireArticle(db, articleId)
  // One more than asked for: the last one is told by what differs from the one before it.
  const rows = all<Row>(db, `SELECT ${columns} FROM revision WHERE article_id = ? AND number < ? ORDER BY number DESC LIMIT ?`, [
    articleId,
    before ?? Number.MAX_SAFE_INTEGER,
    limit + 1,
  ])
  const states = rows.map(stateReader(db, articleId))
  const wordsOf = wordReader(db)
  const items = states.slice(0, limit).map((state, index): RevisionSummary => {
    const { number, at, reason, name, header, sections } = state
    const older = states[index + 1]
    return {
      number,
      at,
      reason,
      name,
      title: header.title,
      words: sections.reduce((sum, section) => sum + wordsOf(section.hash), 0),
      sections: older ? changesOf(db, older.sections, sections) : [],
      details: older ? changedFields(older.header, header) : [],
    }
  })
  return { items, more: rows.length > limit }
}

/** A revision with its sections' content. Throws `not-found`, and `library-damaged` when a part of it can't be read. */
export function wholeRevisionOf(db: Db, articleId: ArticleId, number: number): Revision {
  requireArticle(db, articleId)
  const row = first<Row>(db, `SELECT ${columns} FROM revision WHERE article_id = ? AND number = ?`, [articleId, number])
  if (!row) throw notKept()
  const state = stateReader(db, articleId)(row)
  const sections = state.sections.map(({ id, kind, hash }) => {
    const body = first<{ json: string; words: number }>(db, 'SELECT json, words FROM body WHERE hash = ?', [hash])
    if (!body) throw damaged()
    return { id, kind, content: parseStored(sectionContent, body.json), heading: headingOf(body.json), words: body.words }
  })
  const { at, reason, name, header } = state
  return { number, at, reason, name, header, sections }
}

/** Gives a revision a name, or takes it away. Throws `not-found`. */
export function nameRevision(db: Db, articleId: ArticleId, number: number, name: string | null): void {
  if (run(db, 'UPDATE revision SET name = ? WHERE article_id = ? AND number = ?', [name, articleId, number]) === 0) throw notKept()
}

function notKept(): AppError {
  return new AppError('not-found', 'This version is not kept any more.')
}

function damaged(): AppError {
  return new AppError('library-damaged', 'An earlier version of this article is damaged in the library’s file.')
}

type State = Readonly<Omit<Row, 'header' | 'base' | 'sections'> & { header: ArticleHeader; sections: readonly RevisionSection[] }>

/** Reads rows whole. Many build on the same one, which is read once. */
function stateReader(db: Db, articleId: ArticleId): (row: Row) => State {
  const bases = new Map<number, readonly RevisionSection[]>()

  function sectionsOf(base: number): readonly RevisionSection[] {
    const known = bases.get(base)
    if (known) return known
    const row = first<{ sections: string }>(db, 'SELECT sections FROM revision WHERE article_id = ? AND number = ? AND base IS NULL', [
      articleId,
      base,
    ])
    if (!row) throw damaged()
    const sections = readSections(row.sections)
    bases.set(base, sections)
    return sections
  }

  return ({ base, sections: json, header, ...row }) => {
    const own = readSections(json)
    const byId = new Map(own.map(section => [section.id, section]))
    const sections = base === null ? own : sectionsOf(base).map(section => byId.get(section.id) ?? section)
    return { ...row, header: parseStored(articleHeader, header), sections }
  }
}

/** The words of bodies by their hashes. Revisions have most of them in common, and each is asked for once. */
function wordReader(db: Db): (hash: string) => number {
  const known = new Map<string, number>()
  return hash => {
    const words = known.get(hash) ?? first<{ words: number }>(db, 'SELECT words FROM body WHERE hash = ?', [hash])?.words ?? 0
    known.set(hash, words)
    return words
  }
}

function changedFields(before: ArticleHeader, after: ArticleHeader): string[] {
  const then = new Map(Object.entries(before))
  return Object.entries(after).flatMap(([field, value]) => (JSON.stringify(value) === JSON.stringify(then.get(field)) ? [] : field))
}

function changesOf(db: Db, before: readonly RevisionSection[], after: readonly RevisionSection[]): SectionChange[] {
  const then = new Map(before.map(section => [section.id, section]))
  const now = new Map(after.map(section => [section.id, section]))
  const named = (change: SectionChange['change']) => (section: RevisionSection) => ({
    id: section.id,
    heading: headingWith(db, section.hash),
    change,
  })
  const added = after.filter(section => !then.has(section.id)).map(named('added'))
  const changed = after
    .filter(({ id, hash, kind }) => {
      const old = then.get(id)
      return old && (old.hash !== hash || old.kind !== kind)
    })
    .map(named('changed'))
  const removed = before.filter(section => !now.has(section.id)).map(named('removed'))
  return [...added, ...changed, ...removed, ...movedBetween(before, after).map(named('moved'))]
}

/** The sections that stand in another order among those that both have: each that is not where the order would have it next. */
function movedBetween(before: readonly RevisionSection[], after: readonly RevisionSection[]): RevisionSection[] {
  const there = new Set(after.map(section => section.id))
  const order = before.map(section => section.id).filter(id => there.has(id))
  const moved: RevisionSection[] = []
  for (const section of after) {
    const at = order.indexOf(section.id)
    if (at > 0) moved.push(section)
    if (at >= 0) order.splice(at, 1)
  }
  return moved
}

const inlineText = z.array(z.object({ text: z.string().optional() }))
const headingNode = z.object({ type: z.literal('sectionHeading'), content: inlineText.optional() })

function headingWith(db: Db, hash: string): string | null {
  const row = first<{ json: string }>(db, "SELECT json_array(json_extract(json, '$[0]')) AS json FROM body WHERE hash = ?", [hash])
  return row ? headingOf(row.json) : null
}

/** The plain heading of a body, or null when it has none. */
function headingOf(json: string): string | null {
  const node = headingNode.safeParse(parseStored(sectionContent, json)[0])
  return node.success ? (node.data.content ?? []).map(part => part.text ?? ' ').join('') : null
}
