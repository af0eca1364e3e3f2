import type { ArticleId } from '../../shared/model/ids.ts'

/** The library tells of a change about when it answers the save that made it: within this, it was ours. */
const echoMs = 300

/** Tells the echo of this window's own saves from changes that somebody else made. */
export class OwnSaves {
  readonly #running = new Map<ArticleId, number>()
  readonly #ended = new Map<ArticleId, number>()
  readonly #now: () => number

  constructor(now: () => number = Date.now) {
    this.#now = now
  }

  /** Runs a save of this window. */
  async run<T>(id: ArticleId, save: () => Promise<T>): Promise<T> {
    this.#running.set(id, (this.#running.get(id) ?? 0) + 1)
    try {
      return await save()
    } finally {
      const left = (this.#running.get(id) ?? 1) - 1
      if (left > 0) this.#running.set(id, left)
      else this.#running.delete(id)
      this.#ended.set(id, this.#now())
    }
  }

  /** Whether a change to the article that is told of now can be our own. */
  isEcho(id: ArticleId): boolean {
    const ended = this.#ended.get(id)
    return this.#running.has(id) || (ended !== undefined && this.#now() - ended < echoMs)
  }
}
