import { z } from 'zod'
import { status, type ArticleHeader } from '../../../shared/model/article.ts'
import { subject } from '../../../shared/model/subject.ts'
import { isWithinTag, movedTag } from '../../../shared/model/tag.ts'
import { mergedSubject } from '../../../shared/subjects/clusters.ts'
import { changeHeader, revertHeader, type HeaderPatch, type NotedArticle } from './batches.ts'
import type { ArticleRow } from '../articles/header.ts'
import { parseStored } from '../parseStored.ts'
import type { Indexing } from '../search/searchIndex.ts'
import { column, first, run, type Db } from '../sql.ts'
import { withinTag, withinTagParams } from '../tags/tags.ts'
import { deleteArticle, setTrashed } from '../trash/trash.ts'

const names = z.array(z.string())
const counts = z.record(z.string(), z.int())

/**
 * What is done to each of many articles; `undo` takes back what a batch did. `spent` are tags that go at the end where
 * nothing has them. `views` are those of each article by its id, and in `item-views` of external items of lists by theirs.
 */
export const batchChange = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('move'), from: z.string(), to: z.string(), spent: names }),
  z.object({ kind: z.literal('drop'), name: z.string(), spent: names }),
  z.object({ kind: z.literal('set'), status: status.nullable(), addTags: names, removeTags: names }),
  z.object({ kind: z.literal('subject'), into: subject }),
  z.object({ kind: z.literal('views'), at: z.string(), views: counts }),
  z.object({ kind: z.literal('item-views'), at: z.string(), views: counts }),
  z.object({ kind: z.literal('trash'), at: z.int() }),
  z.object({ kind: z.literal('restore') }),
  z.object({ kind: z.literal('delete') }),
  z.object({ kind: z.literal('undo'), spent: names }),
])
export type BatchChange = z.output<typeof batchChange>
/** Whether a change moves whole texts from one index to another, which takes several times as long as what changes a header. */
export function concernsTexts({ kind }: BatchChange): boolean {
  return kind === 'trash' || kind === 'restore' || kind === 'delete'
}

/** A change that goes forward. */
export type Doing = Exclude<BatchChange, { kind: 'undo' }>

/** What a change concerns: numbers of articles, or ids of articles or of items. */
export type Concerned = readonly (number | string)[]

/** The articles that a tag's change concerns, the trash included, by their numbers. Of others it is said when they are begun. */
export function concernedBy(db: Db, todo: BatchChange): Concerned {
  switch (todo.kind) {
    case 'move':
      return articlesWithin(db, todo.from)
    case 'drop':
      return articlesWithin(db, todo.name)
    case 'set':
    case 'subject':
    case 'views':
    case 'item-views':
    case 'trash':
    case 'restore':
    case 'delete':
    case 'undo':
      return []
    default:
      return todo satisfies never
  }
}

function articlesWithin(db: Db, name: string): number[] {
  return column(db, `SELECT DISTINCT article FROM tag CROSS JOIN article_tag ON tag_id = tag.id WHERE ${withinTag}`, withinTagParams(name))
}

/** What was before and is now; of what is deleted for good there is nothing to note. */
type Noted = Readonly<{ id: string; before: object; after: object }> | 'gone'

/** Changes one of what a change concerns. Returns null where nothing changes. */
export function changeOne(db: Db, todo: Doing, which: number | string, now: number, index: Indexing): Noted | null {
  if (todo.kind === 'trash' || todo.kind === 'restore' || todo.kind === 'delete') return moveOne(db, todo, which, index)
  if (todo.kind !== 'item-views') return changeHeader(db, which, header => patchOf(todo, header, which), now, index)
  const views = todo.views[which]
  const before = first<{ views: number | null; viewsAt: string | null }>(
    db,
    'SELECT views, views_at AS viewsAt FROM list_item WHERE id = ? AND article_id IS NULL',
    [which],
  )
  if (!before || views === undefined) return null
  run(db, 'UPDATE list_item SET views = ?, views_at = ? WHERE id = ?', [views, todo.at, which])
  return { id: String(which), before, after: { item: true, views, viewsAt: todo.at } }
}

function moveOne(
  db: Db,
  todo: Extract<Doing, { kind: 'trash' | 'restore' | 'delete' }>,
  which: number | string,
  index: Indexing,
): Noted | null {
  const row = first<ArticleRow>(db, 'SELECT * FROM article WHERE id = ?', [which])
  if (!row || (row.trashed_at === null) !== (todo.kind === 'trash')) return null
  if (todo.kind === 'delete') {
    deleteArticle(db, row)
    return 'gone'
  }
  const trashed = todo.kind === 'trash' ? todo.at : null
  setTrashed(db, row, trashed, index)
  return { id: row.id, before: { trashed: row.trashed_at }, after: { trashed } }
}

const ofItem = z.object({ item: z.literal(true), views: z.int().nullable(), viewsAt: z.string().nullable() })
const beforeItem = ofItem.omit({ item: true })

/** Gives what a batch changed back what it was, and nothing that was done since. */
export function revertOne(db: Db, noted: NotedArticle, now: number, index: Indexing): void {
  const after = parseStored(ofItem.nullable().catch(null), noted.after)
  if (!after) return revertHeader(db, noted, now, index)
  const before = parseStored(beforeItem, noted.before)
  run(db, 'UPDATE list_item SET views = ?, views_at = ? WHERE id = ? AND views IS ? AND views_at IS ?', [
    before.views,
    before.viewsAt,
    noted.article,
    after.views,
    after.viewsAt,
  ])
}

function patchOf(
  todo: Exclude<Doing, { kind: 'item-views' | 'trash' | 'restore' | 'delete' }>,
  { tags, subject: known }: ArticleHeader,
  which: number | string,
): HeaderPatch {
  switch (todo.kind) {
    case 'move':
      return { tags: tags.map(tag => movedTag(tag, todo.from, todo.to)) }
    case 'drop':
      return { tags: tags.filter(tag => !isWithinTag(tag, todo.name)) }
    case 'set':
      return {
        ...(todo.status === null ? {} : { status: todo.status }),
        tags: [...new Set([...tags.filter(tag => !todo.removeTags.includes(tag)), ...todo.addTags])].slice(0, 500),
      }
    case 'subject':
      return { subject: known ? mergedSubject(todo.into, known) : todo.into }
    case 'views':
      return { views: todo.views[which] ?? null, viewsAt: todo.at }
    default:
      return todo satisfies never
  }
}
