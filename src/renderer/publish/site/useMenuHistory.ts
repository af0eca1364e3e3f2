import { useEffect, useRef, type RefObject } from 'react'
import type { MenuItem as Entry } from '../../../shared/model/site.ts'
import { useUndoTarget } from '../../app/undoTarget.ts'
import { fieldTravel } from '../../editor/page/useFieldHistory.ts'
import { useSteady } from '../../ui/useSteady.ts'

/** A change of a menu's order or entries, both ways; `at` is the entry that it is about. */
export type MenuChange = {
  readonly at: number
  readonly forth: (menu: readonly Entry[]) => readonly Entry[]
  readonly back: (menu: readonly Entry[]) => readonly Entry[]
}

export type MenuHistoryOptions = {
  readonly menu: readonly Entry[]
  readonly onMenu: (menu: readonly Entry[]) => void
  /** Goes to an entry. */
  readonly onPlace: (at: number) => void
  readonly list: RefObject<HTMLElement | null>
}

/** Makes entries that are moved, added and removed undoable. Until something is typed into one of them, its field leaves undo to this. */
export function useMenuHistory({ menu, onMenu, onPlace, list }: MenuHistoryOptions) {
  const done = useRef<MenuChange[]>([])
  const undone = useRef<MenuChange[]>([])
  const typed = useRef(false)

  const travel = (from: MenuChange[], to: MenuChange[], way: 'forth' | 'back'): boolean => {
    const step = from.pop()
    if (!step) return false
    to.push(step)
    onMenu(step[way](menu))
    onPlace(step.at)
    return true
  }
  const tools = useSteady({
    undo: () => travel(done.current, undone.current, 'back'),
    redo: () => travel(undone.current, done.current, 'forth'),
    isTyped: () => typed.current,
  })
  useUndoTarget(tools, list)
  useEffect(() => {
    const entries = list.current
    const onTravel = (event: Event) => {
      if (!(event instanceof CustomEvent) || tools.isTyped()) return
      if (event.detail === 'undo' ? tools.undo() : tools.redo()) event.preventDefault()
    }
    entries?.addEventListener(fieldTravel, onTravel, { capture: true })
    return () => entries?.removeEventListener(fieldTravel, onTravel, { capture: true })
  }, [list, tools])

  return {
    run: (change: MenuChange) => {
      done.current.push(change)
      undone.current = []
      typed.current = false
      onMenu(change.forth(menu))
      onPlace(change.at)
    },
    type: (at: number, changed: Partial<Entry>) => {
      typed.current = true
      onMenu(menu.map((each, n) => (n === at ? { ...each, ...changed } : each)))
    },
  }
}
