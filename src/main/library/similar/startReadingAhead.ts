import type { ArticleId } from '../../../shared/model/ids.ts'
import type { ArticleRow } from '../articles/header.ts'
import type { Library } from '../library.ts'
import { first, type Db } from '../sql.ts'
import { loggedError } from '../translateError.ts'
import { workFor } from '../workFor.ts'
import { readSimilar } from './similarArticles.ts'

/** Reading waits until nobody has asked for anything for so long, in milliseconds. */
const quietMs = 400
/** It begins no other step after so long, and then rests. */
const sliceMs = 4
const restMs = 12

export interface ReadingAhead {
  /** This article was opened: what is suggested for it may be asked for soon. */
  readonly opened: (id: ArticleId) => void
  /** Somebody asks for something: reading waits. */
  readonly defer: () => void
  readonly stop: () => void
}

/**
 * Reads, in rests after an article was opened, what suggesting articles for it reads: how often its words stand in the search's
 * index, and the rows of those that tell it from others. From a file that nobody has read since the machine was started, that
 * reading is what takes long. Each step asks the index once; nothing is written, and nothing is missed if it never comes. Failures
 * go to `log`.
 */
export function startReadingAhead({ db }: Pick<Library, 'db'>, log: (text: string) => void, quiet = quietMs): ReadingAhead {
  let lastAsked = performance.now()
  let latest: ArticleId | null = null
  let steps: Iterator<void> | null = null
  let timer: NodeJS.Timeout | null = null

  function goOnAfter(ms: number): void {
    timer = setTimeout(goOn, ms).unref()
  }

  function goOn(): void {
    timer = null
    if (!steps) return
    const rested = performance.now() - lastAsked
    if (rested < quiet) return goOnAfter(quiet - rested)
    if (work(steps)) goOnAfter(restMs)
    else steps = null
  }

  /** A slice of it. Returns whether there is more. */
  function work(of: Iterator<void>): boolean {
    try {
      return workFor(of, sliceMs)
    } catch (error) {
      log(`Nothing was read ahead: ${loggedError(error)}`)
      return false
    }
  }

  return {
    opened: id => {
      // Asked for again after each save of it.
      if (id === latest) return
      latest = id
      steps = stepsOf(db, id)
      if (!timer) goOnAfter(quiet)
    },
    defer: () => {
      lastAsked = performance.now()
    },
    stop: () => {
      if (timer) clearTimeout(timer)
      timer = null
      steps = null
    },
  }
}

function* stepsOf(db: Db, id: ArticleId): Generator<void> {
  const row = first<ArticleRow>(db, 'SELECT * FROM article WHERE id = ?', [id])
  if (row) yield* readSimilar(db, row)
}
