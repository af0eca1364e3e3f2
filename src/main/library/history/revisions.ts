import { createHash } from 'node:crypto'
import { z } from 'zod'
import { AppError } from '../../../shared/errors.ts'
import { articleHeader, sectionKind, type ArticleHeader } from '../../../shared/model/article.ts'
import type { RevisionReason } from '../../../shared/model/history.ts'
import { sectionId, type ArticleId } from '../../../shared/model/ids.ts'
import { parseStored } from '../parseStored.ts'
import { first, run, type Db } from '../sql.ts'

const revisionSection = z.object({ id: sectionId, kind: sectionKind, hash: z.string() })
/** A section as a revision remembers it: `hash` names its body. */
export type RevisionSection = z.output<typeof revisionSection>

export type NewRevision = Readonly<{
  articleId: ArticleId
  number: number
  at: number
  reason: RevisionReason
  header: ArticleHeader
  sections: readonly RevisionSection[]
}>

/** A revision keeps its whole list when this many sections differ from the one it could build on. */
const maxChanges = 32

/**
 * Keeps a state of an article. Where only a few sections differ from an earlier revision in the same order, only those
 * are written, so that a revision of a long article costs no more than one of a short one. `base` revisions are whole
 * themselves: reading one takes two rows at most.
 */
export function addRevision(db: Db, { articleId, number, at, reason, header, sections }: NewRevision): void {
  const base = wholeRevision(db, articleId, number - 1)
  const changed = base && changesBetween(base.sections, sections)
  const said = { number, at, reason, header: JSON.stringify(header) }
  run(
    db,
    `INSERT INTO revision (article_id, number, at, reason, name, header, base, sections, digest)
     VALUES (@articleId, @number, @at, @reason, NULL, @header, @base, @sections, @digest)`,
    {
      articleId,
      ...said,
      base: changed ? base.number : null,
      sections: JSON.stringify((changed ?? sections).map(({ id, kind, hash }) => ({ id, kind, hash }))),
      digest: revisionDigest(articleId, said, sections),
    },
  )
}

type Said = Readonly<{ number: number; at: number; reason: string; header: string }>

/**
 * All that a revision says, as the SHA-256 that is kept beside it, in hex. It covers the header's JSON as it is stored, and
 * the whole list of sections, however much of that is written with the revision itself.
 */
function revisionDigest(articleId: ArticleId, { number, at, reason, header }: Said, sections: readonly RevisionSection[]): string {
  const said = [articleId, number, at, reason, header, sections.map(({ id, kind, hash }) => [id, kind, hash])]
  return createHash('sha256').update(JSON.stringify(said)).digest('hex')
}

export type Revision = Readonly<{ number: number; at: number; reason: string; header: ArticleHeader; sections: RevisionSection[] }>

type Row = Said & Readonly<{ base: number | null; sections: string; digest: string | null }>

function rowOf(db: Db, articleId: ArticleId, number: number): Row | undefined {
  return first<Row>(db, 'SELECT number, at, reason, header, base, sections, digest FROM revision WHERE article_id = ? AND number = ?', [
    articleId,
    number,
  ])
}

/** A kept state of an article, or null when there is none of that number. Throws `library-damaged` when it can't be read. */
export function openRevision(db: Db, articleId: ArticleId, number: number): Revision | null {
  const row = rowOf(db, articleId, number)
  if (!row) return null
  const { at, reason } = row
  return { number, at, reason, header: parseStored(articleHeader, row.header), sections: sectionsOf(db, articleId, row) }
}

/** The same, for a revision that says what it said when it was kept. Throws `library-damaged` for one that does not. */
export function provenRevision(db: Db, articleId: ArticleId, number: number): Revision | null {
  const row = rowOf(db, articleId, number)
  const revision = openRevision(db, articleId, number)
  // Those that are older than the digest have none.
  if (row && revision && row.digest !== null && row.digest !== revisionDigest(articleId, row, revision.sections))
    throw new AppError('library-damaged', 'A version of this article is damaged in the library’s file.')
  return revision
}

function sectionsOf(db: Db, articleId: ArticleId, { base, sections }: Row): RevisionSection[] {
  const own = readSections(sections)
  if (base === null) return own
  const byId = new Map(own.map(section => [section.id, section]))
  return (openRevision(db, articleId, base)?.sections ?? []).map(section => byId.get(section.id) ?? section)
}

export function readSections(json: string): RevisionSection[] {
  return parseStored(z.array(revisionSection), json)
}

/**
 * The whole revision that one of this number is built on, or is; null when there is none, or it can't be read: damage to
 * the past must not keep anyone from saving. The list is compared only, so it is not proved at each save.
 */
function wholeRevision(db: Db, articleId: ArticleId, number: number): { number: number; sections: readonly RevisionSection[] } | null {
  const row = first<{ number: number; sections: string }>(
    db,
    `SELECT number, sections FROM revision WHERE article_id = @articleId
     AND number = (SELECT coalesce(base, number) FROM revision WHERE article_id = @articleId AND number = @number)`,
    { articleId, number },
  )
  if (!row) return null
  try {
    return { number: row.number, sections: JSON.parse(row.sections) as RevisionSection[] }
  } catch {
    return null
  }
}

/** The sections that differ from those of a revision to build on, or null where the order does, or too many do. */
export function changesBetween(base: readonly RevisionSection[], next: readonly RevisionSection[]): RevisionSection[] | null {
  if (base.length !== next.length) return null
  const changes: RevisionSection[] = []
  for (const [index, section] of next.entries()) {
    const before = base[index]
    if (before?.id !== section.id) return null
    if (before.hash !== section.hash || before.kind !== section.kind) changes.push(section)
    if (changes.length > maxChanges) return null
  }
  return changes
}
