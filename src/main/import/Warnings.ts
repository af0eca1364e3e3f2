/** Collects what could not be carried over, one plain sentence each, in the order of the text. The same sentence is kept once. */
export class Warnings {
  readonly #sentences = new Set<string>()
  readonly #groups = new Map<string, { sentence: (subjects: readonly string[]) => string; subjects: string[] }>()

  add(sentence: string): void {
    this.#sentences.add(sentence)
  }

  /** Gathers many cases of one kind into one sentence, which `sentence` makes of all their subjects. */
  gather(kind: string, subject: string, sentence: (subjects: readonly string[]) => string): void {
    const group = this.#groups.get(kind)
    if (group) group.subjects.push(subject)
    else this.#groups.set(kind, { sentence, subjects: [subject] })
  }

  all(): string[] {
    return [...this.#sentences, ...[...this.#groups.values()].map(group => group.sentence(group.subjects))]
  }
}

/** `a`, `b` and `c`; after the first five, how many more there are. */
export function enumerate(subjects: readonly string[]): string {
  const different = [...new Set(subjects)]
  const shown = different.slice(0, 5)
  const more = different.length - shown.length
  if (more > 0) return `${shown.join(', ')} and ${more} more`
  const last = shown.pop() ?? ''
  return shown.length ? `${shown.join(', ')} and ${last}` : last
}

/** Text between quotation marks, shortened so that it fits into a sentence. */
export function quoted(text: string): string {
  const line = text.replaceAll(/\s+/gu, ' ').trim()
  const short = Array.from(line).slice(0, 60).join('')
  return `“${short}${short === line ? '' : '…'}”`
}
