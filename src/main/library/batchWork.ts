import { z } from 'zod'
import { AppError } from '../../shared/errors.ts'
import { status, type ArticleHeader } from '../../shared/model/article.ts'
import type { ArticleId } from '../../shared/model/ids.ts'
import { isWithinTag, movedTag } from '../../shared/model/tag.ts'
import { parseStored } from './header.ts'
import { changeHeader, revertHeader, type HeaderPatch, type NotedArticle } from './batches.ts'
import { gathered, type Indexing } from './searchIndex.ts'
import { all, column, first, run, transact, type Db } from './sql.ts'
import { withinTag, withinTagParams } from './tags.ts'

const names = z.array(z.string())

/** What is done to each of many articles; `undo` takes back what a batch did. `spent` are tags that go at the end where nothing has them. */
const change = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('move'), from: z.string(), to: z.string(), spent: names }),
  z.object({ kind: z.literal('drop'), name: z.string(), spent: names }),
  z.object({ kind: z.literal('set'), status: status.nullable(), addTags: names, removeTags: names }),
  z.object({ kind: z.literal('undo'), spent: names }),
])
export type BatchChange = z.output<typeof change>
type Doing = Exclude<BatchChange, { kind: 'undo' }>

/** How long a slice goes on before it begins no other article, in milliseconds, and how many articles it takes whatever they take. */
export type Slice = Readonly<{ ms: number; atLeast: number }>

const usual: Slice = { ms: 8, atLeast: 20 }

type Row = Readonly<{ number: number; batch: number; change: string; articles: string | null; done: number }>

/**
 * Notes what is to be done to articles as a batch, by its number, and does as much of it as fits into a slice. The rest
 * is done by `goOnWithBatches`, by this process or, after a crash, by the next. Those that a tag's change concerns are
 * found when its turn comes. Returns how many it changes; of those that are still to come each is counted.
 */
export function beginWork(db: Db, batch: number, todo: BatchChange, ids: readonly ArticleId[] | null, now: number): number {
  const waits = isBatchUnderWay(db)
  run(db, 'INSERT INTO batch_work (batch, change, articles) VALUES (?, ?, ?)', [batch, JSON.stringify(todo), ids && JSON.stringify(ids)])
  if (waits) return (ids ?? find(db, todo)).length
  const { changed, left } = workOn(db, now, usual)
  return changed + left
}

/** Does a slice of what is under way, in a transaction of its own. Returns the articles that were dealt with, or null when nothing is left. */
export function goOnWithBatches(db: Db, now: number, slice: Slice = usual): readonly ArticleId[] | null {
  if (!isBatchUnderWay(db)) return forgetOld(db) ? [] : null
  return transact(db, () => workOn(db, now, slice)).dealtWith
}

export function isBatchUnderWay(db: Db): boolean {
  return first(db, 'SELECT 1 FROM batch_work LIMIT 1') !== undefined
}

/** Stops a batch that is under way where it is. */
export function stopWork(db: Db, batch: number): void {
  run(db, 'DELETE FROM batch_work WHERE batch = ?', [batch])
}

type Worked = Readonly<{ dealtWith: readonly ArticleId[]; changed: number; left: number }>

function workOn(db: Db, now: number, slice: Slice): Worked {
  const row = first<Row>(db, 'SELECT * FROM batch_work ORDER BY number LIMIT 1')
  if (!row) return { dealtWith: [], changed: 0, left: 0 }
  const todo = parseStored(change, row.change)
  const headers = gathered()
  const worked = todo.kind === 'undo' ? takeBack(db, row, now, slice, headers.index) : workThrough(db, row, todo, now, slice, headers.index)
  headers.write()
  if (worked.left === 0) finish(db, row, todo)
  return worked
}

/** Whether a slice has room for another article. */
function roomIn({ ms, atLeast }: Slice): (taken: number) => boolean {
  const until = performance.now() + ms
  return taken => taken < atLeast || performance.now() < until
}

