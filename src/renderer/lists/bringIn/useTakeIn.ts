import type { ListId } from '../../../shared/model/ids.ts'
import type { ListSummary, NewListItem } from '../../../shared/model/list.ts'
import { creation, insertion } from '../edits/listEdits.ts'
import { useListEdits } from '../edits/useListEdits.ts'
import { t } from '../../words/t.ts'

/** Ways for found items into the library, each one step to undo. */
export function useTakeIn(onOpenList: (id: ListId) => void) {
  const edits = useListEdits()
  return {
    intoList: ({ id, name }: Pick<ListSummary, 'id' | 'name'>, items: readonly NewListItem[], at: number) =>
      edits.run(
        t('{count, plural, one {# item} other {# items}} added to “{name}”.', { count: items.length, name }),
        [insertion(id, items, at)],
        { tell: 'toast' },
      ),

    intoNew: (groups: readonly { readonly name: string; readonly items: readonly NewListItem[] }[]) => {
      const made = groups.map(({ name, items }) => ({ ...creation(name), items }))
      const [first] = made
      edits.run(
        t('{items, plural, one {# item} other {# items}} added to {newLists, plural, one {# new list} other {# new lists}}.', {
          items: groups.reduce((sum, group) => sum + group.items.length, 0),
          newLists: groups.length,
        }),
        made.flatMap(({ id, edit, items }) => (items.length > 0 ? [edit, insertion(id, items, 0)] : [edit])),
        { tell: 'toast', ...(first ? { done: () => onOpenList(first.id) } : {}) },
      )
    },
  }
}
