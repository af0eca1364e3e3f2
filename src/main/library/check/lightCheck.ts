import type { Findings } from '../../../shared/model/damage.ts'
import type { ArticleId } from '../../../shared/model/ids.ts'
import { articleIds, checkAgainstRevision } from './checkHistory.ts'
import { damagedSections } from './damage.ts'
import { checkIdentity } from '../file/identity.ts'
import { checkList, listIds } from '../lists/listDigests.ts'
import type { Library } from '../library.ts'
import { all, first, glance, type Db } from '../sql.ts'
import { isDamage } from '../translateError.ts'

/** A file of this size, in bytes, is looked through in well under a second. */
const small = 64 * 1024 * 1024
/** The newest articles come first: what one works on is what one would miss. */
const newest = 300
/** So many others are fetched at a time. */
const atOnce = 100
/** It works for so long at a time, in milliseconds, and rests for three times as long. */
const sliceMs = 15

export type LightCheckOptions = Readonly<{
  /** How long it may work in all, in milliseconds; resting does not count. */
  budget: number
  /** Lets others go first for so long, in milliseconds. Throws when the check is to end. */
  rest: (milliseconds: number) => Promise<void>
}>

/**
 * The check at every start: the file's structure (all of it where it is small, else the tables that everything hangs
 * on), the lists, the newest articles, and as many of the others as there is time for, from another place at each start: all of a large
 * library comes up in time. Spread thin, so that it is in nobody's way. Writes nothing.
 */
export async function lightCheck(library: Pick<Library, 'db' | 'folder'>, { budget, rest }: LightCheckOptions): Promise<Findings> {
  const problems = new Set<string>()
  const damaged: Findings['damaged'] = []
  let worked = 0
  let slice = 0
  const steps = stepsOf(library, problems, damaged)
  while (worked < budget) {
    const began = performance.now()
    const step = guarded(problems, () => steps.next())
    const took = performance.now() - began
    if (step?.done !== false) break
    worked += took
    slice += took
    if (slice < sliceMs) continue
    await rest(slice * 3)
    slice = 0
  }
  for (const { place } of damaged) problems.add(`The text of ${place} is damaged: it is not what was saved.`)
  return { problems: [...problems], damaged }
}

function* stepsOf({ db, folder }: Pick<Library, 'db' | 'folder'>, problems: Set<string>, damaged: Findings['damaged']): Generator<void> {
  const look = (id: ArticleId) =>
    guarded(problems, () =>
      glance(db, () => {
        for (const problem of checkAgainstRevision(db, id)) problems.add(problem)
        damaged.push(...damagedSections({ db, folder }, [id]))
      }),
    )
  for (const pragma of structureChecks(db))
    yield guarded(problems, () => {
      const rows = all<Record<string, string>>(db, pragma).flatMap(Object.values)
      for (const text of rows) if (text !== 'ok') problems.add(`The library’s file is damaged: ${text}.`)
    })
  yield guarded(problems, () => {
    for (const problem of checkIdentity(db)) problems.add(problem)
  })
  const lists = guarded(problems, () => listIds(db)) ?? []
  for (const id of lists)
    yield guarded(problems, () => {
      for (const problem of glance(db, () => checkList(db, id))) problems.add(problem)
    })
  const seen = new Set(articleIds(db, newest))
  for (const id of seen) yield look(id)
  for (const id of others(db)) if (!seen.has(id)) yield look(id)
}

/** Every article once, from a random one on and round to it again. */
function* others(db: Db): Generator<ArticleId> {
  const last = first<{ key: number | null }>(db, 'SELECT max(key) AS key FROM article')?.key ?? 0
  const start = Math.floor(Math.random() * last)
  for (const [from, to] of [
    [start, last],
    [0, start],
  ] as const) {
    let at = from
    for (;;) {
      const rows = all<{ key: number; id: ArticleId }>(db, 'SELECT key, id FROM article WHERE key > ? AND key <= ? ORDER BY key LIMIT ?', [
        at,
        to,
        atOnce,
      ])
      for (const { id } of rows) yield id
      const reached = rows.at(-1)
      if (!reached) break
      at = reached.key
    }
  }
}

/** What `work` gives; undefined where damage makes it throw, which is a problem that is told once. */
function guarded<T>(problems: Set<string>, work: () => T): T | undefined {
  try {
    return work()
  } catch (error) {
    if (!isDamage(error)) throw error
    problems.add('A part of the library’s file can’t be read.')
    return undefined
  }
}

function structureChecks(db: Db): string[] {
  const size = Number(db.pragma('page_count', { simple: true })) * Number(db.pragma('page_size', { simple: true }))
  return size <= small
    ? ['PRAGMA quick_check(5)', 'PRAGMA foreign_key_check']
    : ["PRAGMA quick_check('article')", "PRAGMA quick_check('list')", "PRAGMA quick_check('section')"]
}
