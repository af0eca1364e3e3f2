import { useState } from 'react'
import { articleSort, newestFirst, type ArticleSort } from '../../shared/model/article.ts'
import { remember, remembered } from '../app/memory.ts'
import { placeKey, type Place } from './place.ts'

/** Where a window notes how a place is sorted. */
export const sortKey = (place: Place) => `deckle.sort:${placeKey(place)}`

/** How a place is sorted, and how to change that. Each place remembers its own. */
export function useSort(place: Place): [sort: ArticleSort, onSort: (sort: ArticleSort) => void] {
  const key = sortKey(place)
  const [chosen, setChosen] = useState<Readonly<Record<string, ArticleSort>>>({})
  const own = place.kind === 'saved' ? place.saved.sort : newestFirst
  const sort = chosen[key] ?? remembered(key, articleSort) ?? own
  const onSort = (next: ArticleSort) => {
    setChosen({ ...chosen, [key]: next })
    remember(key, next)
  }
  return [sort, onSort]
}
