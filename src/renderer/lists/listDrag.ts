import type { DragEvent } from 'react'
import { z } from 'zod'
import { listId } from '../../shared/model/ids.ts'

/** The type under which a whole list is dragged. */
export const listType = 'application/x-deckle-list'

const carried = z.object({ id: listId, name: z.string() })
type CarriedList = z.output<typeof carried>

/** Lets a list be carried to an article. */
export function carryList(event: DragEvent, { id, name }: CarriedList): void {
  event.dataTransfer.setData(listType, JSON.stringify({ id, name }))
  event.dataTransfer.effectAllowed = 'copy'
}

/** The list on a drag; null where there is none. */
export function takeList(data: DataTransfer): CarriedList | null {
  try {
    return carried.parse(JSON.parse(data.getData(listType)))
  } catch {
    return null
  }
}