function workThrough(db: Db, row: Row, todo: Doing, now: number, slice: Slice, later: Indexing): Worked {
  const hasRoom = roomIn(slice)
  const articles = concerned(db, row, todo)
  const patch = patchOf(todo)
  const dealtWith: ArticleId[] = []
  let changed = 0
  let at = row.done
  for (; at < articles.length && hasRoom(at - row.done); at += 1) {
    const done = readable(() => changeHeader(db, articles[at] ?? 0, patch, now, later))
    if (!done) continue
    dealtWith.push(done.id)
    changed += 1
    run(db, 'INSERT INTO batch_article (batch, article, before, after) VALUES (?, ?, ?, ?)', [
      row.batch,
      done.id,
      JSON.stringify(done.before),
      JSON.stringify(done.after),
    ])
  }
  run(db, 'UPDATE batch_work SET done = ? WHERE number = ?', [at, row.number])
  return { dealtWith, changed, left: articles.length - at }
}

/** More than fit into a slice. */
const takenBackAtOnce = 200

function takeBack(db: Db, { batch }: Row, now: number, slice: Slice, later: Indexing): Worked {
  const hasRoom = roomIn(slice)
  const rows = all<NotedArticle>(db, 'SELECT article, before, after FROM batch_article WHERE batch = ? LIMIT ?', [batch, takenBackAtOnce])
  const dealtWith: ArticleId[] = []
  for (const row of rows) {
    if (!hasRoom(dealtWith.length)) break
    readable(() => revertHeader(db, row, now, later))
    run(db, 'DELETE FROM batch_article WHERE batch = ? AND article = ?', [batch, row.article])
    dealtWith.push(row.article)
  }
  return { dealtWith, changed: dealtWith.length, left: rows.length - dealtWith.length + (rows.length < takenBackAtOnce ? 0 : 1) }
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

/** The numbers of articles, or ids. */
type Concerned = readonly (number | ArticleId)[]
const isListed = z.array(z.union([z.number(), z.custom<ArticleId>(value => typeof value === 'string')]))

/** Read once: it may be long. */
const known = new WeakMap<Db, { json: string; articles: Concerned }>()

function concerned(db: Db, { number, articles: json }: Row, todo: Doing): Concerned {
  const before = known.get(db)
  if (json !== null && before?.json === json) return before.articles
  const articles = json === null ? find(db, todo) : parseStored(isListed, json)
  const kept = json ?? JSON.stringify(articles)
  if (json === null) run(db, 'UPDATE batch_work SET articles = ? WHERE number = ?', [kept, number])
  known.set(db, { json: kept, articles })
  return articles
}

function find(db: Db, todo: BatchChange): Concerned {
  switch (todo.kind) {
    case 'move':
      return articlesWithin(db, todo.from)
    case 'drop':
      return articlesWithin(db, todo.name)
    case 'set':
    case 'undo':
      return []
    default:
      return todo satisfies never
  }
}

/** The articles that have a tag, or one nested in it, the trash included, by their numbers. */
function articlesWithin(db: Db, name: string): number[] {
  return column(db, `SELECT DISTINCT article FROM tag CROSS JOIN article_tag ON tag_id = tag.id WHERE ${withinTag}`, withinTagParams(name))
}

function patchOf(todo: Doing): (header: ArticleHeader) => HeaderPatch {
  switch (todo.kind) {
    case 'move':
      return ({ tags }) => ({ tags: tags.map(tag => movedTag(tag, todo.from, todo.to)) })
    case 'drop':
      return ({ tags }) => ({ tags: tags.filter(tag => !isWithinTag(tag, todo.name)) })
    case 'set':
      return ({ tags }) => ({
        ...(todo.status === null ? {} : { status: todo.status }),
        tags: [...new Set([...tags.filter(tag => !todo.removeTags.includes(tag)), ...todo.addTags])].slice(0, 500),
      })
    default:
      return todo satisfies never
  }
}

function finish(db: Db, { number }: Row, todo: BatchChange): void {
  if (todo.kind !== 'set')
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
