import type { Findings } from '../../shared/model/damage.ts'
import { AppError } from '../../shared/errors.ts'
import type { Jobs } from '../jobs/Jobs.ts'
import { log } from './log.ts'

/** Checking reads by a connection of its own. */
const needsNone = () => Promise.reject(new Error('Checking a library makes no calls.'))

/** How long after a library was opened it is checked, in milliseconds: what the window needs comes first. */
const delayMs = 3000

type Depth = 'light' | 'full'

export interface StartCheckOptions {
  readonly jobs: Pick<Jobs, 'run'>
  readonly onChecked: (findings: Findings) => void
}

/** Checks each library a moment after it was opened, in a process of its own, and keeps what was found. */
export class StartCheck {
  readonly #options: StartCheckOptions
  #folder: string | null = null
  #findings: Findings | null = null
  #depth: Depth = 'light'
  #timer: ReturnType<typeof setTimeout> | undefined

  constructor(options: StartCheckOptions) {
    this.#options = options
  }

  /** What was found in the library that was opened last; null until it is checked. */
  get findings(): Findings | null {
    return this.#findings
  }

  /** A library was opened: it is checked in a moment. A failure is only logged: it says nothing about the library. */
  begin(folder: string): void {
    clearTimeout(this.#timer)
    this.#folder = folder
    this.#findings = null
    this.#timer = setTimeout(() => {
      this.#check(folder, 'light').catch((error: unknown) => {
        if (!(error instanceof AppError) || error.code !== 'cancelled') log('warn', 'The library was not checked.', error)
      })
    }, delayMs)
  }

  /** Checks a library in full, or again as it was checked the last time. Throws what opening it throws, and `cancelled`. */
  examine(folder: string, everything: boolean): Promise<Findings> {
    return this.#check(folder, everything ? 'full' : this.#depth)
  }

  /** Begins no more checks. */
  stop(): void {
    clearTimeout(this.#timer)
  }

  async #check(folder: string, depth: Depth): Promise<Findings> {
    const findings = await this.#options.jobs.run({ kind: 'check', library: folder, depth }, needsNone, depth === 'light')
    if (folder !== this.#folder) return findings
    this.#findings = findings
    this.#depth = depth
    for (const problem of findings.problems) log('error', problem)
    this.#options.onChecked(findings)
    return findings
  }
}
