import { inEnglish, type Said } from '../../shared/words/say.ts'

/** Collects what could not be carried over, one plain sentence each, in the order of the text. The same sentence is kept once. */
export class Warnings {
  readonly #sentences = new Map<string, Said>()
  readonly #groups = new Map<string, (string | Said)[]>()

  add(sentence: Said): void {
    this.#sentences.set(inEnglish(sentence), sentence)
  }

  /** Gathers many cases of one kind into one sentence, with all their subjects at its place `{all}`. */
  gather(text: string, subject: string | Said): void {
    const known = this.#groups.get(text)
    if (known) known.push(subject)
    else this.#groups.set(text, [subject])
  }

  all(): Said[] {
    return [...this.#sentences.values(), ...[...this.#groups].map(([text, all]) => ({ text, values: { all } }))]
  }
}

/** Text between quotation marks, shortened so that it fits into a sentence. */
export function quoted(text: string): string {
  const line = text.replaceAll(/\s+/gu, ' ').trim()
  const short = Array.from(line).slice(0, 60).join('')
  return `“${short}${short === line ? '' : '…'}”`
}
