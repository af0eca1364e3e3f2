import { AppError } from '../../../shared/errors.ts'
import type { ArticleId } from '../../../shared/model/ids.ts'
import { historyPolicyOf } from './historyPolicy.ts'
import type { Library } from '../library.ts'
import { all, first } from '../sql.ts'
import { thinRevisions } from './thinRevisions.ts'
import { loggedError } from '../translateError.ts'

/** Thinning waits until nobody has asked for anything for so long, in milliseconds. */
const quietMs = 2000
/** It works for so long at most before it begins no other transaction, and then rests. */
const sliceMs = 8
/** Within a transaction nothing more is begun after so long: the rest of the slice is the disk's. */
const budgetMs = 4
const restMs = 20
const againMs = 6 * 3_600_000

export interface Thinning {
  /** Somebody asks for something: thinning waits. */
  readonly defer: () => void
  readonly stop: () => void
}

/**
 * Thins the history of a library that is open for writing: once it has been quiet for a moment, and again every six
 * hours, an article a transaction. Failures go to `log`; the next round tries again.
 */
export function startThinning(library: Library, log: (text: string) => void, quiet = quietMs): Thinning {
  let lastAsked = Date.now()
  let timer = after(quiet, begin)

  function begin(): void {
    if (waits(begin)) return
    attempt(() => {
      const articles = articlesToThin(library)
      goOn(articles, 0)
    })
  }

  function goOn(articles: readonly ArticleId[], from: number): void {
    if (waits(() => attempt(() => goOn(articles, from)))) return
    library.assertPresent()
    const until = Date.now() + sliceMs
    let at = from
    for (let id = articles[at]; id !== undefined && Date.now() < until; id = articles[at]) if (!thinOne(id)) at += 1
    timer = at < articles.length ? after(restMs, () => attempt(() => goOn(articles, at))) : after(againMs, begin)
  }

  /** Whether somebody asked for something just now; then `step` comes later. */
  function waits(step: () => void): boolean {
    const wait = lastAsked + quiet - Date.now()
    if (wait > 0) timer = after(wait, step)
    return wait > 0
  }

  /** Damage to one article's past is left as it is, and keeps no other from being thinned. */
  function thinOne(id: ArticleId): boolean {
    try {
      return thinRevisions(library.db, id, historyPolicyOf(library.db), newestSave(library), budgetMs)
    } catch (error) {
      if (error instanceof AppError && error.code === 'library-damaged') return false
      throw error
    }
  }

  function attempt(step: () => void): void {
    try {
      step()
    } catch (error) {
      log(`History was not thinned: ${loggedError(error)}`)
      timer = after(againMs, begin)
    }
  }

  return { defer: () => void (lastAsked = Date.now()), stop: () => clearTimeout(timer) }
}

/** Articles with more than can be kept by number alone. */
function articlesToThin({ db }: Library): ArticleId[] {
  return all<{ id: ArticleId }>(db, 'SELECT article_id AS id FROM revision GROUP BY article_id HAVING count(*) > 2').map(({ id }) => id)
}

/**
 * Ages are counted from the newest save, and never from a time that has not come: a library that rests keeps what it
 * has, and a clock that is wrong when it is opened costs nothing.
 */
function newestSave({ db }: Library): number {
  const row = first<{ at: number | null }>(db, 'SELECT max(updated_at) AS at FROM article WHERE trashed_at IS NULL')
  return Math.min(Date.now(), row?.at ?? 0)
}

/** A timer that keeps no process alive. */
function after(ms: number, step: () => void): NodeJS.Timeout {
  return setTimeout(step, ms).unref()
}
