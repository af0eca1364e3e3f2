import { createContext, useContext, useEffect, type RefObject } from 'react'

/** What undo and redo mean where no text is being written: in a list. */
export type UndoTarget = { readonly undo: () => void; readonly redo: () => void }

export const UndoContext = createContext<RefObject<UndoTarget | null> | null>(null)

/** Makes undo and redo of the menu go to `target` while the component is mounted. */
export function useUndoTarget(target: UndoTarget): void {
  const ref = useContext(UndoContext)
  useEffect(() => {
    if (!ref) return undefined
    ref.current = target
    return () => {
      if (ref.current === target) ref.current = null
    }
  }, [ref, target])
}
