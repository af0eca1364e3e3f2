import type { DragEvent, RefObject } from 'react'
import type { ReadingList } from '../../shared/model/list.ts'
import { useReadOnlyLibrary } from '../app/readOnlyLibrary.ts'
import { useItemsDrop } from './board/useItemsDrop.ts'

/** What lets items, articles, links and files be dropped on a list that is drawn whole in `place`, between its items. */
export function useListDrop(list: Pick<ReadingList, 'id' | 'name' | 'items' | 'rule'>, place: RefObject<HTMLElement | null>) {
  const readOnly = useReadOnlyLibrary()
  return useItemsDrop({
    list,
    indexOf: id => list.items.findIndex(item => item.id === id),
    placeOf: (event: DragEvent) => {
      const rows = [...(place.current?.querySelectorAll('li[data-item]') ?? [])]
      return rows.filter(row => middleOf(row) < event.clientY).length
    },
    editable: list.rule === undefined && !readOnly,
  })
}

function middleOf(row: Element): number {
  const { top, bottom } = row.getBoundingClientRect()
  return (top + bottom) / 2
}
