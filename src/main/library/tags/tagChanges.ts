import { AppError } from '../../../shared/errors.ts'
import type { BatchDone } from '../../../shared/model/batch.ts'
import { isWithinTag, maxTagLength, movedTag, type TagColour } from '../../../shared/model/tag.ts'
import { noteBatch, rememberBatch } from '../batches/batches.ts'
import { beginWork } from '../batches/batchWork.ts'
import { renameFilterTag, savedFilters } from '../articleList/savedFilters.ts'
import { all, first, run, type Db } from '../sql.ts'
import { tagsWithin } from './tags.ts'
import { say } from '../../../shared/words/say.ts'

/** Makes a tag that no article has yet. Throws `bad-request` when it is there. */
export function createTag(db: Db, name: string): void {
  if (run(db, 'INSERT INTO tag (name) VALUES (?) ON CONFLICT DO NOTHING', [name]) === 0)
    throw new AppError('bad-request', say('There is a tag “{name}” already.', { name }))
}

/** Gives a tag a colour, or none. What is only a name that others are nested in becomes a tag by it. */
export function setTagColour(db: Db, name: string, colour: TagColour | null): void {
  run(db, 'INSERT INTO tag (name, colour) VALUES (?, ?) ON CONFLICT (name) DO UPDATE SET colour = excluded.colour', [name, colour])
}

/** Renames a tag and all that is nested in it, on every article, many in slices. Throws `not-found`, and `bad-request` when the new name is taken. */
export function renameTag(db: Db, name: string, to: string, now: number): BatchDone {
  if (!isWithinTag(to, name) && tagsWithin(db, to).length > 0)
    throw new AppError('bad-request', say('There is a tag “{to}” already. Merge “{name}” into it, or choose another name.', { to, name }))
  if (isWithinTag(to, name) && first(db, 'SELECT 1 FROM tag WHERE name = ?', [to]))
    throw new AppError('bad-request', say('There is a tag “{to}” already. Choose another name.', { to }))
  return moveTag(db, name, to, now)
}

/** Makes one tag of two; what is nested in the one is nested in the other. Throws `not-found` and `bad-request`. */
export function mergeTag(db: Db, name: string, into: string, now: number): BatchDone {
  if (isWithinTag(into, name)) throw new AppError('bad-request', 'A tag can’t be merged into itself, or into a tag that is nested in it.')
  return moveTag(db, name, into, now)
}

function moveTag(db: Db, from: string, to: string, now: number): BatchDone {
  const before = requireTags(db, from)
  const moves = before.map(tag => ({ ...tag, to: movedTag(tag.name, from, to) }))
  if (moves.some(move => move.to.length > maxTagLength))
    throw new AppError(
      'bad-request',
      say('That name is too long: a tag can have at most {maxTagLength} characters, with those it is nested in.', { maxTagLength }),
    )
  const made: string[] = []
  for (const move of moves) {
    if (run(db, 'INSERT INTO tag (name, colour) VALUES (?, ?) ON CONFLICT DO NOTHING', [move.to, move.colour]) > 0) made.push(move.to)
  }
  const kept = new Set(moves.map(move => move.to))
  const spent = before.map(({ name }) => name).filter(name => !kept.has(name))
  const filters = savedFilters(db).flatMap(({ id, filter: { tag } }) =>
    tag !== null && isWithinTag(tag, from) ? [{ id, before: tag, after: movedTag(tag, from, to) }] : [],
  )
  for (const { id, before: was, after } of filters) renameFilterTag(db, id, was, after)
  const batch = noteBatch(db, { articles: [], tags: { before, made }, filters }, now)
  return { batch: batch.id, articles: beginWork(db, batch.number, [{ todo: { kind: 'move', from, to, spent }, ids: null }], now) }
}

/** Takes a tag, and all that is nested in it, off every article and out of the library. Throws `not-found`. */
export function deleteTag(db: Db, name: string, now: number): BatchDone {
  const before = requireTags(db, name)
  const batch = noteBatch(db, { articles: [], tags: { before, made: [] } }, now)
  const spent = before.map(tag => tag.name)
  return { batch: batch.id, articles: beginWork(db, batch.number, [{ todo: { kind: 'drop', name, spent }, ids: null }], now) }
}

/** Removes every tag that no article has, in the trash or out of it. */
export function deleteUnusedTags(db: Db, now: number): BatchDone {
  const before = all<{ name: string; colour: TagColour | null }>(
    db,
    'SELECT name, colour FROM tag WHERE NOT EXISTS (SELECT 1 FROM article_tag WHERE tag_id = tag.id)',
  )
  for (const { name } of before) run(db, 'DELETE FROM tag WHERE name = ?', [name])
  return rememberBatch(db, { articles: [], tags: { before, made: [] } }, now)
}

function requireTags(db: Db, name: string) {
  const tags = tagsWithin(db, name)
  if (tags.length === 0) throw new AppError('not-found', say('There is no tag “{name}” in this library any more.', { name }))
  return tags
}
