import { availableParallelism } from 'node:os'
import { join } from 'node:path'
import { Worker } from 'node:worker_threads'
import { AppError, type Result } from '../../shared/errors.ts'
import { phrase } from '../../shared/words/phrase.ts'
import type { ArticleMade } from '../publish/site/ArticleMaker.ts'
import type { MakerThread, StartThread } from '../publish/site/makeArticles.ts'
import type { SiteThreadData, SiteThreadMessage } from './articleThread.ts'

/** Threads beside the one that plans the site: as many as there are further processors, and no more than reading the library feeds. */
export function usefulThreads(): number {
  return Math.max(0, Math.min(availableParallelism() - 1, 7))
}

/** How much memory what a thread makes and throws away may take before it is cleared, in MB: with more of it, it is cleared less often. */
const youngMemory = 32
/** How much memory what a thread needs at the same time may take, in MB: a hundred times what usual articles do. */
const oldMemory = 1024

/** The threads of a build. Those that are sure to be needed begin to load while the site is planned. */
export class SiteThreads {
  readonly #library: string
  readonly #built: string
  readonly #ready: Worker[]

  readonly #memory: number

  /** `built` is the folder of the built code; `sure` of them are started at once. */
  constructor(library: string, built: string, sure: number, memory = oldMemory) {
    this.#memory = memory
    this.#library = library
    this.#built = built
    this.#ready = Array.from({ length: sure }, () => this.#started())
  }

  readonly start: StartThread = setup => {
    const worker = this.#ready.pop() ?? this.#started()
    tell(worker, { setup })
    return driven(worker)
  }

  /** Lets go of those that nothing was given to. */
  end(): void {
    for (const worker of this.#ready.splice(0)) tell(worker, null)
  }

  #started(): Worker {
    const worker = new Worker(join(this.#built, 'siteThread.js'), {
      workerData: { library: this.#library, built: this.#built } satisfies SiteThreadData,
      resourceLimits: { maxYoungGenerationSizeMb: youngMemory, maxOldGenerationSizeMb: this.#memory },
    })
    // Told to whoever gives it work; until then it is nobody's.
    worker.on('error', () => undefined)
    return worker
  }
}

function tell(worker: Worker, message: SiteThreadMessage): void {
  // oxlint-disable-next-line unicorn/require-post-message-target-origin -- a thread, not a window
  worker.postMessage(message)
}

type Waiting = Readonly<{ resolve: (result: Result<readonly ArticleMade[]>) => void; reject: (error: Error) => void }>

const tooLarge = phrase(
  'A page of the site needs more memory than there is for it. The site is as it was. Look for an article that is very long, and make several of it.',
)

function isOutOfMemory(error: Error): boolean {
  return 'code' in error && error.code === 'ERR_WORKER_OUT_OF_MEMORY'
}

function driven(worker: Worker): MakerThread {
  // It answers in the order in which it was asked.
  let waiting: Waiting[] = []
  let failed: Error | null = null
  const fail = (error: Error) => {
    failed ??= isOutOfMemory(error) ? new AppError('write-failed', tooLarge, { cause: error }) : error
    for (const { reject } of waiting.splice(0)) reject(failed)
  }
  worker.on('message', (result: Result<readonly ArticleMade[]>) => waiting.shift()?.resolve(result))
  worker.on('error', fail)
  worker.on('exit', code => fail(new Error(`A thread ended with ${code}`)))
  return {
    make: jobs =>
      new Promise((resolve, reject) => {
        if (failed) return reject(failed)
        waiting.push({ resolve, reject })
        return tell(worker, jobs)
      }),
    end: () => {
      waiting = []
      tell(worker, null)
      worker.unref()
    },
  }
}
