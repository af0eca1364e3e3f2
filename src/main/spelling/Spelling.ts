import { AppError } from '../../shared/errors.ts'
import { dictionaryFor } from '../../shared/spelling/dictionaries.ts'
import type { ProcessPort } from '../library/process/processPort.ts'
import type { SpellerReply, SpellerRequest } from './messages.ts'

type Question = { [K in SpellerRequest['ask']]: Omit<Extract<SpellerRequest, { ask: K }>, 'id'> }[SpellerRequest['ask']]

export interface SpellingOptions {
  /** Starts a process that checks spelling. */
  readonly fork: () => ProcessPort<SpellerRequest, SpellerReply>
  readonly log: (text: string) => void
}

/** The spelling of all windows: a process that is started when the first word is asked for, and again if it ends. */
export class Spelling {
  readonly #options: SpellingOptions
  readonly #waiting = new Map<number, { resolve: (words: string[]) => void; reject: (error: AppError) => void }>()
  #process: ProcessPort<SpellerRequest, SpellerReply> | null = null
  #last = 0

  constructor(options: SpellingOptions) {
    this.#options = options
  }

  /** Those of the words that are wrong; null where there is no dictionary for the language. Throws `internal`. */
  async check(language: string, words: readonly string[]): Promise<{ wrong: string[] } | null> {
    const dictionary = dictionaryFor(language)
    return dictionary && { wrong: await this.#ask({ ask: 'check', dictionary: dictionary.id, words }) }
  }

  /** What may have been meant by a word; nothing where there is no dictionary. Throws `internal`. */
  async suggest(language: string, word: string): Promise<string[]> {
    const dictionary = dictionaryFor(language)
    return dictionary ? this.#ask({ ask: 'suggest', dictionary: dictionary.id, word }) : []
  }

  /** Ends the process. */
  stop(): void {
    this.#process?.kill()
  }

  #ask(question: Question): Promise<string[]> {
    this.#last += 1
    const id = this.#last
    return new Promise((resolve, reject) => {
      this.#waiting.set(id, { resolve, reject })
      this.#running().post({ ...question, id })
    })
  }

  #running(): ProcessPort<SpellerRequest, SpellerReply> {
    if (this.#process) return this.#process
    const started = this.#options.fork()
    started.onMessage(reply => {
      const asked = this.#waiting.get(reply.id)
      this.#waiting.delete(reply.id)
      if ('words' in reply) return asked?.resolve([...reply.words])
      this.#options.log(`Spelling: ${reply.failed}`)
      return asked?.reject(failed())
    })
    started.onExit(() => {
      this.#process = null
      for (const { reject } of this.#waiting.values()) reject(failed())
      this.#waiting.clear()
    })
    this.#process = started
    return started
  }
}

function failed(): AppError {
  return new AppError('internal', 'The spelling could not be checked just now.')
}
