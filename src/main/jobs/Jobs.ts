import { randomUUID } from 'node:crypto'
import type { EventPayload } from '../../shared/contract/contract.ts'
import type { Job, JobOutputs } from './messages.ts'
import { runJob, type JobSurroundings } from './runJob.ts'

export interface JobsOptions extends Pick<JobSurroundings, 'fork' | 'log' | 'print'> {
  readonly onProgress: (progress: EventPayload<'job:progress'>) => void
  readonly onEnded: (ended: EventPayload<'job:ended'>) => void
}

/** The jobs under way, each in a process of its own. */
export class Jobs {
  readonly #options: JobsOptions
  readonly #running = new Map<string, { kind: Job['kind']; abort: AbortController; done: Promise<unknown> }>()

  constructor(options: JobsOptions) {
    this.#options = options
  }

  /** Runs a job to its end. `library` answers the calls that it makes. A `quiet` one tells no window of itself. Throws as `runJob` does. */
  run<J extends Job>(job: J, library: JobSurroundings['library'], quiet = false): Promise<JobOutputs[J['kind']]> {
    const jobId = randomUUID()
    const abort = new AbortController()
    const { fork, log, print, onProgress, onEnded } = this.#options
    const progress = (label: string, done: number, total: number) => quiet || onProgress({ jobId, label, done, total })
    const done = runJob(job, { fork, log, print, library, progress, signal: abort.signal }).finally(() => {
      this.#running.delete(jobId)
      if (!quiet) onEnded({ jobId })
    })
    this.#running.set(jobId, { kind: job.kind, abort, done })
    return done
  }

  /** Whether a job of one of these kinds is under way. */
  isRunning(...kinds: readonly Job['kind'][]): boolean {
    return [...this.#running.values()].some(({ kind }) => kinds.includes(kind))
  }

  /** Stops a job; one that has ended already is let be. */
  cancel(jobId: string): void {
    this.#running.get(jobId)?.abort.abort()
  }

  /** Stops all jobs and resolves when none is left. */
  async stop(): Promise<void> {
    const running = [...this.#running.values()]
    for (const { abort } of running) abort.abort()
    await Promise.allSettled(running.map(({ done }) => done))
  }
}
