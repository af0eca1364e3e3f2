import { v7 as uuid } from 'uuid'
import { z } from 'zod'
import { AppError } from '../../shared/errors.ts'
import { articleHeader, type ArticleHeader } from '../../shared/model/article.ts'
import { batchId, type BatchDone, type BatchId } from '../../shared/model/batch.ts'
import { articleId, listItemId, type ArticleId } from '../../shared/model/ids.ts'
import { savedFilterId } from '../../shared/model/savedFilter.ts'
import { tagColour } from '../../shared/model/tag.ts'
import { requireArticle, updateArticle } from './articles.ts'
import { headerOf, parseStored, withChanges, type ArticleRow } from './header.ts'
import { mergeTags } from './mergeTags.ts'
import { addRevision } from './revisions.ts'
import { renameFilterTag } from './savedFilters.ts'
import { sectionRows } from './sections.ts'
import { all, first, run, type Db } from './sql.ts'

const changeable = articleHeader.pick({ status: true, tags: true, subject: true, views: true, viewsAt: true }).partial()
/** What of a header a batch changes. */
export type HeaderPatch = z.output<typeof changeable>

const tagRow = z.object({ name: z.string(), colour: tagColour.nullable() })
const countedViews = z.object({ views: z.int().nullable(), viewsAt: z.string().nullable() })
const batchData = z.object({
  articles: z.array(z.object({ id: articleId, before: changeable, after: changeable })),
  /** Tags as they were, and the names that the batch brought. */
  tags: z.object({ before: z.array(tagRow), made: z.array(z.string()) }),
  /** List items whose views were counted anew. */
  items: z.array(z.object({ id: listItemId, before: countedViews, after: countedViews })).default([]),
  /** Saved filters whose tag got another name. */
  filters: z.array(z.object({ id: savedFilterId, before: z.string(), after: z.string() })).default([]),
})
type BatchData = z.output<typeof batchData>

/** How many of the newest batches can be undone. */
const remembered = 20

/**
 * Changes the headers of many articles as one step, each with a revision; those that it leaves alone keep none. When
 * they were edited last stays as it was: putting things in order is not editing. Throws `not-found`.
 */
export function changeHeaders(
  db: Db,
  ids: readonly ArticleId[],
  patchOf: (header: ArticleHeader) => HeaderPatch,
  now: number,
): BatchData['articles'] {
  const changed: BatchData['articles'] = []
  for (const id of ids) {
    const row = requireArticle(db, id)
    const before = headerOf(row)
    const patch = patchOf(before)
    const header = withChanges(before, patch)
    if (!writeHeader(db, row, before, header, now)) continue
    const fields = (whole: ArticleHeader): HeaderPatch => ({
      ...(patch.status === undefined ? {} : { status: whole.status }),
      ...(patch.tags === undefined ? {} : { tags: whole.tags }),
      ...(patch.views === undefined ? {} : { views: whole.views, viewsAt: whole.viewsAt }),
      ...(patch.subject === undefined ? {} : { subject: whole.subject }),
    })
    changed.push({ id, before: fields(before), after: fields(header) })
  }
  return changed
}

/** Notes what a batch did, so that it can be undone. */
export function rememberBatch(db: Db, data: z.input<typeof batchData>, now: number): BatchDone {
  const id = batchId.parse(uuid())
  run(db, 'INSERT INTO batch (id, at, data) VALUES (?, ?, ?)', [id, now, JSON.stringify(data)])
  run(db, 'DELETE FROM batch WHERE number <= (SELECT max(number) FROM batch) - ?', [remembered])
  return { batch: id, articles: data.articles.length }
}

/** Takes a batch back, and nothing that was done since. Throws `not-found` when it is too old, or was taken back already. */
export function undoBatch(db: Db, id: BatchId, now: number): void {
  const stored = first<{ data: string }>(db, 'SELECT data FROM batch WHERE id = ?', [id])
  if (!stored) throw new AppError('not-found', 'This can’t be undone any more.')
  const { articles, tags, items, filters } = parseStored(batchData, stored.data)
  for (const { name, colour } of tags.before)
    run(db, 'INSERT INTO tag (name, colour) VALUES (?, ?) ON CONFLICT (name) DO UPDATE SET colour = excluded.colour', [name, colour])
  for (const { id: article, before, after } of articles) {
    const row = first<ArticleRow>(db, 'SELECT * FROM article WHERE id = ?', [article])
    if (!row) continue
    const header = headerOf(row)
    const status = before.status && header.status === after.status ? before.status : header.status
    const back = before.tags ? mergeTags(header.tags, after.tags ?? [], before.tags) : header.tags
    const isOurs = before.subject !== undefined && JSON.stringify(header.subject) === JSON.stringify(after.subject)
    const subject = isOurs ? before.subject : header.subject
    writeHeader(db, row, header, withChanges(header, { status, tags: back, subject, ...countedBack(header, before, after) }), now)
  }
  for (const { id: item, before, after } of items)
    run(db, 'UPDATE list_item SET views = ?, views_at = ? WHERE id = ? AND views IS ? AND views_at IS ?', [
      before.views,
      before.viewsAt,
      item,
      after.views,
      after.viewsAt,
    ])
  for (const name of tags.made)
    run(db, 'DELETE FROM tag WHERE name = ? AND NOT EXISTS (SELECT 1 FROM article_tag WHERE tag_id = tag.id)', [name])
  for (const { id: filter, before, after } of filters) renameFilterTag(db, filter, after, before)
  run(db, 'DELETE FROM batch WHERE id = ?', [id])
}

/** The views from before, unless they were counted again since. */
function countedBack(now: ArticleHeader, before: HeaderPatch, after: HeaderPatch): HeaderPatch {
  if (before.views === undefined || now.views !== after.views || now.viewsAt !== after.viewsAt) return {}
  return { views: before.views, viewsAt: before.viewsAt ?? null }
}

function writeHeader(db: Db, row: ArticleRow, before: ArticleHeader, header: ArticleHeader, now: number): boolean {
  if (JSON.stringify(before) === JSON.stringify(header)) return false
  updateArticle(db, { row, before, header, words: row.words, now: row.updated_at })
  const sections = sectionRows(db, row.id).map(({ id, kind, body }) => ({ id, kind, hash: body }))
  addRevision(db, { articleId: row.id, number: row.version + 1, at: now, reason: 'batch', header, sections })
  return true
}

/** Whether all that happened to an article since a version is known, and none of it was writing. */
export function onlyBatchesSince(db: Db, row: ArticleRow, version: number): boolean {
  const since = all<{ reason: string }>(db, 'SELECT reason FROM revision WHERE article_id = ? AND number > ?', [row.id, version])
  return version < row.version && since.length === row.version - version && since.every(each => each.reason === 'batch')
}
