import { OwnWords } from '../../shared/spelling/OwnWords.ts'
import type { Dictionary } from '../editor/spelling/SpellChecker.ts'

type Ask = (language: string, words: readonly string[]) => Promise<{ readonly wrong: readonly string[] } | null>

/** As many words are kept of each language; then it begins anew. */
const kept = 100_000
/** As many words are asked for at a time. */
const asked = 2000

/** What is known of words, by language: each is asked for once. */
export class WordBook implements Dictionary {
  readonly #ask: Ask
  /** By language: true for wrong. */
  readonly #words = new Map<string, Map<string, boolean>>()
  #own = new OwnWords([])

  constructor(ask: Ask) {
    this.#ask = ask
  }

  /** The words that are right whatever dictionaries say: the person's own, and those of the article. */
  setOwn(words: Iterable<string>): void {
    this.#own = new OwnWords(words)
  }

  readonly look = async (language: string, words: readonly string[]): Promise<void> => {
    const before = this.#words.get(language)
    const known = before && before.size < kept ? before : new Map<string, boolean>()
    this.#words.set(language, known)
    const unknown = words.filter(word => !known.has(word))
    for (let start = 0; start < unknown.length; start += asked) {
      const some = unknown.slice(start, start + asked)
      const answer = await this.#ask(language, some)
      const wrong = new Set(answer?.wrong)
      for (const word of some) known.set(word, wrong.has(word))
    }
  }

  readonly isWrong = (language: string, word: string): boolean => this.#words.get(language)?.get(word) === true && !this.#own.has(word)
}
