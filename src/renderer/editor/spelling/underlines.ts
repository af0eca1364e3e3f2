/** The name by which style sheets know the underlined words: `::highlight(misspelt)`. */
const name = 'misspelt'

/**
 * The underlines of misspelt words: ranges that the browser paints (CSS Custom Highlight API) over text that stays as it is,
 * and of which it tells screen readers that they are misspelt.
 */
export class Underlines {
  readonly #ranges = new Map<object, Range>()

  /** What is underlined for this owner, or undefined. */
  of(owner: object): Range | undefined {
    return this.#ranges.get(owner)
  }

  put(owner: object, range: Range): void {
    this.remove(owner)
    this.#ranges.set(owner, range)
    painted().add(range)
  }

  remove(owner: object): void {
    const range = this.#ranges.get(owner)
    if (!range) return
    this.#ranges.delete(owner)
    painted().delete(range)
  }

  /** Leaves the underlines of these alone. */
  keep(owners: ReadonlySet<object>): void {
    for (const owner of this.#ranges.keys()) if (!owners.has(owner)) this.remove(owner)
  }

  clear(): void {
    this.keep(new Set())
  }
}

/** All that is underlined in this window. */
function painted(): Highlight {
  const before = CSS.highlights.get(name)
  if (before) return before
  const made = new Highlight()
  made.type = 'spelling-error'
  CSS.highlights.set(name, made)
  return made
}
