import type { DragEvent } from 'react'
import { rowHeight } from './ItemGridRow.tsx'
import type { GridParts } from './useGridActions.ts'
import { useItemsDrop } from './useItemsDrop.ts'

/** What lets items, articles, links and files be dropped between the items of a grid. */
export function useGridDrop({ list, rows, scroller, editable, total }: GridParts & { readonly total: number }) {
  const placeOf = (event: DragEvent) => {
    const box = scroller.current
    if (!box) return total
    const y = event.clientY - box.getBoundingClientRect().top + box.scrollTop
    return Math.max(0, Math.min(total, Math.round(y / rowHeight)))
  }
  return useItemsDrop({ list, indexOf: rows.indexOf, placeOf, editable })
}
