import { availableParallelism } from 'node:os'
import { join } from 'node:path'
import { Worker } from 'node:worker_threads'
import type { Result } from '../../shared/errors.ts'
import type { ArticleMade } from '../publish/site/ArticleMaker.ts'
import type { MakerThread, StartThread } from '../publish/site/makeArticles.ts'
import type { SiteThreadData } from './siteThread.ts'

/** Threads beside the one that plans the site: as many as there are further processors, and no more than reading the library feeds. */
export function usefulThreads(): number {
  return Math.max(0, Math.min(availableParallelism() - 1, 7))
}

/** Starts threads that read this library. `built` is the folder of the built code. */
export function threadStarter(library: string, built: string): StartThread {
  return setup => {
    const worker = new Worker(join(built, 'siteThread.js'), { workerData: { library, setup } satisfies SiteThreadData })
    return driven(worker)
  }
}

function driven(worker: Worker): MakerThread {
  let waiting: { resolve: (result: Result<readonly ArticleMade[]>) => void; reject: (error: Error) => void } | null = null
  worker.on('message', (result: Result<readonly ArticleMade[]>) => waiting?.resolve(result))
  worker.on('error', error => waiting?.reject(error))
  worker.on('exit', code => waiting?.reject(new Error(`A thread ended with ${code}`)))
  return {
    make: jobs =>
      new Promise((resolve, reject) => {
        waiting = { resolve, reject }
        // oxlint-disable-next-line unicorn/require-post-message-target-origin -- a thread, not a window
        worker.postMessage(jobs)
      }),
    end: () => {
      waiting = null
      // oxlint-disable-next-line unicorn/require-post-message-target-origin -- a thread, not a window
      worker.postMessage(null)
      worker.unref()
    },
  }
}
