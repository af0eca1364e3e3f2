import { useState, type DragEvent } from 'react'
import type { ArticleId } from '../../../shared/model/ids.ts'
import { useActions } from '../../app/useActions.ts'
import { useReadOnlyLibrary } from '../../app/readOnlyLibrary.ts'
import { carriesArticles } from '../../library/articleDrag.ts'
import { itemsType } from '../board/carriedItems.ts'
import { holdsSource } from '../bringIn/sourceOf.ts'
import { listType, takeList } from '../listDrag.ts'
import { itemsIn } from './itemsIn.ts'

/** What lets things be dropped beside the lists of an article: items, articles and links go into its first list, a list is put beneath it. */
export function usePaneDrop(id: ArticleId) {
  const actions = useActions()
  const readOnly = useReadOnlyLibrary()
  const [over, setOver] = useState(false)
  return {
    over,
    target: {
      'data-drop': 'items',
      onDragOver: (event: DragEvent) => {
        // A list within takes what is above it for itself.
        if (event.defaultPrevented) return setOver(false)
        const { types } = event.dataTransfer
        const takes = [itemsType, listType].some(type => types.includes(type)) || carriesArticles(types) || holdsSource(types)
        if (readOnly || !takes) return undefined
        event.preventDefault()
        event.dataTransfer.dropEffect = 'copy'
        setOver(true)
        return undefined
      },
      onDragLeave: (event: DragEvent) => {
        if (!(event.relatedTarget instanceof Node) || !event.currentTarget.contains(event.relatedTarget)) setOver(false)
      },
      onDrop: (event: DragEvent) => {
        setOver(false)
        if (event.defaultPrevented || readOnly) return
        const list = takeList(event.dataTransfer)
        const items = list ? null : itemsIn(event.dataTransfer)
        if (list) actions.attachList(list, [id])
        else if (items) actions.relate(id, items)
        else return
        event.preventDefault()
      },
    },
  }
}
