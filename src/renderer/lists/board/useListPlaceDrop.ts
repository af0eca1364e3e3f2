import type { DragEvent } from 'react'
import type { ListSummary } from '../../../shared/model/list.ts'
import { useActions } from '../../app/useActions.ts'
import { useArticleDrop } from '../../library/articleDrag.ts'
import { useItemDrop } from '../bringIn/useItemDrop.ts'
import { insertion, placing } from '../edits/listEdits.ts'
import { useListEdits } from '../edits/useListEdits.ts'
import { allCarried, itemsType, takeItems } from './carriedItems.ts'
import { endOfList } from './chosenItems.ts'
import { phrase } from '../../../shared/words/phrase.ts'
import { t } from '../../words/t.ts'

/** What lets articles, items of other lists, links and files be dropped on the name of a list: they go to its end. */
export function useListPlaceDrop(list: ListSummary) {
  const actions = useActions()
  const edits = useListEdits()
  const drop = useArticleDrop(ids => actions.addToList(list, ids))
  const source = useItemDrop(list.id)
  return {
    over: drop.over || source.over,
    target: {
      ...drop.target,
      ...(list.rule === undefined ? { 'data-drop': source.target['data-drop'] } : {}),
      onDragLeave: () => {
        drop.target.onDragLeave()
        source.target.onDragLeave()
      },
      onDragOver: (event: DragEvent) => {
        if (list.rule === undefined && event.dataTransfer.types.includes(itemsType)) {
          event.preventDefault()
          event.dataTransfer.dropEffect = 'move'
        } else drop.target.onDragOver(event)
        if (list.rule === undefined && !event.defaultPrevented) source.target.onDragOver(event)
      },
      onDrop: (event: DragEvent) => {
        const carried = list.rule === undefined ? takeItems(event.dataTransfer) : null
        if (!carried) {
          drop.target.onDrop(event)
          // What it may be of elsewhere is shown before it goes in.
          if (list.rule === undefined) source.target.onDrop(event)
          return
        }
        event.preventDefault()
        void allCarried(carried).then(items => {
          const [done, edit] = carried.copies
            ? ([phrase('{count, plural, one {# item} other {# items}} added to “{name}”.'), insertion(list.id, items, list.count)] as const)
            : ([
                phrase('{count, plural, one {# item} other {# items}} moved to “{name}”.'),
                placing(
                  list.id,
                  items.map(item => item.id),
                  endOfList,
                ),
              ] as const)
          edits.run(t(done, { count: items.length, name: list.name }), [edit], { tell: 'toast' })
        })
      },
    },
  }
}
