/** What a template sees by name: a loop's variable, then those of its page or of the tag that rendered it. */
export type Frame =
  | Readonly<{ name: string; value: unknown; parent: Frame }>
  | Readonly<{ name: null; variables: Readonly<Record<string, unknown>> }>

/** Thrown where something is not as the quick way knows it: then Liquid itself makes the page, or says what is wrong with it. */
export class NotQuick extends Error {}

/** A page under way. `steps` counts what it costs. */
export class Run {
  text = ''
  #steps = 0
  #depth = 0

  step(): void {
    if ((this.#steps += 1) > mostSteps) throw new NotQuick('A page takes very many steps')
  }

  /** Templates may reach each other, and themselves. */
  within(work: () => void): void {
    if ((this.#depth += 1) > deepest) throw new NotQuick('Templates reach each other without an end')
    work()
    this.#depth -= 1
  }
}

/** Far more than an honest page takes. Liquid counts more finely, and says what is too much. */
const mostSteps = 500_000
const deepest = 60

/** What templates of one page share: which blocks they fill, and whether they are only being filled. */
export class Blocks {
  readonly filled = new Map<string, Piece>()
  storing = false
}

/** A piece of a template, ready to be written. */
export type Piece = (frame: Frame, run: Run, blocks: Blocks) => void

/** The value of a name, or undefined. */
export function named(frame: Frame, name: string): unknown {
  let at = frame
  while (at.name !== null) {
    if (at.name === name) return at.value
    at = at.parent
  }
  return Object.hasOwn(at.variables, name) ? at.variables[name] : undefined
}
