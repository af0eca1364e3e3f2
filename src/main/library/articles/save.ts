import { AppError } from '../../../shared/errors.ts'
import type { ArticleHeader, ArticleSave, ArticleSaved } from '../../../shared/model/article.ts'
import type { ArticleAdded } from '../../../shared/model/draft.ts'
import type { SectionId } from '../../../shared/model/ids.ts'
import { requireArticle, updateArticle } from './articles.ts'
import { onlyBatchesSince } from '../batches/batches.ts'
import { storeConflictCopy } from './conflict.ts'
import { headerOf, wantedSlug, withChanges, type ArticleRow } from './header.ts'
import { assertDistinct, assertKinds, prepareSection, type PreparedSection } from './preparedSection.ts'
import { applyTemplate } from '../lists/listTemplates.ts'
import { mergeTags } from '../tags/mergeTags.ts'
import { addRevision, openRevision } from '../history/revisions.ts'
import { addSection, countSectionWords, removeSection, sectionRows, updateSection, type SectionRow } from './sections.ts'
import { slugOf, uniqueSlug } from './slug.ts'
import { run, type Db } from '../sql.ts'

/** Either what was saved, or the article that a stale save became. */
export type SaveOutcome = Readonly<{ saved: ArticleSaved } | { copy: ArticleAdded }>

/**
 * Saves an article: writes the sections that were sent and differ, drops those that the order leaves out, and keeps a
 * revision. A save that changes nothing keeps none. A save that builds on another version than the newest touches
 * nothing of the article and becomes a copy, unless batches alone lie between: then it goes over them. Throws `not-found` and `bad-request`.
 */
export function saveArticle(db: Db, save: ArticleSave, now: number, reason: 'save' | 'restore' | 'replace' = 'save'): SaveOutcome {
  const row = requireArticle(db, save.id)
  const sent = prepareSent(save)
  const before = headerOf(row)
  const rebased = row.version === save.baseVersion ? save : overBatches(db, row, before, save)
  if (!rebased) return { copy: storeConflictCopy(db, row, save, sent, now) }

  const header = nextHeader(db, row, before, rebased)
  const elsewhere = rebased === save ? {} : { header: { status: header.status, tags: header.tags, subject: header.subject } }
  const stored = sectionRows(db, row.id)
  const next = arrange(save.order, stored, sent)
  const sectionsChanged = next.length !== stored.length || next.some((place, index) => differs(place, stored[index]))
  if (!sectionsChanged && JSON.stringify(header) === JSON.stringify(before))
    return { saved: { version: row.version, updatedAt: row.updated_at, slug: row.slug, ...elsewhere } }

  if (sectionsChanged) writeSections(db, row, stored, next)
  // What the article is about is known now: a set of lists for that kind, if it has none yet.
  if (header.subject && before.subject?.type !== header.subject.type && before.publishedAt === null)
    applyTemplate(db, row.id, header.subject.type)
  updateArticle(db, { row, before, header, words: sectionsChanged ? countSectionWords(db, row.id) : row.words, now })
  addRevision(db, {
    articleId: row.id,
    number: row.version + 1,
    at: now,
    reason,
    header,
    sections: next.map(({ id, kind, hash }) => ({ id, kind, hash })),
  })
  return { saved: { version: row.version + 1, updatedAt: now, slug: header.slug, ...elsewhere } }
}

/** The save as it goes over the batches that were applied since its version, or null where anything else happened. */
function overBatches(db: Db, row: ArticleRow, now: ArticleHeader, save: ArticleSave): ArticleSave | null {
  if (!onlyBatchesSince(db, row, save.baseVersion)) return null
  const { tags } = save.header
  if (tags === undefined) return { ...save, baseVersion: row.version }
  const base = openRevision(db, row.id, save.baseVersion)?.header.tags
  return base ? { ...save, baseVersion: row.version, header: { ...save.header, tags: mergeTags(now.tags, base, tags) } } : null
}

function prepareSent(save: ArticleSave): Map<SectionId, PreparedSection> {
  assertDistinct(save.order)
  assertDistinct(save.sections.map(section => section.id))
  const order = new Set(save.order)
  if (save.sections.some(section => !order.has(section.id)))
    throw new AppError('bad-request', 'A section was sent that is not in the article’s order. Reload the article and try again.')
  return new Map(save.sections.map(section => [section.id, prepareSection(section)]))
}

function nextHeader(db: Db, row: ArticleRow, before: ArticleHeader, save: ArticleSave): ArticleHeader {
  const next = withChanges(before, save.header)
  const follows = next.slugFollowsTitle && (next.title !== before.title || !before.slugFollowsTitle)
  const asked = !next.slugFollowsTitle && next.slug !== before.slug
  if (!follows && !asked) return { ...next, slug: before.slug }
  return { ...next, slug: uniqueSlug(db, wantedSlug(next, slugOf), row.id) }
}

/** A section in its new order: `row` is what is stored of it, `sent` what came with the save. */
type Place = Readonly<{
  id: SectionId
  kind: SectionRow['kind']
  hash: string
  row: SectionRow | undefined
  sent: PreparedSection | undefined
}>

function arrange(order: readonly SectionId[], stored: readonly SectionRow[], sent: ReadonlyMap<SectionId, PreparedSection>): Place[] {
  const rows = new Map(stored.map(row => [row.id, row]))
  const places = order.map((id): Place => {
    const row = rows.get(id)
    const own = sent.get(id)
    const kind = own?.kind ?? row?.kind
    const hash = own?.hash ?? row?.body
    if (!kind || !hash)
      throw new AppError('bad-request', 'The article’s order names a section that is not there. Reload the article and try again.')
    return { id, kind, hash, row, sent: own }
  })
  assertKinds(places.map(place => place.kind))
  return places
}

function differs({ id, kind, hash }: Place, row: SectionRow | undefined): boolean {
  return !row || row.id !== id || row.kind !== kind || row.body !== hash
}

function writeSections(db: Db, article: ArticleRow, stored: readonly SectionRow[], next: readonly Place[]): void {
  const kept = new Set(next.map(place => place.id))
  for (const row of stored) if (!kept.has(row.id)) removeSection(db, article.id, row)
  next.forEach(({ row, sent, hash, kind }, position) => {
    const place = { articleId: article.id, position, searchable: article.trashed_at === null }
    if (sent && !row) addSection(db, place, sent)
    else if (sent && row && (row.body !== hash || row.kind !== kind)) updateSection(db, row.key, place, sent)
    else if (row && row.position !== position) run(db, 'UPDATE section SET position = ? WHERE key = ?', [position, row.key])
  })
}
