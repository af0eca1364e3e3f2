import type { ArticleId } from '../../shared/model/ids.ts'
import type { EventPayload } from '../../shared/contract/contract.ts'

type Change = EventPayload<'library:changed'>

/** Events come in bursts (an import, a save a second); one refresh serves them all. */
const gatherMs = 60

/** Gathers changes for a moment and hands them on as one. `articles` is null when any may have changed. */
export class Invalidation {
  readonly #apply: (change: Change) => void
  #articles: Set<ArticleId> | null = new Set()
  #lists = false
  #timer: ReturnType<typeof setTimeout> | undefined

  constructor(apply: (change: Change) => void) {
    this.#apply = apply
  }

  add(change: Change): void {
    if (change.articles === null) this.#articles = null
    else for (const id of change.articles) this.#articles?.add(id)
    this.#lists ||= change.lists
    this.#timer ??= setTimeout(() => this.#flush(), gatherMs)
  }

  stop(): void {
    clearTimeout(this.#timer)
    this.#timer = undefined
  }

  #flush(): void {
    const change = { articles: this.#articles && [...this.#articles], lists: this.#lists }
    this.#articles = new Set()
    this.#lists = false
    this.#timer = undefined
    this.#apply(change)
  }
}
