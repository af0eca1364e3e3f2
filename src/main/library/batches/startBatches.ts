import type { ArticleId } from '../../../shared/model/ids.ts'
import { goOnWithBatches } from './batchWork.ts'
import type { Library } from '../library.ts'
import { loggedError } from '../translateError.ts'

/** Between two slices others have their turn for so long, in milliseconds: the library goes on answering. */
const restMs = 4
/** News of what was changed comes no more often: windows read what they show anew. */
const newsMs = 500
/** After a failure, such as a full disk, it is tried again. */
const againMs = 5000

export interface Batches {
  /** Something may have been begun. */
  readonly begin: () => void
  readonly stop: () => void
}

/**
 * Goes on with changes of many articles that were begun, now or before a crash, slice by slice until all is done.
 * `changed` is told which articles; failures go to `log`.
 */
export function startBatches(library: Library, changed: (ids: readonly ArticleId[] | null) => void, log: (text: string) => void): Batches {
  let timer: NodeJS.Timeout | null = null
  let told = 0
  let untold = false
  const begin = () => {
    timer ??= setTimeout(goOn, restMs).unref()
  }
  begin()

  function goOn(): void {
    timer = null
    const wait = attempt()
    if (wait !== null) timer = setTimeout(goOn, wait).unref()
  }

  /** Returns how long to rest, or null when all is done. */
  function attempt(): number | null {
    try {
      library.assertPresent()
      const done = goOnWithBatches(library.db, Date.now())
      untold ||= done !== null && done.changed > 0
      if (untold && (done === null || performance.now() - told >= newsMs)) tell()
      return done === null ? null : restMs
    } catch (error) {
      log(`A change of many articles waits: ${loggedError(error)}`)
      return againMs
    }
  }

  function tell(): void {
    untold = false
    told = performance.now()
    changed(null)
  }

  return {
    begin,
    stop: () => {
      if (timer) clearTimeout(timer)
      timer = null
    },
  }
}
