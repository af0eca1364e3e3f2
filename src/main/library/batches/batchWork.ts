import { z } from 'zod'
import { AppError } from '../../../shared/errors.ts'
import {
  batchChange,
  changeOne,
  concernedBy,
  concernsTexts,
  revertOne,
  type BatchChange,
  type Concerned,
  type Doing,
} from './batchChange.ts'
import type { NotedArticle } from './batches.ts'
import { parseStored } from '../parseStored.ts'
import { gathered, type Indexing } from '../search/searchIndex.ts'
import { mergeCrowded } from '../search/searchParts.ts'
import { all, first, run, transact, type Db } from '../sql.ts'

/**
 * How long a slice goes on before it begins no other article, in milliseconds, and how many articles it takes for so long: each
 * slice is a part of the search's index by itself, which few articles are not worth.
 */
export type Slice = Readonly<{ ms: number; atLeast: number; longest: number }>

const usual: Slice = { ms: 8, atLeast: 20, longest: 20 }
/** Within the call that asks for them so many are changed whatever they take. */
const firstSlice: Slice = { ...usual, longest: Infinity }
/** Of more than so many none is changed within the call: noting and answering are its work. */
const manyAtOnce = 1000

type Row = Readonly<{ number: number; batch: number; change: string; articles: string | null; done: number }>

/** So many are noted in one row: each slice reads the row that it works on. */
const perRow = 500

/** A change, and the ids of what it concerns; null where they are found when its turn comes. */
export type Work = Readonly<{ todo: BatchChange; ids: readonly string[] | null }>

/**
 * Notes what is to be done to articles as a batch, by its number, and does as much of it as fits into a slice. The rest
 * is done by `goOnWithBatches`, by this process or, after a crash, by the next. Those that a tag's change concerns are
 * found when its turn comes. Returns how many it changes; of those that are still to come each is counted.
 */
export function beginWork(db: Db, batch: number, works: readonly Work[], now: number): number {
  const waits = isBatchUnderWay(db)
  let noted = 0
  for (const { todo, ids } of works) {
    for (let from = 0; from === 0 || from < (ids?.length ?? 0); from += perRow)
      run(db, 'INSERT INTO batch_work (batch, change, articles) VALUES (?, ?, ?)', [
        batch,
        JSON.stringify(todo),
        ids && JSON.stringify(ids.slice(from, from + perRow)),
      ])
    noted += ids?.length ?? 0
  }
  if (waits || noted > manyAtOnce || works.some(({ todo }) => concernsTexts(todo) || (todo.kind === 'undo' && didTexts(db, batch))))
    return noted + works.reduce((sum, { todo, ids }) => sum + (ids ? 0 : concernedBy(db, todo).length), 0)
  const worked = workOn(db, now, firstSlice)
  return worked.changed + worked.left + leftOf(db)
}

function didTexts(db: Db, batch: number): boolean {
  const sql = "SELECT json_type(before, '$.trashed') AS trashed FROM batch_article WHERE batch = ? LIMIT 1"
  return (first<{ trashed: string | null }>(db, sql, [batch])?.trashed ?? null) !== null
}

/** After so many slices what they wrote goes from the log into the library, as a step of its own. */
const slicesPerCheckpoint = 8

/**
 * What comes between slices: by the database, how many were done, whether the last step was one, and how long a row of the index takes
 * with what the end of its transaction takes for it, in milliseconds.
 */
type Pace = { slices: number; isMergeDue: boolean; rowMs: number }
/** The slowest of the last slices counts: a row too many keeps others waiting, one too few nobody. */
const forgetting = 0.8
const paces = new WeakMap<Db, Pace>()

function paceOf(db: Db): Pace {
  let pace = paces.get(db)
  if (!pace) paces.set(db, (pace = { slices: 0, isMergeDue: false, rowMs: 0.3 }))
  return pace
}

/**
 * Does a slice of what is under way, in a transaction of its own, or between two slices a step that keeps the search's
 * index and the log from growing until SQLite tidies them at once. Returns how many were changed, or null when nothing is left.
 */
export function goOnWithBatches(db: Db, now: number, slice: Slice = usual): { readonly changed: number } | null {
  if (!isBatchUnderWay(db)) return forgetOld(db) ? { changed: 0 } : null
  const pace = paceOf(db)
  if (pace.isMergeDue) {
    pace.isMergeDue = false
    if (mergeCrowded(db)) return { changed: 0 }
  }
  pace.slices += 1
  if (pace.slices % slicesPerCheckpoint === 0) {
    db.pragma('wal_checkpoint(PASSIVE)')
    return { changed: 0 }
  }
  pace.isMergeDue = true
  const worked = transact(db, () => workOn(db, now, slice))
  if (worked.indexed > 0) pace.rowMs = Math.max((performance.now() - worked.writtenFrom) / worked.indexed, pace.rowMs * forgetting)
  return { changed: worked.changed }
}

function isBatchUnderWay(db: Db): boolean {
  return first(db, 'SELECT 1 FROM batch_work LIMIT 1') !== undefined
}

/** Stops a batch that is under way where it is. */
export function stopWork(db: Db, batch: number): void {
  run(db, 'DELETE FROM batch_work WHERE batch = ?', [batch])
}

/** How many were taken in hand, how many of them were changed, and how many are left of what was begun last. */
type Worked = Readonly<{ taken: number; changed: number; left: number }>
/** And how many rows of the index were written, from when on. */
type Written = Readonly<{ indexed: number; writtenFrom: number }>

