import { Store } from './Store.ts'

/** `problem` is the sentence of the last failure, kept until a save succeeds. */
export type SaveState = Readonly<{ status: 'saved' | 'unsaved' | 'saving' | 'failed'; problem: string | null }>

export type AutosaverOptions = {
  /** Saves all that there is at the moment when it is called. */
  readonly save: () => Promise<void>
  /** A save begins after a pause of this length in the changes, in milliseconds. */
  readonly pauseMs?: number
  /** A save begins this long after the first unsaved change, however little pause there is. */
  readonly maxWaitMs?: number
  /** How long after a failure to try again by itself; null waits for the next change or flush. */
  readonly retryMs?: (error: unknown) => number | null
  /** The sentence that a person reads about a failure. */
  readonly sentence?: (error: unknown) => string
}

/**
 * After a failure typing on tries again, no sooner than this: each try brings the newest words to the journal, where they
 * outlive the app, and one a second hurts no disk.
 */
const patienceMs = 900

/**
 * Saves after a pause in the changes, and at least every `maxWaitMs` while they go on. One save at a time; a change
 * during a save is saved by the next one; after a failure everything is still unsaved and is tried again.
 */
export class Autosaver {
  readonly state = new Store<SaveState>({ status: 'saved', problem: null })
  readonly #options: Required<AutosaverOptions>
  /** Counts the changes, and how many of them are saved. */
  #changes = 0
  #saved = 0
  #pause: ReturnType<typeof setTimeout> | undefined
  #deadline: ReturnType<typeof setTimeout> | undefined
  #running: Promise<void> | undefined
  #stopped = false

  constructor(options: AutosaverOptions) {
    this.#options = { pauseMs: 250, maxWaitMs: 450, retryMs: () => null, sentence: String, ...options }
  }

  /** Whether there is anything that is not known to be saved. */
  get isDirty(): boolean {
    return this.#changes > this.#saved
  }

  /** Something changed. */
  changed(): void {
    this.#changes += 1
    if (this.#stopped) return
    const { status } = this.state.get()
    if (status === 'failed') {
      this.#pause ??= setTimeout(this.#attempt, patienceMs)
      return
    }
    if (status === 'saved') this.state.set({ status: 'unsaved', problem: null })
    this.#wait(0)
  }

  /** Resolves once every change so far is saved; rejects if they could not be. */
  flush(): Promise<void> {
    return this.#begin().then(() => (this.isDirty ? this.flush() : undefined))
  }

  /** Tries again now, as a person asked. The outcome is in the state. */
  retry(): void {
    this.state.set({ status: 'saving', problem: null })
    this.#attempt()
  }

  /** Starts no more saves by itself. Flush first. */
  stop(): void {
    this.#stopped = true
    this.#clear()
  }

  // A failure is in the state already.
  readonly #attempt = (): void => void this.#begin().catch(() => {})

  #begin(): Promise<void> {
    this.#clear()
    this.#running ??= this.#saveOnce().finally(() => (this.#running = undefined))
    return this.#running
  }

  async #saveOnce(): Promise<void> {
    const changes = this.#changes
    const begun = Date.now()
    if (this.isDirty) {
      // A failure stays in sight while it is tried again.
      if (this.state.get().status !== 'failed') this.state.set({ status: 'saving', problem: null })
      await this.#options.save().catch((error: unknown) => this.#fail(error))
      this.#saved = changes
    }
    this.#clear()
    if (this.isDirty && !this.#stopped) this.#wait(Date.now() - begun)
    this.state.set({ status: this.isDirty ? 'unsaved' : 'saved', problem: null })
  }

  #fail(error: unknown): never {
    this.#clear()
    const wait = this.#options.retryMs(error)
    if (wait !== null && !this.#stopped) this.#deadline = setTimeout(this.#attempt, wait)
    this.state.set({ status: 'failed', problem: this.#options.sentence(error) })
    throw error
  }

  /** Waits for a pause, but no longer than is left when the first change may be `age` milliseconds old. */
  #wait(age: number): void {
    const { pauseMs, maxWaitMs } = this.#options
    clearTimeout(this.#pause)
    this.#pause = setTimeout(this.#attempt, pauseMs)
    this.#deadline ??= setTimeout(this.#attempt, Math.max(0, maxWaitMs - age))
  }

  #clear(): void {
    clearTimeout(this.#pause)
    clearTimeout(this.#deadline)
    this.#pause = this.#deadline = undefined
  }
}
