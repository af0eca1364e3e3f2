import { useState, type DragEvent } from 'react'
import type { ListId, ListItemId } from '../../../shared/model/ids.ts'
import { isMod } from '../../ui/keys.ts'
import { useActions } from '../../app/useActions.ts'
import { carriesArticles, takeArticles } from '../../library/articleDrag.ts'
import { asArticleSays } from '../asArticleSays.ts'
import { holdsSource, sourceOf } from '../bringIn/sourceOf.ts'
import { insertion, placing } from '../edits/listEdits.ts'
import { useListEdits } from '../edits/useListEdits.ts'
import { allCarried, itemsType, takeItems, type CarriedItems } from './carriedItems.ts'
import { placeAfterMove } from './chosenItems.ts'
import { t } from '../../words/t.ts'

export type ItemsDrop = {
  readonly list: { readonly id: ListId; readonly name: string }
  /** Where an item stands in this list, or -1. */
  readonly indexOf: (id: ListItemId) => number
  /** The place between the items that is meant. */
  readonly placeOf: (event: DragEvent) => number
  readonly editable: boolean
}

/** What lets items, articles, links and files be dropped between the items of a list: `at` is the place where they would stand. */
export function useItemsDrop({ list, indexOf, placeOf, editable }: ItemsDrop) {
  const actions = useActions()
  const edits = useListEdits()
  const [at, setAt] = useState<number | null>(null)

  const copied = async (taken: CarriedItems, to: number) => {
    const all = await allCarried(taken)
    edits.run(
      t('{count, plural, one {# item} other {# items}} added to “{name}”.', { count: all.length, name: list.name }),
      [insertion(list.id, all, to)],
      { tell: 'toast' },
    )
  }
  const moved = async (taken: CarriedItems, to: number) => {
    const ids = (await allCarried(taken)).map(item => item.id)
    const own = taken.list === list.id ? ids.map(indexOf).filter(index => index >= 0) : []
    edits.run(
      t('{count, plural, one {# item} other {# items}} moved to “{name}”.', { count: ids.length, name: list.name }),
      [placing(list.id, ids, placeAfterMove(to, own))],
      {
        tell: 'toast',
      },
    )
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
    if (items) void (items.copies || isMod(event) ? copied : moved)(items, to)
    else if (articles) {
      const label = t('{count, plural, one {# item} other {# items}} added to “{name}”.', { count: articles.length, name: list.name })
      edits.run(label, [insertion(list.id, articles.map(asArticleSays), to)], { tell: 'toast' })
    } else actions.bringIn(list.id, source, to)
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
