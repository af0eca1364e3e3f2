import { randomUUID } from 'node:crypto'

export const unanswered = 'The window did not answer, so what was typed last may not be saved.'

/** Asks pages to save everything typed and waits for their word. */
export class FlushRequests {
  readonly #waiting = new Map<string, (error: string | null) => void>()
  readonly #timeout: number

  /** `timeout` is how long a page may take, in milliseconds. */
  constructor(timeout = 5000) {
    this.#timeout = timeout
  }

  /** Resolves with null once all is saved, else with the sentence that says why not. */
  ask(send: (request: string) => void): Promise<string | null> {
    const request = randomUUID()
    return new Promise(resolve => {
      const end = (error: string | null) => {
        clearTimeout(timer)
        this.#waiting.delete(request)
        resolve(error)
      }
      const timer = setTimeout(() => end(unanswered), this.#timeout)
      this.#waiting.set(request, end)
      send(request)
    })
  }

  /** A page's answer; one that nobody waits for any more is let go. */
  answered(request: string, error: string | null): void {
    this.#waiting.get(request)?.(error)
  }
}
