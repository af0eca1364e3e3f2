import type { ListItem } from '../../shared/model/list.ts'

/** A state that a list had, and what was done to it then. */
export type ListStep = { readonly items: readonly ListItem[]; readonly label: string }

const most = 200

/** What can be undone and done again in one list. */
export class ListHistory {
  #done: ListStep[] = []
  #undone: ListStep[] = []

  /** Notes the state before a change. What was undone before can't be done again after it. */
  push(step: ListStep): void {
    this.#done = [...this.#done.slice(1 - most), step]
    this.#undone = []
  }

  /** The state to go back to, given the one that is left; null when there is none. */
  undo(now: readonly ListItem[]): ListStep | null {
    const step = this.#done.pop()
    if (!step) return null
    this.#undone.push({ items: now, label: step.label })
    return step
  }

  /** The state to go forward to, given the one that is left; null when there is none. */
  redo(now: readonly ListItem[]): ListStep | null {
    const step = this.#undone.pop()
    if (!step) return null
    this.#done.push({ items: now, label: step.label })
    return step
  }
}
