import type { DragEvent } from 'react'
import type { ListSummary } from '../../../shared/model/list.ts'
import { useActions } from '../../app/useActions.ts'
import { useArticleDrop } from '../../library/articleDrag.ts'
import { counted } from '../../ui/counted.ts'
import { placing } from '../edits/listEdits.ts'
import { useListEdits } from '../edits/useListEdits.ts'
import { itemsType, takeItems } from './carriedItems.ts'
import { endOfList } from './chosenItems.ts'

/** What lets articles, and items of other lists, be dropped on the name of a list: they go to its end. */
export function useListPlaceDrop(list: ListSummary) {
  const actions = useActions()
  const edits = useListEdits()
  const drop = useArticleDrop(ids => actions.addToList(list, ids))
  return {
    over: drop.over,
    target: {
      ...drop.target,
      onDragOver: (event: DragEvent) => {
        if (list.rule === undefined && event.dataTransfer.types.includes(itemsType)) {
          event.preventDefault()
          event.dataTransfer.dropEffect = 'move'
        } else drop.target.onDragOver(event)
      },
      onDrop: (event: DragEvent) => {
        const carried = list.rule === undefined ? takeItems(event.dataTransfer) : null
        if (!carried) return drop.target.onDrop(event)
        event.preventDefault()
        const ids = carried.items.map(item => item.id)
        edits.run(`${counted(ids.length, 'item')} moved to “${list.name}”.`, [placing(list.id, ids, endOfList)], { tell: 'toast' })
      },
    },
  }
}
