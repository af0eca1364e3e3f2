import type { ArticleId } from '../../shared/model/ids.ts'

/** What the shelf needs of an open article. Its id can change: after a conflict it goes on as a copy. */
export interface Shelved {
  readonly id: ArticleId
  /** Resolves when everything typed is saved; rejects when it can't be. */
  readonly flush: () => Promise<void>
  readonly dispose: () => void
}

const againMs = 4000

/**
 * Every article that is open in this window: the one on the page, and those that were left before their last words
 * could be saved. Those stay until they are, so that going from article to article loses nothing.
 */
export class SessionShelf<S extends Shelved> {
  readonly #load: (id: ArticleId) => Promise<S>
  readonly #sessions = new Set<S>()
  readonly #leaving = new Set<S>()
  readonly #loading = new Map<ArticleId, Promise<S>>()

  constructor(load: (id: ArticleId) => Promise<S>) {
    this.#load = load
  }

  /** The session of an article: the one that still lives, else a new one. Throws what loading throws. */
  async open(id: ArticleId): Promise<S> {
    const living = this.find(id)
    if (living) {
      this.#leaving.delete(living)
      return living
    }
    const loading = this.#loading.get(id)
    if (loading) return loading
    const load = this.#load(id).finally(() => this.#loading.delete(id))
    this.#loading.set(id, load)
    const session = await load
    this.#sessions.add(session)
    return session
  }

  /** All that are open and not being left. */
  get sessions(): readonly S[] {
    return [...this.#sessions].filter(session => !this.#leaving.has(session))
  }

  /** A session is wanted after all, whoever has left it meanwhile; false if it is gone already. */
  stay(session: S): boolean {
    this.#leaving.delete(session)
    return this.holds(session)
  }

  /** Whether a session still lives. */
  holds(session: S): boolean {
    return this.#sessions.has(session)
  }

  find(id: ArticleId): S | undefined {
    return [...this.#sessions].find(session => session.id === id)
  }

  /** Saves the rest of a session and lets it go; one that can't be saved is kept and tried again. Throws what saving throws. */
  async leave(session: S): Promise<void> {
    this.#leaving.add(session)
    try {
      await session.flush()
    } catch (error) {
      if (this.#leaving.has(session)) setTimeout(() => void this.#leaveAgain(session), againMs)
      throw error
    }
    if (this.#leaving.has(session)) this.drop(session)
  }

  /** Lets a session go without saving: its article is no more. */
  drop(session: S): void {
    this.#leaving.delete(session)
    if (this.#sessions.delete(session)) session.dispose()
  }

  /** Saves all that is open. Rejects with the first failure, after all have been tried. */
  async flush(): Promise<void> {
    const results = await Promise.allSettled([...this.#sessions].map(session => session.flush()))
    const failed = results.find(result => result.status === 'rejected')
    if (failed) throw failed.reason
  }

  async #leaveAgain(session: S): Promise<void> {
    if (!this.#leaving.has(session)) return
    // Told to the person the first time; the session shows it still when they come back to it.
    await this.leave(session).catch(() => undefined)
  }
}
