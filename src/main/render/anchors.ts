/** Gives out the ids of one page: readable, made of the words of a heading, and none twice. */
export class Anchors {
  readonly #taken = new Set<string>()

  constructor(reserved: readonly string[] = []) {
    for (const id of reserved) this.#taken.add(id)
  }

  /** An id for a thing of this name; `fallback` where the name holds no letter or digit. */
  take(name: string, fallback: string): string {
    const words =
      name
        .toLowerCase()
        .normalize('NFC')
        .match(/[\p{L}\p{M}\p{N}]+/gu) ?? []
    const stem = Array.from(words.join('-')).slice(0, 60).join('').replace(/-$/, '') || fallback
    for (let n = 1; ; n += 1) {
      const id = n === 1 ? stem : `${stem}-${n}`
      if (this.#taken.has(id) || this.#taken.has(headingId(id))) continue
      this.#taken.add(id).add(headingId(id))
      return id
    }
  }
}

/** The id of the heading of the thing that has this id. */
export function headingId(id: string): string {
  return `${id}-heading`
}
