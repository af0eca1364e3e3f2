import { useEffect, useEffectEvent, useState, type DragEvent, type RefObject } from 'react'
import { articleId, type ArticleId } from '../../../shared/model/ids.ts'
import { useActions } from '../../app/useActions.ts'
import { fieldInFocus } from '../../app/focusedField.ts'
import { useReadOnlyLibrary } from '../../app/readOnlyLibrary.ts'
import { carriesArticles } from '../../library/articleDrag.ts'
import { holdsSource } from '../bringIn/sourceOf.ts'
import { itemsType } from '../board/carriedItems.ts'
import { listType, takeList } from '../listDrag.ts'
import { itemsIn } from './itemsIn.ts'

/**
 * What lets things be dropped on the rows of the article list: items, articles and links go into the article's own list, a
 * list is put beneath it. `over` is the row beneath what is held. Pasted on a row, they do the same.
 */
export function useRowDrop(scroller: RefObject<HTMLElement | null>, lead: ArticleId | null) {
  const actions = useActions()
  const readOnly = useReadOnlyLibrary()
  const [over, setOver] = useState<ArticleId | null>(null)

  const take = (id: ArticleId, data: DataTransfer): boolean => {
    const list = takeList(data)
    if (list) actions.attachList(list, [id])
    const items = list ? null : itemsIn(data)
    if (items) actions.relate(id, items)
    return Boolean(list ?? items)
  }

  const onPaste = useEffectEvent((event: ClipboardEvent) => {
    if (lead === null || readOnly || !event.clipboardData || event.defaultPrevented) return
    if (!scroller.current?.contains(document.activeElement) || fieldInFocus() || document.querySelector('dialog[open]')) return
    if (take(lead, event.clipboardData)) event.preventDefault()
  })
  useEffect(() => {
    const listener = (event: ClipboardEvent) => onPaste(event)
    document.addEventListener('paste', listener)
    return () => document.removeEventListener('paste', listener)
  }, [])

  return {
    over,
    target: {
      'data-drop': 'items',
      onDragOver: (event: DragEvent) => {
        const { types } = event.dataTransfer
        const id = rowBeneath(event)
        const taken = [itemsType, listType].some(type => types.includes(type)) || carriesArticles(types) || holdsSource(types)
        setOver(taken && !readOnly ? id : null)
        if (!taken || readOnly || id === null) return
        event.preventDefault()
        event.stopPropagation()
        event.dataTransfer.dropEffect = 'copy'
      },
      onDragLeave: (event: DragEvent) => {
        if (!(event.relatedTarget instanceof Node) || !event.currentTarget.contains(event.relatedTarget)) setOver(null)
      },
      onDrop: (event: DragEvent) => {
        setOver(null)
        const id = rowBeneath(event)
        if (id === null || readOnly || !take(id, event.dataTransfer)) return
        event.preventDefault()
        event.stopPropagation()
      },
    },
  }
}

function rowBeneath({ target }: DragEvent): ArticleId | null {
  const row = target instanceof Element ? target.closest<HTMLElement>('[data-id]') : null
  return articleId.safeParse(row?.dataset['id']).data ?? null
}
