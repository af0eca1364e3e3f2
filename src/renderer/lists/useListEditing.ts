import { useCallback, useMemo } from 'react'
import { useQuery, useQueryClient } from '@tanstack/react-query'
import type { ArticleId, ListId, ListItemId } from '../../shared/model/ids.ts'
import type { ListItemFields, NewListItem, ReadingList, ShownListItem } from '../../shared/model/list.ts'
import { callQuery } from '../api/callQuery.ts'
import { insertion, placing } from './edits/listEdits.ts'
import { useListEdits } from './edits/useListEdits.ts'
import { useFetchTitles } from './fetching/useFetchTitles.ts'
import { moved } from './moved.ts'
import { t } from '../words/t.ts'

export type ListEditing = {
  readonly add: (items: readonly NewListItem[]) => void
  readonly update: (item: ShownListItem, own: ListItemFields) => void
  readonly move: (item: ShownListItem, to: number) => void
  readonly remove: (items: readonly ShownListItem[]) => void
  /** Asks the pages that items lead to what they are called. */
  readonly fetchTitles: (items: readonly ShownListItem[]) => void
  readonly undo: () => void
  readonly redo: () => void
}

/** Changes to the items of a list, wherever its items are drawn. `count` is how many it has. */
function useItemEditing(id: ListId, count: () => number): ListEditing {
  const edits = useListEdits()
  const fetchTitles = useFetchTitles(id)
  return useMemo(
    () => ({
      fetchTitles,
      undo: () => edits.undo(id),
      redo: () => edits.redo(id),
      add: added =>
        edits.run(
          added.length === 1 ? t('Added to the list.') : t('{added} added to the list.', { added: added.length }),
          [insertion(id, added, count())],
          {
            tell: 'toast',
          },
        ),
      update: (item, own) =>
        edits.run(t('“{title}” changed.', { title: item.shown.title }), [{ kind: 'update', list: id, item: item.id, own }], {
          tell: 'toast',
        }),
      move: (item, to) => {
        if (to < 0 || to >= count()) return
        edits.run(t('“{title}” moved to {to} of {count}.', { title: item.shown.title, to: to + 1, count: count() }), [
          placing(id, [item.id], to),
        ])
      },
      remove: chosen =>
        edits.run(
          chosen.length === 1
            ? t('“{title}” removed from the list.', { title: chosen[0]?.shown.title ?? '' })
            : t('{chosen} removed from the list.', { chosen: chosen.length }),
          [{ kind: 'remove', list: id, items: chosen.map(item => item.id) }],
          { tell: 'toast' },
        ),
    }),
    [edits, fetchTitles, id, count],
  )
}

/** A list as it is on an article's page or by itself, and changes to its items, each shown at once. */
export function useListEditing(id: ListId, page: ArticleId | null = null) {
  const client = useQueryClient()
  const edits = useListEdits()
  const query = useQuery(callQuery('list:open', { id, page }))
  const key = useMemo(() => callQuery('list:open', { id, page }).queryKey, [id, page])
  const items = useCallback(() => client.getQueryData<ReadingList>(key)?.items ?? [], [client, key])
  const count = useCallback(() => items().length, [items])
  const basic = useItemEditing(id, count)

  const editing: ListEditing = useMemo(() => {
    /** Shows `after` before the library has answered, and asks again when it has. */
    const ahead = (change: (before: readonly ShownListItem[]) => ShownListItem[]) => ({
      before: async () => {
        await client.cancelQueries({ queryKey: key })
        client.setQueryData<ReadingList>(key, list => list && { ...list, items: change(list.items) })
      },
      after: () => client.invalidateQueries({ queryKey: key }),
    })
    const indexOf = (all: readonly ShownListItem[], itemId: ListItemId) => all.findIndex(each => each.id === itemId)
    return {
      ...basic,
      move: (item, to) => {
        if (to < 0 || to >= count()) return
        const label = t('“{title}” moved to {to} of {count}.', { title: item.shown.title, to: to + 1, count: count() })
        edits.run(
          label,
          [placing(id, [item.id], to)],
          ahead(all => moved(all, indexOf(all, item.id), to)),
        )
      },
    }
  }, [basic, client, count, edits, id, key])

  return { list: query.data, error: query.error, editing }
}
