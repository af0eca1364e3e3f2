import type { Properties } from 'hast'

/** Gives out the ids of one page: readable, made of the words of a heading, and none twice. */
export class Anchors {
  readonly #taken = new Set<string>()
  readonly #labels = new Map<string, number>()

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

  /** What a thing with this heading is called, where its heading alone won't do: null for the first, `The line (2)` for the second. */
  label(heading: string): string | null {
    const key = heading.replaceAll(/\s+/gu, ' ').trim().toLowerCase()
    const count = (this.#labels.get(key) ?? 0) + 1
    this.#labels.set(key, count)
    return count === 1 ? null : `${heading} (${count})`
  }
}

/** The attributes by which a thing that has this heading is named: landmarks of one page must not share a name. */
export function named(id: string, heading: string, anchors: Anchors): Properties {
  const label = anchors.label(heading)
  return label === null ? { ariaLabelledBy: [headingId(id)] } : { ariaLabel: label }
}

/** The id of the heading of the thing that has this id. */
export function headingId(id: string): string {
  return `${id}-heading`
}
