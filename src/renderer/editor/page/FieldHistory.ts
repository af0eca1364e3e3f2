/** The text of a field and where the caret stood in it. */
export type FieldState = Readonly<{ text: string; caret: number }>

/** A pause this long begins a new step, in milliseconds: as in the text. */
const pauseMs = 500
const kept = 200

/**
 * What can be undone in a field of text. The browser's own memory of a field ends when its text is set from elsewhere, or
 * another field has been written in; this one stays with the article.
 */
export class FieldHistory {
  #past: FieldState[] = []
  #future: FieldState[] = []
  #last = -Infinity

  /** Notes what a change began from; `now` is in milliseconds. Letters that follow each other are one step. */
  note(before: FieldState, now: number): void {
    if (now - this.#last > pauseMs || this.#past.length === 0) this.#past = [...this.#past, before].slice(-kept)
    this.#last = now
    this.#future = []
  }

  /** Notes what a change began from that is a step of its own, however soon it comes. */
  step(before: FieldState): void {
    this.note(before, Infinity)
    this.#last = -Infinity
  }

  /** The state before the last step; null where there is none. */
  undo(current: FieldState): FieldState | null {
    return this.#travel(current, this.#past, this.#future)
  }

  /** The state that was undone last; null where there is none. */
  redo(current: FieldState): FieldState | null {
    return this.#travel(current, this.#future, this.#past)
  }

  #travel(current: FieldState, from: FieldState[], to: FieldState[]): FieldState | null {
    this.#last = -Infinity
    const state = from.pop()
    if (!state) return null
    to.push(current)
    return state
  }
}
