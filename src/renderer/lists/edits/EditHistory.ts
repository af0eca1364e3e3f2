import type { ListId } from '../../../shared/model/ids.ts'
import type { ListEdit } from '../../../shared/model/listEdit.ts'

/** What takes a change back, or does it again; `lists` are those that it touches. */
export type EditStep = { readonly label: string; readonly edits: readonly ListEdit[]; readonly lists: ReadonlySet<ListId> }

const most = 200

/** What can be undone and done again in the lists of a window: one history, since items go from list to list. */
export class EditHistory {
  #done: EditStep[] = []
  #undone: EditStep[] = []

  /** Notes what takes a new change back. What was undone before can't be done again after it, where it touches the same lists. */
  push(step: EditStep): void {
    this.#done = [...this.#done.slice(1 - most), step]
    this.#undone = this.#undone.filter(each => !meets(each, step.lists))
  }

  /** Takes the newest change out that can be undone: of any list, or of one. */
  takeDone(list: ListId | null): EditStep | null {
    return taken(this.#done, list)
  }

  takeUndone(list: ListId | null): EditStep | null {
    return taken(this.#undone, list)
  }

  /** Notes what does an undone change again. */
  pushUndone(step: EditStep): void {
    this.#undone.push(step)
  }

  /** Notes what takes a change back that was done again. */
  pushAgain(step: EditStep): void {
    this.#done.push(step)
  }
}

function meets({ lists }: EditStep, others: ReadonlySet<ListId>): boolean {
  return [...lists].some(list => others.has(list))
}

function taken(steps: EditStep[], list: ListId | null): EditStep | null {
  const at = list === null ? steps.length - 1 : steps.findLastIndex(step => step.lists.has(list))
  return at < 0 ? null : (steps.splice(at, 1)[0] ?? null)
}
