import type { Result, WireError } from '../../../shared/errors.ts'
import type { HostRequest } from './messages.ts'

export type CallRequest = Extract<HostRequest, { type: 'call' }>

interface Entry {
  readonly request: CallRequest
  readonly resolve: (result: Result<unknown>) => void
  sent: boolean
  /** The process died while it had this request, perhaps among others. */
  suspect: boolean
  /** How often the process died while it had this request alone. */
  crashes: number
}

const givenUpAfter = 3

/**
 * The requests that the library has not answered yet, in the order in which they were made. After a crash, those that
 * were under way go out again one by one, so that a request that kills the process is known for it and the others live.
 */
export class Unanswered {
  readonly #entries = new Map<string, Entry>()
  readonly #idle: (() => void)[] = []

  /** Resolves with the answer, or with what `failAll` and `crashed` say instead. */
  add(request: CallRequest): Promise<Result<unknown>> {
    return new Promise(resolve => {
      this.#entries.set(request.id, { request, resolve, sent: false, suspect: false, crashes: 0 })
    })
  }

  /** What is to be sent now; each counts as sent from here on. */
  takeDue(): CallRequest[] {
    const entries = [...this.#entries.values()]
    const unsent = entries.filter(entry => !entry.sent)
    const oneByOne = entries.some(entry => entry.suspect)
    const due = !oneByOne ? unsent : unsent.length < entries.length ? [] : unsent.slice(0, 1)
    for (const entry of due) entry.sent = true
    return due.map(entry => entry.request)
  }

  answer(id: string, result: Result<unknown>): void {
    const entry = this.#entries.get(id)
    if (!entry) return
    this.#entries.delete(id)
    entry.resolve(result)
    if (this.#entries.size === 0) for (const resolve of this.#idle.splice(0)) resolve()
  }

  /** The process died: everything is to be sent again, save what it has died of too often, which is failed and returned. */
  crashed(): CallRequest[] {
    const givenUp: CallRequest[] = []
    const underWay = [...this.#entries.values()].filter(entry => entry.sent)
    for (const entry of underWay) {
      entry.sent = false
      entry.suspect = true
      if (underWay.length === 1) entry.crashes += 1
      if (entry.crashes < givenUpAfter) continue
      givenUp.push(entry.request)
      this.answer(entry.request.id, { ok: false, error: { code: 'internal', message: poisoned } })
    }
    return givenUp
  }

  failAll(error: WireError): void {
    for (const id of this.#entries.keys()) this.answer(id, { ok: false, error })
  }

  /** Resolves when nothing is unanswered. */
  settled(): Promise<void> {
    if (this.#entries.size === 0) return Promise.resolve()
    return new Promise(resolve => this.#idle.push(resolve))
  }
}

const poisoned = 'Deckle could not do this: its library process stopped each time. The log file has the details.'
