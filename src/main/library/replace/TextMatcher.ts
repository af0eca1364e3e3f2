import { createContext, Script } from 'node:vm'
import { noCharacter } from '../../../shared/document/blockText.ts'
import { AppError } from '../../../shared/errors.ts'
import type { FindQuery } from '../../../shared/model/replacement.ts'
import { findPattern } from '../../../shared/replace/findPattern.ts'

/** A place in a text. `groups` has the whole match first. */
export type TextMatch = Readonly<{ from: number; to: number; groups: readonly string[]; named: Readonly<Record<string, string>> }>

/** Some expressions take for ever on some texts: this long is given to one article, in milliseconds. */
const patience = 1500

const script = new Script('found = texts.map(text => Array.from(text.matchAll(pattern)))')
const anyScript = new Script('holds = groups.map(texts => texts.some(text => text.search(pattern) >= 0))')

/** Finds a query in texts, within a time that nobody waits for in vain. */
export class TextMatcher {
  readonly #pattern: RegExp
  readonly #timed: boolean
  /** What must not stand beside a place may do so only because lines were joined. */
  readonly #looksAround: boolean
  readonly #context: {
    pattern: RegExp
    texts: readonly string[]
    found: RegExpExecArray[][]
    groups: readonly (readonly string[])[]
    holds: boolean[]
  }

  /** Throws `bad-request` for an expression that is none. */
  constructor(query: FindQuery) {
    this.#pattern = findPattern(query)
    // Words as they are written go through a text once; only an expression can run away.
    this.#timed = query.regex
    this.#looksAround = query.regex && /\(\?<?!/u.test(query.text)
    this.#context = { pattern: this.#pattern, texts: [], found: [], groups: [], holds: [] }
    if (this.#timed) createContext(this.#context)
  }

  /** The places in each of the texts of an article; those of no length are none, and neither are those that go over a footnote. Throws `bad-request` when it takes too long. */
  find(texts: readonly string[]): TextMatch[][] {
    return this.#run(texts).map(matches => matches.filter(match => match[0] !== '' && !match[0].includes(noCharacter)).map(matchOf))
  }

  /** Whether any of the texts, or of their lines by themselves, may hold a place. Throws `bad-request` when it takes too long. */
  mayFind(texts: readonly string[]): boolean {
    return this.which([texts])[0] ?? false
  }

  /** The same of many groups of texts, each of them as long as one has. */
  which(groups: readonly (readonly string[])[]): boolean[] {
    if (this.#looksAround) return groups.map(() => true)
    if (!this.#timed) return groups.map(texts => texts.some(text => text.search(this.#pattern) >= 0))
    this.#context.groups = groups
    try {
      this.#runInTime(anyScript)
      return [...this.#context.holds]
    } catch (error) {
      if (!(error instanceof AppError) || groups.length < 2) throw error
      // All of them had the time of one.
      return groups.flatMap(texts => this.which([texts]))
    }
  }

  #run(texts: readonly string[]): RegExpExecArray[][] {
    if (!this.#timed) return texts.map(text => [...text.matchAll(this.#pattern)])
    this.#context.texts = texts
    this.#runInTime(script)
    return this.#context.found
  }

  #runInTime(code: Script): void {
    try {
      code.runInContext(this.#context, { timeout: patience })
    } catch (cause) {
      if (typeof cause === 'object' && cause !== null && 'code' in cause && cause.code === 'ERR_SCRIPT_EXECUTION_TIMEOUT')
        throw new AppError(
          'bad-request',
          'This regular expression takes too long on one of the articles. Make it simpler, and try again.',
          { cause },
        )
      throw cause
    }
  }
}

function matchOf(match: RegExpExecArray): TextMatch {
  const named = Object.entries(match.groups ?? {}).map(([name, text]) => [name, text ?? ''])
  return {
    from: match.index,
    to: match.index + match[0].length,
    groups: Array.from(match, text => text ?? ''),
    named: Object.fromEntries(named) as Record<string, string>,
  }
}
