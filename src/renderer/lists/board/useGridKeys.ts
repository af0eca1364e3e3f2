import type { KeyboardEvent } from 'react'
import type { ListId, ListItemId } from '../../../shared/model/ids.ts'
import type { ShownListItem } from '../../../shared/model/list.ts'
import { isMod } from '../../ui/keys.ts'
import { rowHeight } from './ItemGridRow.tsx'
import type { GridActions, GridParts } from './useGridActions.ts'

type GridKeys = GridParts & {
  readonly act: GridActions
  readonly sides: { readonly before: ListId | null; readonly after: ListId | null }
  readonly onEdit: (item: ShownListItem) => void
  readonly onRename: (id: ListItemId) => void
}

const gridOf = (id: ListId | null) => document.querySelector<HTMLElement>(`[data-grid="${id}"] [role=grid]`)

/** Puts the focus into the list beside, where the keyboard was last; false where there is none. */
function goBeside(id: ListId | null): boolean {
  const grid = gridOf(id)
  grid?.scrollIntoView({ block: 'nearest', inline: 'nearest' })
  const row = grid?.querySelector<HTMLElement>('[role=row][tabindex="0"]') ?? grid
  row?.focus()
  return grid !== null
}

/**
 * The keys of a list's items: arrows, Home, End and pages go, Shift extends; Alt with an arrow moves the chosen items, up,
 * down or to the list beside; Enter edits, F2 edits the title in its place, Delete removes; left and right lead to the
 * lists beside.
 */
export function useGridKeys({ rows, chosen, scroller, editable, act, sides, onEdit, onRename }: GridKeys) {
  const moved = (event: KeyboardEvent): boolean => {
    if (!editable) return false
    if (event.key === 'ArrowUp' || event.key === 'ArrowDown') act.shift(event.key === 'ArrowUp' ? -1 : 1)
    else if (event.key === 'ArrowLeft' && sides.before !== null) act.send(sides.before)
    else if (event.key === 'ArrowRight' && sides.after !== null) act.send(sides.after)
    else return false
    return true
  }
  return (event: KeyboardEvent) => {
    if (!(event.target instanceof Element) || event.target.closest('button, input, [role=menu], dialog')) return
    const lead = act.leadIndex()
    const total = rows.total ?? 0
    const page = Math.max(1, Math.floor((scroller.current?.clientHeight ?? 600) / rowHeight) - 1)
    const to = { ArrowDown: lead + 1, ArrowUp: Math.max(0, lead - 1), Home: 0, End: total - 1, PageDown: lead + page, PageUp: lead - page }[
      event.key
    ]
    const item = lead < 0 ? undefined : rows.at(lead)
    const plain = !event.altKey && !isMod(event)
    if (event.altKey) {
      if (!moved(event)) return
    } else if (to !== undefined && plain) void act.go(to, event.shiftKey)
    else if (event.key === 'ArrowLeft' && plain) {
      if (!goBeside(sides.before)) return
    } else if (event.key === 'ArrowRight' && plain) {
      if (!goBeside(sides.after)) return
    } else if (event.key === 'Enter' && plain && item && editable) onEdit(item)
    else if (event.key === 'F2' && item && editable) onRename(item.id)
    else if (event.key === ' ' && isMod(event)) act.toggle()
    else if (event.key.toLowerCase() === 'a' && isMod(event)) void act.selectAll()
    else if ((event.key === 'Delete' || event.key === 'Backspace') && chosen.ids.size > 0) act.remove()
    else return
    event.preventDefault()
    event.stopPropagation()
  }
}
