import type { ListItemId } from '../../../shared/model/ids.ts'

/** The chosen items of a list. `lead` has the keyboard, `anchor` is the place where a range began. */
export type ChosenItems = { readonly ids: ReadonlySet<ListItemId>; readonly lead: ListItemId | null; readonly anchor: number }

export const noneChosen: ChosenItems = { ids: new Set(), lead: null, anchor: 0 }

export function onlyItem(id: ListItemId, at: number): ChosenItems {
  return { ids: new Set([id]), lead: id, anchor: at }
}

/** Adds one or takes it away; the last one can't be taken away. */
export function toggledItem(chosen: ChosenItems, id: ListItemId, at: number): ChosenItems {
  const ids = new Set(chosen.ids)
  if (!ids.delete(id)) ids.add(id)
  else if (ids.size === 0) return chosen
  return { ids, lead: id, anchor: at }
}

/** A place beyond the end of any list: the end. */
export const endOfList = 1_000_000

/**
 * The place that items have in the end when they are let fall before the item at `before`: those among them that stood
 * above it leave room.
 */
export function placeAfterMove(before: number, moving: readonly number[]): number {
  return before - moving.filter(at => at < before).length
}
