import { createContext, useContext, useEffect, type RefObject } from 'react'

/** What undo and redo mean where no text is being written: in a list. */
export type UndoTarget = { readonly undo: () => void; readonly redo: () => void }

type Entry = { readonly target: UndoTarget; readonly element: () => HTMLElement | null }

/** The targets of a window. One with an element is meant while the focus is in it, one without whenever no text is at hand. */
export class UndoTargets {
  readonly #targets = new Set<Entry>()

  add(target: UndoTarget, element: () => HTMLElement | null): () => void {
    const entry = { target, element }
    this.#targets.add(entry)
    return () => this.#targets.delete(entry)
  }

  /** The target that holds the focus: the innermost. */
  focused(): UndoTarget | undefined {
    return [...this.#targets]
      .filter(({ element }) => element()?.contains(document.activeElement))
      .reduce<Entry | undefined>((inner, each) => (inner?.element()?.contains(each.element()) === false ? inner : each), undefined)?.target
  }

  /** The target that is meant wherever the focus is. */
  anywhere(): UndoTarget | undefined {
    return [...this.#targets].find(({ element }) => element() === null)?.target
  }
}

export const UndoContext = createContext<UndoTargets | null>(null)

/** Makes undo and redo of the menu go to `target` while the focus is in `ref`, or wherever it is if none is given. */
export function useUndoTarget(target: UndoTarget, ref?: RefObject<HTMLElement | null>): void {
  const targets = useContext(UndoContext)
  useEffect(() => targets?.add(target, () => ref?.current ?? null), [targets, target, ref])
}
