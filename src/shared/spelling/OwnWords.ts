/** Words that a person says are right, in any language: as they are written, and in capitals; those in small letters at a sentence's start too. */
export class OwnWords {
  readonly #words: ReadonlySet<string>

  constructor(words: Iterable<string>) {
    this.#words = new Set([...words].map(plain))
  }

  has(word: string): boolean {
    const said = plain(word)
    return this.#hasForm(said) || this.#hasForm(said.replace(/'\p{L}{1,4}$/u, ''))
  }

  #hasForm(word: string): boolean {
    if (this.#words.has(word) || this.#words.has(word.toLowerCase())) return true
    const parts = word.split('-')
    return parts.length > 1 && parts.every(part => this.#words.has(part) || this.#words.has(part.toLowerCase()))
  }
}

/** One form for the apostrophes and the ways to write a letter. */
function plain(word: string): string {
  return word.normalize('NFC').replaceAll(/[’ʼ]/gu, "'").replaceAll('‑', '-')
}
