import { AppError } from '../../../shared/errors.ts'
import type { FindQuery } from '../../../shared/model/replacement.ts'
import type { FindAnswer, FindAsked, TextMatch } from './FindAsked.ts'
import { t } from '../../words/t.ts'

/** An expression that needs longer than this is taken for one that never ends, in milliseconds. */
const patienceMs = 3000

/** Searches texts in a thread beside the window's. Ended after use; what is asked last ends what was asked before. */
export class SearchThread {
  #worker: Worker | null = null
  #run = 0
  #giveUp: (() => void) | null = null

  /** The matches of each text. Rejects with `bad-request` where the search takes too long, and never settles where another one was asked since. */
  find(query: FindQuery, texts: readonly string[]): Promise<FindAnswer['matches']> {
    if (this.#giveUp) this.stop()
    const worker = (this.#worker ??= new Worker(new URL('./findWorker.ts', import.meta.url), { type: 'module' }))
    this.#run += 1
    const asked: FindAsked = { run: this.#run, query, texts }
    return new Promise<readonly (readonly TextMatch[])[]>((resolve, reject) => {
      const timer = setTimeout(() => {
        this.stop()
        reject(new AppError('bad-request', t('This expression takes too long. Try a simpler one.')))
      }, patienceMs)
      const answered = ({ data }: MessageEvent<FindAnswer>) => {
        if (data.run !== asked.run) return
        this.#giveUp?.()
        resolve(data.matches)
      }
      this.#giveUp = () => {
        clearTimeout(timer)
        worker.removeEventListener('message', answered)
        this.#giveUp = null
      }
      worker.addEventListener('message', answered)
      // A worker has no origin to name.
      // oxlint-disable-next-line unicorn/require-post-message-target-origin
      worker.postMessage(asked)
    })
  }

  stop(): void {
    this.#giveUp?.()
    this.#worker?.terminate()
    this.#worker = null
  }
}
