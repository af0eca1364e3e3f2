import { randomUUID } from 'node:crypto'
import { AppError, fromWireError, type Result, type WireError } from '../../../shared/errors.ts'
import type { Call, LibraryCallName, Output } from '../../../shared/contract/contract.ts'
import type { OpenedLibrary, OpeningStep } from '../../../shared/model/openLibrary.ts'
import type { HostReply, HostRequest } from './messages.ts'
import type { ProcessPort } from './processPort.ts'
import { Unanswered } from './Unanswered.ts'

export type LibraryHost = ProcessPort<HostRequest, HostReply>

export interface LibraryClientOptions {
  /** Starts a library process that has nothing open. */
  readonly fork: () => LibraryHost
  /** The program's name, for the lock. */
  readonly app: string
  readonly onChanged: (change: Extract<HostReply, { type: 'changed' }>) => void
  readonly onState: (state: 'ready' | 'restarting') => void
  /** It was made by an older Deckle, and is being brought up to date. */
  readonly onOpening?: (step: OpeningStep) => void
  /** What keeps this library from being written to is another thing now, or gone. */
  readonly onObstacle: (opened: OpenedLibrary) => void
  readonly log: (level: 'info' | 'warn' | 'error', text: string) => void
  /** How long to wait before each attempt to restart, in milliseconds; after the last one the library counts as unavailable. */
  readonly restartDelays?: readonly number[]
}

// In milliseconds. A library that still works on something after this long hangs, and quitting must not hang with it.
const answerTimeout = 30_000
const closeTimeout = 5000

/**
 * The open library, as main sees it: its calls, answered by a process of its own. If that process dies it is started
 * again, and every request that it left unanswered is sent again under the same id, which the library applies once.
 */
export class LibraryClient {
  readonly #options: LibraryClientOptions
  readonly #unanswered = new Unanswered()
  #host: LibraryHost | null = null
  #opened: OpenedLibrary | null = null
  #openingAnswer: ((result: Result<OpenedLibrary>) => void) | null = null
  #closing = false
  #restarting = false
  #whenClosed: (() => void) | null = null

  private constructor(options: LibraryClientOptions) {
    this.#options = options
  }

  /**
   * Opens a library, or makes one and opens it; for reading where it can't be had for writing, unless `writing` insists.
   * Throws what the library says of the folder.
   */
  static async open(folder: string, options: LibraryClientOptions & { create?: boolean; writing?: boolean }): Promise<LibraryClient> {
    const client = new LibraryClient(options)
    const { app, create = false, writing = false } = options
    const result = await client.#start({ type: 'open', folder, app, create, reading: !writing })
    if (result.ok) {
      client.#opened = result.value
      return client
    }
    client.#closing = true
    client.#host?.kill()
    throw fromWireError(result.error)
  }

