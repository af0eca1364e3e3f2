import { fromWireError, type Result } from '../../shared/errors.ts'
import type { WorkerReply } from './messages.ts'

type Waiting = Readonly<{ resolve: (pdf: Uint8Array) => void; reject: (error: Error) => void }>

/** Main's browser as a worker sees it: it prints pages. */
export class RelayedPrint {
  readonly #post: (reply: WorkerReply) => void
  readonly #waiting = new Map<number, Waiting>()
  #pages = 0

  constructor(post: (reply: WorkerReply) => void) {
    this.#post = post
  }

  /** Throws what main said of it. */
  print(html: string): Promise<Uint8Array> {
    this.#pages += 1
    const id = this.#pages
    return new Promise((resolve, reject) => {
      this.#waiting.set(id, { resolve, reject })
      this.#post({ type: 'print', id, html })
    })
  }

  answered(id: number, result: Result<Uint8Array>): void {
    const waiting = this.#waiting.get(id)
    this.#waiting.delete(id)
    if (result.ok) waiting?.resolve(result.value)
    else waiting?.reject(fromWireError(result.error))
  }
}
