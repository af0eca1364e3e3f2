import { firstSectionRow, type SearchTable } from './searchIndex.ts'
import { longPrefix, newestNumbers } from './searchMatches.ts'
import type { Db } from '../sql.ts'

/** So many of the newest rows are given as they are: mostly enough of them pass. */
const unsifted = 300
/** How many are gone through after these, and how many times as many then. */
const [firstSifted, growth] = [2000, 4]

/** So many are given at a time: each is asked for the rest of what it has to be. */
const together = 100

/** Leaves out what is not of a set of articles. The set is read when it is needed. */
export class Sieve {
  private readonly places: readonly (number | undefined)[]
  private readonly read: () => readonly number[]
  private marked: Uint8Array | null = null

  /** `places` are the articles of sections, both by their keys; `read` gives the keys of the set. */
  constructor(places: readonly (number | undefined)[], read: () => readonly number[]) {
    this.places = places
    this.read = read
  }

  /** The rows of one kind that match, the newest first, some at a time: all that are of the set, and a few others. */
  *sifted(db: Db, table: SearchTable, query: string, kind: 'headers' | 'sections'): Generator<number[]> {
    const rowOf = (number: number) => (kind === 'headers' ? number : number + firstSectionRow)
    // What begins with so many letters is gathered whole whenever it is asked.
    const isWhole = longPrefix.test(query)
    let [size, before]: [number, number | undefined] = [isWhole ? Number.MAX_SAFE_INTEGER : unsifted, undefined]
    for (;;) {
      const numbers: number[] = newestNumbers(db, table, query, kind, size, before)
      const fresh: number[] = before === undefined ? numbers.splice(0, unsifted) : []
      for (let from = 0; from < fresh.length; from += together) yield fresh.slice(from, from + together).map(rowOf)
      const inside = numbers.length > 0 ? this.inside(numbers, kind) : []
      for (let from = 0; from < inside.length; from += together) yield inside.slice(from, from + together).map(rowOf)
      if (numbers.length + fresh.length < size) return
      size = before === undefined ? firstSifted : size * growth
      before = numbers.at(-1) ?? fresh.at(-1)
    }
  }

  private inside(numbers: readonly number[], kind: 'headers' | 'sections'): number[] {
    const marked = (this.marked ??= markedOf(this.read()))
    const { places } = this
    return numbers.filter(kind === 'headers' ? key => marked[key] === 1 : key => marked[places[key] ?? -1] === 1)
  }
}

function markedOf(keys: readonly number[]): Uint8Array {
  const marked = new Uint8Array(keys.reduce((most, key) => Math.max(most, key), 0) + 1)
  for (const key of keys) marked[key] = 1
  return marked
}
