import { AppError, fromWireError, type Result } from '../../shared/errors.ts'
import type { ProcessPort } from '../library/process/processPort.ts'
import type { LibraryClient } from '../library/process/client.ts'
import type { PreviewOutputs, PreviewReply, PreviewRequest, PreviewWork } from '../preview/messages.ts'

export type PreviewProcess = ProcessPort<PreviewRequest, PreviewReply>

export interface PagePreviewsOptions {
  readonly fork: () => PreviewProcess
  readonly log: (text: string) => void
  /** How long the process waits for more to do before it ends, in milliseconds. */
  readonly idleMs?: number
}

type Running = { readonly port: PreviewProcess; readonly client: LibraryClient }

/** The pages that are shown beside their text, made by one process, which is there while somebody looks. */
export class PagePreviews {
  readonly #options: Required<PagePreviewsOptions>
  readonly #waiting = new Map<number, (result: Result<unknown>) => void>()
  #running: Running | null = null
  #idle: ReturnType<typeof setTimeout> | undefined
  #count = 0

  constructor(options: PagePreviewsOptions) {
    this.#options = { idleMs: 60_000, ...options }
  }

  /** Throws what the work throws; `internal` if the process dies, which the next one does without. */
  async ask<W extends PreviewWork>(work: W, client: LibraryClient): Promise<PreviewOutputs[W['type']]> {
    const { port } = this.#started(client)
    const id = (this.#count += 1)
    const result = await new Promise<Result<unknown>>(resolve => {
      this.#waiting.set(id, resolve)
      port.post({ type: 'work', id, library: client.library.folder, work })
    })
    clearTimeout(this.#idle)
    this.#idle = setTimeout(() => this.end(), this.#options.idleMs)
    // The process answers each work with its own output.
    if (result.ok) return result.value as PreviewOutputs[W['type']]
    throw fromWireError(result.error)
  }

  /** Ends the process. What is asked of it still goes unanswered with `internal`. */
  end(): void {
    clearTimeout(this.#idle)
    const port = this.#running?.port
    this.#running = null
    port?.kill()
    this.#giveUp()
  }

  #started(client: LibraryClient): Running {
    if (this.#running?.client === client) return this.#running
    this.end()
    const port = this.#options.fork()
    const running = { port, client }
    this.#running = running
    port.onMessage(reply => this.#receive(running, reply))
    port.onExit(code => {
      if (this.#running !== running) return
      this.#options.log(`The process for previews ended with code ${code}.`)
      this.#running = null
      this.#giveUp()
    })
    return running
  }

  #receive({ port, client }: Running, reply: PreviewReply): void {
    switch (reply.type) {
      case 'done':
        this.#waiting.get(reply.id)?.(reply.result)
        this.#waiting.delete(reply.id)
        return
      case 'call':
        void client.request(reply.name, reply.input).then(result => port.post({ type: 'answer', id: reply.id, result }))
        return
      case 'log':
        this.#options.log(reply.text)
        return
      default:
        reply satisfies never
    }
  }

  #giveUp(): void {
    const { code, message } = new AppError('internal', 'The page could not be made. It is tried again when you go on writing.')
    for (const answer of this.#waiting.values()) answer({ ok: false, error: { code, message } })
    this.#waiting.clear()
  }
}
