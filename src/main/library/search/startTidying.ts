import { FilterTexts } from '../articleList/FilterTexts.ts'
import type { Library } from '../library.ts'
import { hasUnproved, proveLists } from '../lists/listDigests.ts'
import { mergeCrowded, mergeParts } from './searchParts.ts'
import { prepareSectionPlaces } from './sectionPlaces.ts'
import { transact, type Db } from '../sql.ts'
import { prepareTitles } from '../articles/titles.ts'
import { loggedError } from '../translateError.ts'
import { workFor } from '../workFor.ts'

/** Tidying waits until nobody has asked for anything for so long, in milliseconds: less than lies between two saves of someone who types. */
const quietMs = 300
/** It works for so long at most before it begins no other step, and then rests. */
const sliceMs = 8
const restMs = 25
/** While somebody asks without a pause it rests for so long only: each of those calls brings new work. */
const busyRestMs = 4
/** After so many calls the index of the search is put together; after this rest, in milliseconds, whatever was called. */
const manyCalls = 32
const longRestMs = 20_000

/** So many items of lists are proved in one step. */
const provedAtOnce = 100
/** So many calls without a rest may stand in the log alone. */
const callsPerCheckpoint = 32
/** After so many steps what they have written goes from the log into the library. */
const stepsPerCheckpoint = 10

export interface Tidying {
  /** Somebody asks for something: tidying waits. */
  readonly defer: () => void
  readonly stop: () => void
}

/**
 * Does what would otherwise come over a save or a filter that happens to be the next, while nobody asks for anything:
 * proves what was written to lists, moves the write-ahead log into the library, puts the parts of the search's index together, and reads ahead what the
 * list's filter and filtered searches look through. Each step is short, and none is missed if it never comes; only what would make searches slow is
 * put together while others wait, too. Failures go to `log`.
 */
export function startTidying(library: Library, log: (text: string) => void, quiet = quietMs): Tidying {
  let lastAsked = Date.now()
  let calls = 0
  let steps: Iterator<void> | null = stepsOf(library.db, true)
  let timer: NodeJS.Timeout | null = null
  let callsInFile = 0
  // What writes without a pause, as an import does, must not pile up what every search and then somebody's save would pay for.
  const relief: Iterator<void> = { next: () => ({ done: !relieve(), value: undefined }) }
  goOnAfter(quiet)

  function goOnAfter(ms: number): void {
    if (timer) clearTimeout(timer)
    timer = setTimeout(goOn, ms).unref()
  }

  function goOn(): void {
    const rested = Date.now() - lastAsked
    if (rested < quiet) {
      goOnAfter(work(relief) ? busyRestMs : quiet - rested)
      return
    }
    timer = null
    steps ??= nextSteps(rested)
    if (work(steps)) goOnAfter(restMs)
    else {
      steps = null
      if (calls > 0) goOnAfter(longRestMs)
    }
  }

  function nextSteps(rested: number): Iterator<void> {
    const merges = calls >= manyCalls || rested >= longRestMs
    if (merges) calls = 0
    return stepsOf(library.db, merges)
  }

  /** Returns whether there is more to do. */
  function relieve(): boolean {
    if (calls - callsInFile >= callsPerCheckpoint || calls < callsInFile) {
      callsInFile = calls
      checkpoint(library.db)
    }
    return mergeCrowded(library.db)
  }

  /** A slice of the work. Returns whether there is more of it. */
  function work(of: Iterator<void>): boolean {
    try {
      library.assertPresent()
      return workFor(of, sliceMs)
    } catch (error) {
      log(`The library was not tidied: ${loggedError(error)}`)
      return false
    }
  }

  return {
    defer: () => {
      lastAsked = Date.now()
      calls += 1
      if (!timer) goOnAfter(quiet)
    },
    stop: () => {
      if (timer) clearTimeout(timer)
    },
  }
}

function* stepsOf(db: Db, merges: boolean): Generator<void> {
  while (proveSome(db)) yield
  checkpoint(db)
  yield
  while (FilterTexts.of(db).prepare()) yield
  while (prepareTitles(db)) yield
  while (prepareSectionPlaces(db)) yield
  if (!merges) return
  for (const table of ['search', 'search_trash'] as const) {
    for (let step = 1; mergeParts(db, table); step += 1) {
      yield
      if (step % stepsPerCheckpoint > 0) continue
      checkpoint(db)
      yield
    }
  }
  checkpoint(db)
}

function proveSome(db: Db): boolean {
  return hasUnproved(db) && transact(db, () => proveLists(db, provedAtOnce))
}

function checkpoint(db: Db): void {
  db.pragma('wal_checkpoint(PASSIVE)')
}
