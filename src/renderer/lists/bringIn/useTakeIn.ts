import type { ListId } from '../../../shared/model/ids.ts'
import type { ListSummary, NewListItem } from '../../../shared/model/list.ts'
import { call } from '../../api/call.ts'
import { useAttempt } from '../../app/useAttempt.ts'
import { insertion } from '../edits/listEdits.ts'
import { useListEdits } from '../edits/useListEdits.ts'
import { t } from '../../words/t.ts'

/** Ways for found items into the library, each one step to undo. */
export function useTakeIn(onOpenList: (id: ListId) => void) {
  const attempt = useAttempt()
  const edits = useListEdits()
  return {
    intoList: ({ id, name }: Pick<ListSummary, 'id' | 'name'>, items: readonly NewListItem[], at: number) =>
      edits.run(
        t('{count, plural, one {# item} other {# items}} added to “{name}”.', { count: items.length, name }),
        [insertion(id, items, at)],
        { tell: 'toast' },
      ),

    intoNew: (groups: readonly { readonly name: string; readonly items: readonly NewListItem[] }[]) =>
      attempt(async () => {
        const made: ListId[] = []
        for (const { name } of groups) made.push((await call('list:create', { name })).id)
        const all = groups.flatMap(({ items }, index) => {
          const list = made[index]
          return list ? [insertion(list, items, 0)] : []
        })
        const count = groups.reduce((sum, group) => sum + group.items.length, 0)
        edits.run(
          t('{items, plural, one {# item} other {# items}} added to {newLists, plural, one {# new list} other {# new lists}}.', {
            items: count,
            newLists: groups.length,
          }),
          all,
          { tell: 'toast' },
        )
        if (made[0]) onOpenList(made[0])
      }),
  }
}
