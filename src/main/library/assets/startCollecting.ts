import { AppError } from '../../../shared/errors.ts'
import { unusedAssetDays } from '../../../shared/model/asset.ts'
import { takeBackupLock } from '../backups/finishBackup.ts'
import type { Library } from '../library.ts'
import { isClockSteady } from '../trash/oldTrash.ts'
import { transact } from '../sql.ts'
import { loggedError } from '../translateError.ts'
import { collectAssets, hasCollected, noteUnused, removeCollected } from './unusedAssets.ts'

const day = 86_400_000

/** Few at a time, so that no save waits. */
const notedAtOnce = 100
const collectedAtOnce = 10

/** All in milliseconds: how long after opening it begins, how long nobody must have asked for anything, the rest between two steps, and until the next round. */
export type CollectingWaits = Readonly<{ first: number; quiet: number; rest: number; again: number }>
const usualWaits: CollectingWaits = { first: 60_000, quiet: 2000, rest: 50, again: 3_600_000 }

export interface Collecting {
  /** Somebody asks for something: collecting waits. */
  readonly defer: () => void
  /** Something was collected by hand: its files are removed in the next rest. */
  readonly soon: () => void
  readonly stop: () => void
}

/**
 * Looks for images that nothing uses, every hour and while nobody asks for anything, and lets go of those that have been
 * unused for 30 days. Failures go to `log`; the next round tries again.
 */
export function startCollecting(library: Library, log: (text: string) => void, waits: CollectingWaits = usualWaits): Collecting {
  let lastAsked = Date.now()
  let steps: Iterator<void> | null = null
  let timer = after(waits.first)

  function after(ms: number): NodeJS.Timeout {
    return setTimeout(goOn, ms).unref()
  }

  function goOn(): void {
    const wait = lastAsked + waits.quiet - Date.now()
    timer = after(wait > 0 ? wait : step())
  }

  /** Returns after how long the next one is due. */
  function step(): number {
    try {
      library.assertPresent()
      steps ??= collectingSteps(library, () => Date.now())
      if (steps.next().done !== true) return waits.rest
    } catch (error) {
      // A backup is being made or restored: later will do.
      if (!(error instanceof AppError) || error.code !== 'library-locked') log(`Images were not collected: ${loggedError(error)}`)
    }
    steps = null
    return waits.again
  }

  return {
    defer: () => void (lastAsked = Date.now()),
    soon: () => {
      clearTimeout(timer)
      timer = after(waits.quiet)
    },
    stop: () => clearTimeout(timer),
  }
}

/** One round of it. What an earlier one left undone comes first. */
export function* collectingSteps(library: Pick<Library, 'db' | 'folder'>, clock: () => number): Generator<void> {
  const { db } = library
  yield* removing(library)
  let last: string | null = ''
  while (last !== null) {
    last = noteUnused(db, last, notedAtOnce, clock())
    yield
  }
  for (let count = 1; count > 0;) {
    const now = clock()
    // A clock that jumped ahead makes nothing old.
    if (!transact(db, () => isClockSteady(db, now))) return
    const unusedSince = now - unusedAssetDays * day
    count = transact(db, () => collectAssets(db, { unusedSince, addedBy: unusedSince, limit: collectedAtOnce }).count)
    yield* removing(library)
  }
}

/** Removes the files of what was collected. Throws `library-locked` while a backup is made: it counts on the images that it has seen. */
export function* removing(library: Pick<Library, 'db' | 'folder'>): Generator<void> {
  while (hasCollected(library.db)) {
    const lock = takeBackupLock(library.folder, 0)
    try {
      removeCollected(library, collectedAtOnce)
    } finally {
      lock.release()
    }
    yield
  }
}
