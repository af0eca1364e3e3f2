import { useCallback, useMemo, useRef, useState } from 'react'
import { useQuery, useQueryClient } from '@tanstack/react-query'
import type { ArticleId, ListId, ListItemId } from '../../shared/model/ids.ts'
import {
  listItem,
  type ListItem,
  type ListItemFields,
  type NewListItem,
  type ReadingList,
  type ShownListItem,
} from '../../shared/model/list.ts'
import { call } from '../api/call.ts'
import { callQuery } from '../api/callQuery.ts'
import { sentence } from '../api/sentence.ts'
import { useToasts } from '../ui/useToasts.ts'
import { ListHistory } from './ListHistory.ts'
import { moved } from './moved.ts'

export type ListEditing = {
  readonly add: (items: readonly NewListItem[]) => void
  readonly update: (item: ShownListItem, own: ListItemFields) => void
  readonly move: (item: ShownListItem, to: number) => void
  readonly remove: (items: readonly ShownListItem[]) => void
  readonly undo: () => void
  readonly redo: () => void
}

const stored = (item: ShownListItem): ListItem => listItem.parse(item)

/** A list as it is on an article's page or by itself, and changes to its items, one after the other, each shown at once and each to be undone. */
export function useListEditing(id: ListId, page: ArticleId | null = null) {
  const client = useQueryClient()
  const { show, announce } = useToasts()
  const query = useQuery(callQuery('list:open', { id, page }))
  const [history] = useState(() => new ListHistory())
  const queue = useRef<Promise<void>>(Promise.resolve())
  const key = useMemo(() => callQuery('list:open', { id, page }).queryKey, [id, page])

  const items = useCallback(() => client.getQueryData<ReadingList>(key)?.items ?? [], [client, key])

  /** Waits for its turn, shows `after` before the library has answered, and asks again when it is done or has failed. */
  const enqueue = useCallback(
    (send: (before: readonly ShownListItem[]) => Promise<unknown>, after?: (before: readonly ShownListItem[]) => ShownListItem[]) => {
      queue.current = queue.current.then(async () => {
        const before = items()
        try {
          if (after) {
            await client.cancelQueries({ queryKey: key })
            client.setQueryData<ReadingList>(key, list => list && { ...list, items: after(before) })
          }
          await send(before)
        } catch (error) {
          show({ kind: 'problem', text: sentence(error) })
        } finally {
          await client.invalidateQueries({ queryKey: key })
        }
      })
    },
    [client, items, key, show],
  )

  const editing: ListEditing = useMemo(() => {
    const travel = (direction: 'undo' | 'redo') =>
      enqueue(async before => {
        const step = history[direction](before.map(stored))
        if (!step) return announce(direction === 'undo' ? 'Nothing to undo in this list.' : 'Nothing to redo in this list.')
        await call('list:set-items', { id, items: [...step.items] })
        announce(`${direction === 'undo' ? 'Undone' : 'Done again'}: ${step.label}`)
        return undefined
      })
    const undo = () => travel('undo')
    const change = (
      label: string,
      tell: 'toast' | 'announce',
      send: () => Promise<unknown>,
      after?: (before: readonly ShownListItem[]) => ShownListItem[],
    ) =>
      enqueue(async before => {
        await send()
        history.push({ items: before.map(stored), label })
        if (tell === 'announce') announce(label)
        else show({ text: label, action: { label: 'Undo', run: undo } })
      }, after)
    const idsOf = (chosen: readonly ShownListItem[]): ListItemId[] => chosen.map(item => item.id)

    return {
      undo,
      redo: () => travel('redo'),
      add: added =>
        change(added.length === 1 ? 'Added to the list.' : `${added.length} added to the list.`, 'toast', () =>
          call('list:add-items', { id, items: [...added], at: null }),
        ),
      update: (item, own) =>
        change(`“${item.shown.title}” changed.`, 'toast', () => call('list:update-item', { id, itemId: item.id, own })),
      move: (item, to) => {
        const count = items().length
        if (to < 0 || to >= count) return
        change(
          `“${item.shown.title}” moved to ${to + 1} of ${count}.`,
          'announce',
          () => call('list:move-item', { id, itemId: item.id, to }),
          before =>
            moved(
              before,
              before.findIndex(each => each.id === item.id),
              to,
            ),
        )
      },
      remove: chosen =>
        change(
          chosen.length === 1 ? `“${chosen[0]?.shown.title ?? ''}” removed from the list.` : `${chosen.length} removed from the list.`,
          'toast',
          () => call('list:remove-items', { id, itemIds: idsOf(chosen) }),
          before => before.filter(each => !idsOf(chosen).includes(each.id)),
        ),
    }
  }, [announce, enqueue, history, id, items, show])

  return { list: query.data, error: query.error, editing }
}
