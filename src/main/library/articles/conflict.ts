import { AppError } from '../../../shared/errors.ts'
import type { ArticleSave, Section } from '../../../shared/model/article.ts'
import type { ArticleAdded } from '../../../shared/model/draft.ts'
import type { ArticleId, SectionId } from '../../../shared/model/ids.ts'
import { storeArticle } from './addArticle.ts'
import { attachedLists } from '../lists/attachments.ts'
import { headerOf, withChanges, type ArticleRow } from './header.ts'
import { parseStored } from '../parseStored.ts'
import { prepareSection, type PreparedSection } from './preparedSection.ts'
import { openRevision, type Revision, type RevisionSection } from '../history/revisions.ts'
import { sectionContent, sectionRows } from './sections.ts'
import { first, type Db } from '../sql.ts'
import { say } from '../../../shared/words/say.ts'

/**
 * Stores a stale save as an article of its own: the version that it builds on, with what it sends laid over. Where
 * that version is not known any more, or damaged, the newest one stands in for it, so that nothing that was sent is lost.
 */
export function storeConflictCopy(
  db: Db,
  row: ArticleRow,
  save: ArticleSave,
  sent: ReadonlyMap<SectionId, PreparedSection>,
  now: number,
): ArticleAdded {
  const base = readableRevision(db, row.id, save.baseVersion)
  const mine = withChanges(base?.header ?? headerOf(row), save.header)
  const known = new Map((base?.sections ?? storedNow(db, row.id)).map(section => [section.id, section]))
  const sections = save.order.flatMap(id => {
    const kept = known.get(id)
    return sent.get(id) ?? (kept ? prepareKept(db, kept) : [])
  })
  if (sections.length === 0)
    throw new AppError('bad-request', 'The article’s order names no section that is there. Reload the article and try again.')
  return storeArticle(db, {
    header: {
      ...mine,
      title: copyTitle(db, mine.title),
      // Two articles under one address would overwrite each other where they are published.
      status: mine.status === 'published' ? 'ready' : mine.status,
    },
    sections,
    lists: attachedLists(db, row.id),
    reason: 'conflict',
    now,
  })
}

function readableRevision(db: Db, id: ArticleId, number: number): Revision | null {
  try {
    return openRevision(db, id, number)
  } catch (error) {
    if (error instanceof AppError && error.code === 'library-damaged') return null
    throw error
  }
}

function storedNow(db: Db, id: ArticleId): RevisionSection[] {
  return sectionRows(db, id).map(({ id: section, kind, body }) => ({ id: section, kind, hash: body }))
}

function prepareKept(db: Db, { id, kind, hash }: RevisionSection): PreparedSection {
  const body = first<{ json: string }>(db, 'SELECT json FROM body WHERE hash = ?', [hash])
  if (!body) throw new AppError('library-damaged', 'An earlier version of this article is damaged in the library’s file.')
  const section: Section = { id, kind, content: parseStored(sectionContent, body.json) }
  return prepareSection(section)
}

function copyTitle(db: Db, title: string): string {
  const stem = title.trim() || 'Untitled'
  for (let number = 1; ; number += 1) {
    const candidate = number === 1 ? `${stem} (my copy)` : `${stem} (my copy ${number})`
    if (!first(db, 'SELECT 1 FROM article WHERE title = ?', [candidate])) return candidate
  }
}

/** What the caller of a stale save is told. `details` name the copy that holds what it sent. */
export function conflictError(copy: ArticleAdded): AppError {
  return new AppError(
    'conflict',
    say('This article was changed elsewhere in the meantime. Nothing is lost: your version is now a separate article, “{title}”.', {
      title: copy.title,
    }),
    { details: { copyId: copy.id, copyVersion: '1', copyTitle: copy.title, copySlug: copy.slug } },
  )
}
