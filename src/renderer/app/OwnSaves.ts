import type { ArticleId } from '../../shared/model/ids.ts'

/** The library tells of a change about when it answers the save that made it: within this, it was ours. */
const echoMs = 300

/** Tells the echo of this window's own saves from changes that somebody else made. */
export class OwnSaves {
  readonly #running = new Map<ArticleId, number>()
  readonly #last = new Map<ArticleId, Promise<unknown>>()
  readonly #ended = new Map<ArticleId, number>()
  readonly #now: () => number

  constructor(now: () => number = Date.now) {
    this.#now = now
  }

  /** Runs a save of this window. */
  async run<T>(id: ArticleId, save: () => Promise<T>): Promise<T> {
    this.#running.set(id, (this.#running.get(id) ?? 0) + 1)
    const saving = save()
    this.#last.set(id, saving)
    try {
      return await saving
    } finally {
      if (this.#last.get(id) === saving) this.#last.delete(id)
      const left = (this.#running.get(id) ?? 1) - 1
      if (left > 0) this.#running.set(id, left)
      else this.#running.delete(id)
      this.#ended.set(id, this.#now())
    }
  }

  /** Resolves when no save of the article is on its way, and what it came back with is taken in. */
  async settled(id: ArticleId): Promise<void> {
    await Promise.allSettled([this.#last.get(id)])
    // The session hears of it right after.
    await new Promise(resolve => setTimeout(resolve))
  }

  /** Whether a change to the article that is told of now can be our own. */
  isEcho(id: ArticleId): boolean {
    const ended = this.#ended.get(id)
    return this.#running.has(id) || (ended !== undefined && this.#now() - ended < echoMs)
  }
}
