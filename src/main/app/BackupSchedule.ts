import { AppError, toWireError } from '../../shared/errors.ts'
import type { Backup } from '../../shared/model/backup.ts'
import type { OpenedLibrary } from '../../shared/model/openLibrary.ts'

export type BackupReason = 'manual' | 'itself'

export interface BackupScheduleOptions {
  /** When the newest backup of the open library was made, in milliseconds since 1970. */
  readonly last: () => Promise<number | null>
  /** Backs a library up; null when there was nothing new. */
  readonly run: (folder: string, reason: BackupReason) => Promise<Backup | null>
  readonly onState: (state: { readonly problem: string | null }) => void
  readonly log: (text: string, error: unknown) => void
  /** All in milliseconds: from the first change to the backup, from opening to the first one, from a failure to the next attempt. */
  readonly waits?: Readonly<{ change: number; opening: number; failure: number }>
}

const minute = 60_000

/**
 * When the open library is backed up: an hour after the first change that no backup holds, and soon after opening where the
 * newest is older than that. Timers run by the machine's own time, so a clock that is set does not stop them.
 */
export class BackupSchedule {
  readonly #options: BackupScheduleOptions
  readonly #waits: NonNullable<BackupScheduleOptions['waits']>
  #folder: string | null = null
  #timer: ReturnType<typeof setTimeout> | null = null
  #running: Promise<unknown> = Promise.resolve()
  #problem: string | null = null

  constructor(options: BackupScheduleOptions) {
    this.#options = options
    this.#waits = options.waits ?? { change: 60 * minute, opening: minute, failure: 15 * minute }
  }

  /** Why the last backup was not made, or what is wrong with it, in a sentence. */
  get problem(): string | null {
    return this.#problem
  }

  /** Another library is open. One that can only be read is not backed up. */
  opened({ folder, readOnly }: OpenedLibrary): void {
    this.stop()
    this.#setProblem(null)
    if (readOnly) return
    this.#folder = folder
    this.#wait(this.#waits.opening)
  }

  /** Something in the open library has changed. */
  changed(): void {
    if (!this.#timer) this.#wait(this.#waits.change)
  }

  /** Backs the open library up now. Throws what stands in the way. */
  async now(folder: string): Promise<Backup> {
    const made = await this.#run(folder, 'manual')
    if (!made) throw new Error('A backup that a person asked for was not made')
    return made
  }

  stop(): void {
    if (this.#timer) clearTimeout(this.#timer)
    this.#timer = null
    this.#folder = null
  }

  /** `enough` when the time since the last backup is over by then, whatever the clock says: it may stand still. */
  #wait(milliseconds: number, enough = false): void {
    const folder = this.#folder
    if (folder === null) return
    this.#timer = setTimeout(() => void this.#due(folder, enough), milliseconds)
  }

  async #due(folder: string, enough: boolean): Promise<void> {
    try {
      const left = enough ? 0 : this.#waits.change - (await this.#sinceLast())
      if (folder !== this.#folder) return
      if (left > 0) return this.#wait(left, true)
      this.#timer = null
      await this.#run(folder, 'itself')
    } catch {
      // Told by `#run` already. Until it works, it is tried again without waiting for a change.
      if (folder !== this.#folder) return
      if (this.#timer) clearTimeout(this.#timer)
      this.#wait(this.#waits.failure)
    }
  }

  /** By the clock; endless where that cannot be, because it was set back. */
  async #sinceLast(): Promise<number> {
    const last = await this.#options.last().catch(() => null)
    const passed = last === null ? Infinity : Date.now() - last
    return passed < 0 ? Infinity : passed
  }

  /** One at a time. */
  #run(folder: string, reason: BackupReason): Promise<Backup | null> {
    const run = this.#running.then(() => this.#attempt(folder, reason))
    this.#running = run.catch(() => {})
    return run
  }

  async #attempt(folder: string, reason: BackupReason): Promise<Backup | null> {
    try {
      const made = await this.#options.run(folder, reason)
      const [problem] = made?.problems ?? []
      if (made || this.#problem === null)
        this.#setProblem(problem ? `The newest backup has a fault that the library has. ${problem}` : null)
      return made
    } catch (error) {
      const { code, message } = toWireError(error)
      if (!(error instanceof AppError)) this.#options.log('A backup could not be made.', error)
      if (code !== 'cancelled')
        this.#setProblem(`The last backup was not made. ${code === 'internal' ? 'The log file has the details.' : message}`)
      throw error
    }
  }

  #setProblem(problem: string | null): void {
    this.#problem = problem
    this.#options.onState({ problem })
  }
}
