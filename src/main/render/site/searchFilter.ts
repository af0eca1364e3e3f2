import { wordLetters } from './wordLetters.ts'

/**
 * What a text is found by, as a Bloom filter: it knows each of its terms, and takes about one other in a hundred for one. Terms are
 * words without case and accents, cut to seven letters, so that “locomotives” finds “locomotive”; in scripts without spaces, each
 * two characters that stand together. `resources/site/search.js` does the same to what is typed. Nearly all texts go letter by
 * letter, without a string being made; a piece with any other character is folded as a whole.
 */
export function searchFilter(text: string): Uint8Array {
  const found = terms.begun()
  const { letters, unknown, between, pieceEnd } = wordLetters
  for (let from = 0; from < text.length;) {
    let to = from
    let isKnown = true
    for (; to < text.length; to += 1) {
      const letter = letters[text.charCodeAt(to)]
      if (letter === pieceEnd) break
      if (letter === unknown) isKnown = false
    }
    if (isKnown) addWords(text, from, to, between, found)
    else for (const term of foldedTerms(text.slice(from, to))) found.add(hash(term, firstSeed), hash(term, secondSeed))
    from = to + 1
  }
  return found.filter()
}

/** Letters of a word that count. */
const longest = 7

function addWords(text: string, from: number, to: number, between: number, found: Terms): void {
  const { letters, firstSpaceless } = wordLetters
  let start = from
  let isSpaceless = false
  for (let i = from; i <= to; i += 1) {
    const letter = i < to ? (letters[text.charCodeAt(i)] ?? between) : between
    if (letter >= firstSpaceless) isSpaceless = true
    if (letter !== between) continue
    if (i > start) {
      if (!isSpaceless || i === start + 1) addTerm(text, start, Math.min(i, start + longest), found)
      else for (let second = start + 2; second <= i; second += 1) addTerm(text, second - 2, second, found)
    }
    start = i + 1
    isSpaceless = false
  }
}

const prime = 16777619
const firstSeed = 2166136261
const secondSeed = 3735928559

function addTerm(text: string, from: number, to: number, found: Terms): void {
  const { letters } = wordLetters
  let one = firstSeed
  let two = secondSeed
  for (let i = from; i < to; i += 1) {
    const letter = letters[text.charCodeAt(i)] ?? 0
    one = Math.imul(one ^ letter, prime)
    two = Math.imul(two ^ letter, prime)
  }
  found.add(one ^ (one >>> 15), two ^ (two >>> 15))
}

function hash(term: string, seed: number): number {
  let mixed = seed
  for (let i = 0; i < term.length; i += 1) mixed = Math.imul(mixed ^ term.charCodeAt(i), prime)
  return mixed ^ (mixed >>> 15)
}

const spaceless =
  /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}\p{Script=Thai}\p{Script=Lao}\p{Script=Khmer}\p{Script=Myanmar}]/u
const wordRuns = /[\p{L}\p{N}]+/gu

function foldedTerms(piece: string): string[] {
  const found: string[] = []
  for (const word of wordLetters.folded(piece).match(wordRuns) ?? []) {
    const characters = spaceless.test(word) ? Array.from(word) : null
    if (!characters) found.push(word.slice(0, longest))
    else if (characters.length === 1) found.push(word)
    else for (let i = 1; i < characters.length; i += 1) found.push(`${characters[i - 1]}${characters[i]}`)
  }
  return found
}

const bitsPerTerm = 10
const probes = 5

/** The terms of a text, each once, by the two numbers that a filter has of them: terms that share both are one to it anyway. */
class Terms {
  // An even place and the odd one after it are a term; the second number is never 0, so that 0 is no term.
  #places = new Int32Array(2 ** 12)
  #count = 0

  begun(): this {
    this.#places.fill(0)
    this.#count = 0
    return this
  }

  add(one: number, second: number): void {
    const two = second | 1
    const last = this.#places.length - 1
    let at = (one << 1) & last
    for (; this.#places[at + 1] !== 0; at = (at + 2) & last) if (this.#places[at] === one && this.#places[at + 1] === two) return
    this.#places[at] = one
    this.#places[at + 1] = two
    this.#count += 1
    if (this.#count * 4 > this.#places.length) this.#widen()
  }

  #widen(): void {
    const before = this.#places
    this.#places = new Int32Array(before.length * 2)
    this.#count = 0
    for (let at = 0; at < before.length; at += 2) if (before[at + 1] !== 0) this.add(before[at] ?? 0, before[at + 1] ?? 0)
  }

  filter(): Uint8Array {
    const bits = new Uint8Array(Math.ceil((this.#count * bitsPerTerm) / 8))
    const size = bits.length * 8
    const places = this.#places
    for (let at = 0; at < places.length; at += 2) {
      const two = places[at + 1] ?? 0
      if (two === 0) continue
      const one = places[at] ?? 0
      for (let i = 0; i < probes; i += 1) {
        const bit = ((one + Math.imul(i, two)) >>> 0) % size
        bits[bit >> 3] = (bits[bit >> 3] ?? 0) | (1 << (bit & 7))
      }
    }
    return bits
  }
}

// One for all texts: some thousand times so much memory is slow to get and to give back.
const terms = new Terms()
