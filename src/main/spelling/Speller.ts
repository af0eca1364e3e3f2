import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { Hunspell } from 'hunspell-wasm'
import initialise from 'hunspell-wasm/wasm/hunspell.js'

/** Dictionaries in memory at a time: each takes 30 to 60 MB. */
const atOnce = 4
const offered = 6
const apostrophe = /['’ʼ]/u

// Its types leave out what it is given.
const start = initialise as (options: { wasmBinary: Uint8Array }) => Promise<unknown>

/** Checks words by the dictionaries of a folder, with Hunspell itself. Each dictionary is read when it is first asked for. */
export class Speller {
  readonly #folder: string
  readonly #loaded = new Map<string, Promise<Hunspell>>()
  #engine: Promise<unknown> | null = null

  constructor(folder: string) {
    this.#folder = folder
  }

  /** Those of the words that are wrong. Throws where the dictionary can't be read. */
  async check(dictionary: string, words: readonly string[]): Promise<string[]> {
    const hunspell = await this.#dictionary(dictionary)
    return words.filter(word => !isRight(hunspell, word, dictionary))
  }

  /** What may have been meant, the likeliest first, with the apostrophe that was typed. */
  async suggest(dictionary: string, word: string): Promise<string[]> {
    const hunspell = await this.#dictionary(dictionary)
    const sign = apostrophe.exec(word)?.[0] ?? '’'
    const found = hunspell.getSpellingSuggestions(word).map(each => each.replaceAll(/['’]/gu, sign))
    return [...new Set(found)].filter(each => each !== word).slice(0, offered)
  }

  async #dictionary(name: string): Promise<Hunspell> {
    const known = this.#loaded.get(name)
    this.#loaded.delete(name)
    const hunspell = known ?? this.#load(name)
    // The one asked for last stands last.
    this.#loaded.set(name, hunspell)
    for (const [oldest, loaded] of this.#loaded) {
      if (this.#loaded.size <= atOnce) break
      this.#loaded.delete(oldest)
      void loaded.then(each => each.dispose())
    }
    try {
      return await hunspell
    } catch (error) {
      this.#loaded.delete(name)
      throw error
    }
  }

  async #load(name: string): Promise<Hunspell> {
    this.#engine ??= readFile(join(this.#folder, 'hunspell.wasm')).then(wasmBinary => start({ wasmBinary }))
    const [engine, affixes, words] = await Promise.all([
      this.#engine,
      readFile(join(this.#folder, `${name}.aff`), 'utf8'),
      readFile(join(this.#folder, `${name}.dic`), 'utf8'),
    ])
    return new Hunspell(engine, affixes, words)
  }
}

function isRight(hunspell: Hunspell, word: string, dictionary: string): boolean {
  if (hunspell.testSpelling(word)) return true
  const parts = word.split(/[-‑·]/u)
  if (parts.length > 1) return parts.every(part => part === '' || isRight(hunspell, part, dictionary))
  // Turkish puts the endings of names behind an apostrophe.
  const stem = dictionary === 'tr' ? word.split(apostrophe)[0] : undefined
  return stem !== undefined && stem !== word && stem !== '' && hunspell.testSpelling(stem)
}
