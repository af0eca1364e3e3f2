import { useState, type DragEvent } from 'react'
import { isMod } from '../../ui/keys.ts'
import { useActions } from '../../app/useActions.ts'
import { counted } from '../../ui/counted.ts'
import { carriesArticles, takeArticles } from '../../library/articleDrag.ts'
import { asArticleSays } from '../asArticleSays.ts'
import { holdsSource, sourceOf } from '../bringIn/sourceOf.ts'
import { insertion, placing } from '../edits/listEdits.ts'
import { useListEdits } from '../edits/useListEdits.ts'
import { rowHeight } from './ItemGridRow.tsx'
import { itemsType, takeItems } from './carriedItems.ts'
import { placeAfterMove } from './chosenItems.ts'
import type { GridParts } from './useGridActions.ts'

/** What lets items, articles, links and files be dropped between the items of a grid: `at` is the place where they would stand. */
export function useGridDrop({ list, rows, scroller, editable, total }: GridParts & { readonly total: number }) {
  const actions = useActions()
  const edits = useListEdits()
  const [at, setAt] = useState<number | null>(null)

  const placeOf = (event: DragEvent) => {
    const box = scroller.current
    if (!box) return total
    const y = event.clientY - box.getBoundingClientRect().top + box.scrollTop
    return Math.max(0, Math.min(total, Math.round(y / rowHeight)))
  }
  const onDragOver = (event: DragEvent) => {
    const { types } = event.dataTransfer
    if (!editable || (!types.includes(itemsType) && !carriesArticles(types) && !holdsSource(types))) return
    event.preventDefault()
    event.stopPropagation()
    event.dataTransfer.dropEffect = types.includes(itemsType) && !isMod(event) ? 'move' : 'copy'
    setAt(placeOf(event))
  }
  const onDrop = (event: DragEvent) => {
    setAt(null)
    if (!editable) return
    const to = placeOf(event)
    const items = takeItems(event.dataTransfer)
    const articles = items ? null : takeArticles(event.dataTransfer)
    const source = items || articles ? null : sourceOf(event.dataTransfer)
    if (!items && !articles && source === null) return
    event.preventDefault()
    event.stopPropagation()
    const what = (count: number) => `${counted(count, 'item')} ${items && !isMod(event) ? 'moved' : 'added'} to “${list.name}”.`
    if (items && isMod(event)) edits.run(what(items.items.length), [insertion(list.id, items.items, to)], { tell: 'toast' })
    else if (items) {
      const ids = items.items.map(item => item.id)
      const own = items.list === list.id ? ids.map(id => rows.indexOf(id)).filter(index => index >= 0) : []
      edits.run(what(ids.length), [placing(list.id, ids, placeAfterMove(to, own))], { tell: 'toast' })
    } else if (articles) edits.run(what(articles.length), [insertion(list.id, articles.map(asArticleSays), to)], { tell: 'toast' })
    else actions.bringIn(list.id, source, to)
  }
  return {
    at,
    target: {
      'data-drop': 'items',
      onDragOver,
      onDragLeave: (event: DragEvent) => {
        if (!(event.relatedTarget instanceof Node) || !event.currentTarget.contains(event.relatedTarget)) setAt(null)
      },
      onDrop,
    },
  }
}