  get library(): OpenedLibrary {
    if (!this.#opened) throw new AppError('no-library', 'No library is open.')
    return this.#opened
  }

  /** Calls the library by name. Throws `AppError`. */
  readonly call: Call<LibraryCallName> = async <K extends LibraryCallName>(name: K, ...input: unknown[]) => {
    const result = await this.request(name, input[0])
    if (!result.ok) throw fromWireError(result.error)
    // The library process answers by the same contract.
    return result.value as Output<K>
  }

  /** A call whose input the caller has proved already. Never throws; resolves when the library has answered, restarts included. */
  request(name: string, input: unknown): Promise<Result<unknown>> {
    if (this.#closing) return Promise.resolve({ ok: false, error: { code: 'no-library', message: 'This library is being closed.' } })
    const id = randomUUID()
    const answer = this.#unanswered.add({ type: 'call', id, name, input })
    if (this.#host) this.#sendDue()
    // A library that could not be brought back is tried again whenever somebody needs it: its disk may be there again.
    else if (!this.#restarting) void this.#restart()
    return answer
  }

  /** Waits for what was asked, then for the library process to let go of the folder. */
  async close(): Promise<void> {
    if (this.#closing) return
    await Promise.race([this.#unanswered.settled(), new Promise(resolve => setTimeout(resolve, answerTimeout))])
    this.#closing = true
    const host = this.#host
    if (!host) return
    await new Promise<void>(resolve => {
      const timer = setTimeout(() => {
        this.#options.log('warn', `The library process did not close within ${closeTimeout} ms and was ended.`)
        host.kill()
        resolve()
      }, closeTimeout)
      this.#whenClosed = () => {
        clearTimeout(timer)
        host.kill()
        resolve()
      }
      host.post({ type: 'close' })
    })
  }

  #start(open: Extract<HostRequest, { type: 'open' }>): Promise<Result<OpenedLibrary>> {
    return new Promise(resolve => {
      const host = this.#options.fork()
      this.#host = host
      this.#openingAnswer = resolve
      host.onMessage(reply => {
        if (host === this.#host) this.#receive(reply)
      })
      host.onExit(code => {
        if (host === this.#host) this.#exited(code)
      })
      host.post(open)
    })
  }

  #receive(reply: HostReply): void {
    switch (reply.type) {
      case 'opening':
        this.#options.onOpening?.({ label: reply.label, done: reply.done, total: reply.total })
        return
      case 'opened':
        this.#openingAnswer?.(reply.result)
        this.#openingAnswer = null
        return
      case 'answer':
        this.#unanswered.answer(reply.id, reply.result)
        this.#sendDue()
        return
      case 'changed':
        this.#options.onChanged(reply)
        return
      case 'obstacle':
        if (!this.#opened?.readOnly) return
        this.#opened = { ...this.#opened, obstacle: reply.obstacle }
        this.#options.onObstacle(this.#opened)
        return
      case 'closed':
        this.#whenClosed?.()
        return
      case 'log':
        this.#options.log(reply.level, reply.text)
        return
      default:
        reply satisfies never
    }
  }

  #exited(code: number | null): void {
    this.#host = null
    if (this.#openingAnswer) {
      this.#openingAnswer({ ok: false, error: unavailable })
      this.#openingAnswer = null
      return
    }
    if (this.#closing) {
      this.#whenClosed?.()
      return
    }
    this.#options.log('error', `The library process ended with code ${code}; starting it again.`)
    for (const given of this.#unanswered.crashed())
      this.#options.log('error', `Gave up ${given.name}: the library process died of it three times.`)
    void this.#restart()
  }

  async #restart(): Promise<void> {
    this.#restarting = true
    this.#options.onState('restarting')
    // One that is open for writing stays so: words that are on their way to it must not meet a reader.
    const { folder, readOnly } = this.library
    let failure: WireError = unavailable
    for (const delay of this.#options.restartDelays ?? [0, 100, 500, 1500, 3000]) {
      await new Promise(resolve => setTimeout(resolve, delay))
      if (this.#closing) break
      const result = await this.#start({ type: 'open', folder, app: this.#options.app, reading: readOnly })
      if (result.ok) {
        this.#opened = result.value
        this.#restarting = false
        this.#options.onState('ready')
        this.#sendDue()
        return
      }
      failure = result.error
      this.#options.log('error', `The library could not be opened again: ${failure.message}`)
      this.#host?.kill()
      this.#host = null
      // What has a reason of its own is told at once: whoever asks again, as every save does, tries again.
      if (failure.code !== 'library-unavailable' && failure.code !== 'internal') break
    }
    this.#restarting = false
    this.#unanswered.failAll(failure)
  }

  #sendDue(): void {
    if (!this.#host || this.#openingAnswer || this.#restarting) return
    for (const request of this.#unanswered.takeDue()) this.#host.post(request)
  }
}

const unavailable: WireError = {
  code: 'library-unavailable',
  message: 'The library could not be reached. What you type is kept in this window; Deckle will try again.',
}
