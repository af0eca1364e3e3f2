import { v7 as uuid } from 'uuid'
import { z } from 'zod'
import { AppError } from '../../../shared/errors.ts'
import { articleHeader, type ArticleHeader } from '../../../shared/model/article.ts'
import { batchId, type BatchDone, type BatchId } from '../../../shared/model/batch.ts'
import { articleId, listItemId } from '../../../shared/model/ids.ts'
import { savedFilterId } from '../../../shared/model/savedFilter.ts'
import { tagColour } from '../../../shared/model/tag.ts'
import { updateArticle, type ArticleChange } from '../articles/articles.ts'
import { headerOf, withChanges, type ArticleRow } from '../articles/header.ts'
import { parseStored } from '../parseStored.ts'
import { mergeTags } from '../tags/mergeTags.ts'
import { addRevision } from '../history/revisions.ts'
import type { Indexing } from '../search/searchIndex.ts'
import { sectionRows } from '../articles/sections.ts'
import { all, first, insert, run, type Db } from '../sql.ts'
import { setTrashed } from '../trash/trash.ts'

const ofHeader = articleHeader.pick({ status: true, tags: true, subject: true, views: true, viewsAt: true }).partial()
/** What of a header a batch changes. */
export type HeaderPatch = z.output<typeof ofHeader>

/** And whether an article is in the trash, since when: not of its header. */
const changeable = ofHeader.extend({ trashed: z.int().nullable().optional() })

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
 * Changes the header of an article, by its number or id, with a revision. When it was edited last stays as it was:
 * putting things in order is not editing. Null where nothing changes, and for one that is not there any more.
 */
export function changeHeader(
  db: Db,
  article: number | string,
  patchOf: (header: ArticleHeader) => HeaderPatch,
  now: number,
  index?: Indexing,
): BatchData['articles'][number] | null {
  const row = first<ArticleRow>(db, `SELECT * FROM article WHERE ${typeof article === 'number' ? 'key' : 'id'} = ?`, [article])
  if (!row) return null
  const before = headerOf(row)
  const patch = patchOf(before)
  const header = withChanges(before, patch)
  if (!writeHeader(db, { row, before, header, now }, index)) return null
  const fields = (whole: ArticleHeader): HeaderPatch => ({
    ...(patch.status === undefined ? {} : { status: whole.status }),
    ...(patch.tags === undefined ? {} : { tags: whole.tags }),
    ...(patch.views === undefined ? {} : { views: whole.views, viewsAt: whole.viewsAt }),
    ...(patch.subject === undefined ? {} : { subject: whole.subject }),
  })
  return { id: row.id, before: fields(before), after: fields(header) }
}

/** Notes what a batch did, or is about to do in slices (`batchWork.ts`), so that it can be undone. `number` is what its articles are noted by. */
export function noteBatch(db: Db, data: z.input<typeof batchData>, now: number): { id: BatchId; number: number } {
  const id = batchId.parse(uuid())
  // Never one that articles are still noted by: a batch that is being taken back is gone from its table first.
  const number = insert(
    db,
    `INSERT INTO batch (number, id, at, data) SELECT 1 + max(
       coalesce((SELECT max(number) FROM batch), 0), coalesce((SELECT max(batch) FROM batch_article), 0),
       coalesce((SELECT max(batch) FROM batch_work), 0)
     ), ?, ?, ?`,
    [id, now, JSON.stringify(data)],
  )
  run(db, 'DELETE FROM batch WHERE number <= (SELECT max(number) FROM batch) - ?', [remembered])
  return { id, number }
}

/** Notes what a batch did to the articles that it names itself. */
export function rememberBatch(db: Db, data: z.input<typeof batchData>, now: number): BatchDone {
  return { batch: noteBatch(db, data, now).id, articles: data.articles.length }
}

export type KeptBatch = Readonly<{ number: number; data: BatchData }>

/** Throws `not-found` when it is too old, or was taken back already. */
export function keptBatch(db: Db, id: BatchId): KeptBatch {
  const stored = first<{ number: number; data: string }>(db, 'SELECT number, data FROM batch WHERE id = ?', [id])
  if (!stored) throw new AppError('not-found', 'This can’t be undone any more.')
  return { number: stored.number, data: parseStored(batchData, stored.data) }
}

/** What a batch did to an article, or to an item of a list, as it is stored: `article` is its id, `before` and `after` are JSON. */
export type NotedArticle = Readonly<{ article: string; before: string; after: string }>

/** Gives an article back what a batch took from it, and nothing that was done since. */
export function revertHeader(db: Db, { article, before, after }: NotedArticle, now: number, index?: Indexing): void {
  revertArticle(
    db,
    { id: articleId.parse(article), before: parseStored(changeable, before), after: parseStored(changeable, after) },
    now,
    index,
  )
}

/** The same, of what a batch has noted within itself. */
export function revertArticle(db: Db, { id, before, after }: BatchData['articles'][number], now: number, index?: Indexing): void {
  const row = first<ArticleRow>(db, 'SELECT * FROM article WHERE id = ?', [id])
  if (!row) return
  if (before.trashed !== undefined) {
    if (row.trashed_at === after.trashed) setTrashed(db, row, before.trashed, index)
    return
  }
  const header = headerOf(row)
  const status = before.status && header.status === after.status ? before.status : header.status
  const back = before.tags ? mergeTags(header.tags, after.tags ?? [], before.tags) : header.tags
  const isOurs = before.subject !== undefined && JSON.stringify(header.subject) === JSON.stringify(after.subject)
  const subject = isOurs ? before.subject : header.subject
  const given = withChanges(header, { status, tags: back, subject, ...countedBack(header, before, after) })
  writeHeader(db, { row, before: header, header: given, now }, index)
}

/** The views from before, unless they were counted again since. */
function countedBack(now: ArticleHeader, before: HeaderPatch, after: HeaderPatch): HeaderPatch {
  if (before.views === undefined || now.views !== after.views || now.viewsAt !== after.viewsAt) return {}
  return { views: before.views, viewsAt: before.viewsAt ?? null }
}

function writeHeader(db: Db, { row, before, header, now }: Omit<ArticleChange, 'words'>, index?: Indexing): boolean {
  if (JSON.stringify(before) === JSON.stringify(header)) return false
  updateArticle(db, { row, before, header, words: row.words, now: row.updated_at }, index)
  const sections = sectionRows(db, row.id).map(({ id, kind, body }) => ({ id, kind, hash: body }))
  addRevision(db, { articleId: row.id, number: row.version + 1, at: now, reason: 'batch', header, sections })
  return true
}

/** Whether all that happened to an article since a version is known, and none of it was writing. */
export function onlyBatchesSince(db: Db, row: ArticleRow, version: number): boolean {
  const since = all<{ reason: string }>(db, 'SELECT reason FROM revision WHERE article_id = ? AND number > ?', [row.id, version])
  return version < row.version && since.length === row.version - version && since.every(each => each.reason === 'batch')
}