function workOn(db: Db, now: number, slice: Slice): Worked & Written {
  const start = performance.now()
  const pace = paceOf(db)
  const headers = gathered()
  const sum = { taken: 0, changed: 0, left: 0 }
  const hasRoom = (taken: number) => {
    const already = sum.taken + taken
    const long = already < slice.atLeast ? slice.longest : slice.ms
    return already === 0 || performance.now() - start + headers.size() * pace.rowMs < long
  }
  while (sum.left === 0 && hasRoom(0)) {
    const row = first<Row>(db, 'SELECT * FROM batch_work ORDER BY number LIMIT 1')
    if (!row) break
    const todo = parseStored(batchChange, row.change)
    const worked =
      todo.kind === 'undo' ? takeBack(db, row, now, hasRoom, headers.index) : workThrough(db, row, todo, now, hasRoom, headers.index)
    if (worked.left === 0) finish(db, row, todo)
    sum.taken += worked.taken
    sum.changed += worked.changed
    sum.left = worked.left
  }
  const written = { indexed: headers.size(), writtenFrom: performance.now() }
  headers.write()
  return { ...sum, ...written }
}

/** How many are noted in rows that nobody has worked on yet. */
function leftOf(db: Db): number {
  const sql =
    'SELECT coalesce(sum(json_array_length(articles)), 0) AS count FROM batch_work WHERE number > (SELECT min(number) FROM batch_work)'
  return first<{ count: number }>(db, sql)?.count ?? 0
}

function workThrough(db: Db, row: Row, todo: Doing, now: number, hasRoom: (taken: number) => boolean, later: Indexing): Worked {
  const articles = concerned(db, row, todo)
  let changed = 0
  let at = row.done
  for (; at < articles.length && hasRoom(at - row.done); at += 1) {
    const done = readable(() => changeOne(db, todo, articles[at] ?? 0, now, later))
    if (!done) continue
    changed += 1
    if (done === 'gone') continue
    run(db, 'INSERT INTO batch_article (batch, article, before, after) VALUES (?, ?, ?, ?)', [
      row.batch,
      done.id,
      JSON.stringify(done.before),
      JSON.stringify(done.after),
    ])
  }
  run(db, 'UPDATE batch_work SET done = ? WHERE number = ?', [at, row.number])
  return { taken: at - row.done, changed, left: articles.length - at }
}

/** More than fit into a slice. */
const takenBackAtOnce = 200

function takeBack(db: Db, { batch }: Row, now: number, hasRoom: (taken: number) => boolean, later: Indexing): Worked {
  const rows = all<NotedArticle>(db, 'SELECT article, before, after FROM batch_article WHERE batch = ? LIMIT ?', [batch, takenBackAtOnce])
  let taken = 0
  for (const row of rows) {
    if (!hasRoom(taken)) break
    readable(() => revertOne(db, row, now, later))
    run(db, 'DELETE FROM batch_article WHERE batch = ? AND article = ?', [batch, row.article])
    taken += 1
  }
  return { taken, changed: taken, left: rows.length - taken + (rows.length < takenBackAtOnce ? 0 : 1) }
}

/** An article that can't be read stays as it is, for the check to name: it must not keep all others from their turn. */
function readable<T>(work: () => T): T | null {
  try {
    return work()
  } catch (error) {
    if (error instanceof AppError && error.code === 'library-damaged') return null
    throw error
  }
}

const isListed = z.custom<Concerned>(
  value => Array.isArray(value) && value.every(each => typeof each === 'number' || typeof each === 'string'),
)

/** Read once: it may be long. */
const known = new WeakMap<Db, { json: string; articles: Concerned }>()

function concerned(db: Db, { number, articles: json }: Row, todo: Doing): Concerned {
  const before = known.get(db)
  if (json !== null && before?.json === json) return before.articles
  const articles = json === null ? concernedBy(db, todo) : parseStored(isListed, json)
  const kept = json ?? JSON.stringify(articles)
  if (json === null) run(db, 'UPDATE batch_work SET articles = ? WHERE number = ?', [kept, number])
  known.set(db, { json: kept, articles })
  return articles
}

function finish(db: Db, { number }: Row, todo: BatchChange): void {
  if ('spent' in todo)
    for (const name of todo.spent)
      run(db, 'DELETE FROM tag WHERE name = ? AND NOT EXISTS (SELECT 1 FROM article_tag WHERE tag_id = tag.id)', [name])
  run(db, 'DELETE FROM batch_work WHERE number = ?', [number])
}

/** So many rows of batches that can't be undone any more are forgotten at a time. */
const forgottenAtOnce = 500

/** Returns whether there was anything to forget. What was taken back is forgotten already, so it is the oldest. */
function forgetOld(db: Db): boolean {
  const old = first<{ batch: number | null }>(db, 'SELECT min(batch) AS batch FROM batch_article')?.batch ?? null
  if (old === null || (first<{ kept: number | null }>(db, 'SELECT min(number) AS kept FROM batch')?.kept ?? 0) <= old) return false
  const sql = 'DELETE FROM batch_article WHERE batch = ? AND article IN (SELECT article FROM batch_article WHERE batch = ? LIMIT ?)'
  return transact(db, () => run(db, sql, [old, old, forgottenAtOnce])) > 0
}
