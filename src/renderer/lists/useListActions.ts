import type { ArticleId, ListId } from '../../shared/model/ids.ts'
import type { ListSummary } from '../../shared/model/list.ts'
import { call } from '../api/call.ts'
import type { ListFormat } from '../app/useActions.ts'
import { useAttempt } from '../app/useAttempt.ts'
import { useQuestions } from '../ui/useQuestions.ts'
import { useToasts } from '../ui/useToasts.ts'
import { asArticleSays } from './asArticleSays.ts'
import { endOfList } from './board/chosenItems.ts'
import { creation, insertion } from './edits/listEdits.ts'
import type { ListEdits } from './edits/useListEdits.ts'
import { t } from '../words/t.ts'

export type ListActionsOptions = {
  readonly edits: ListEdits
  readonly onOpen: (id: ListId) => void
  readonly onGone: (id: ListId) => void
}

const added = (name: string, count: number) => t('{count, plural, one {# article} other {# articles}} added to “{name}”.', { count, name })

/** What can be done to lists as wholes. All that changes one can be undone. */
export function useListActions({ edits, onOpen, onGone }: ListActionsOptions) {
  const attempt = useAttempt()
  const { askText } = useQuestions()
  const { show } = useToasts()

  return {
    openList: onOpen,

    addToList: (list: ListSummary, ids: readonly ArticleId[]) =>
      edits.run(added(list.name, ids.length), [insertion(list.id, ids.map(asArticleSays), endOfList)], { tell: 'toast' }),

    newList: (items: readonly ArticleId[] = []) =>
      attempt(async () => {
        const name = await askText({ title: t('New list'), label: t('Name'), action: t('Create') })
        if (name === null) return
        const { id, edit } = creation(name)
        if (items.length === 0) edits.run(t('“{name}” made.', { name }), [edit], { done: () => onOpen(id) })
        else edits.run(added(name, items.length), [edit, insertion(id, items.map(asArticleSays), 0)], { tell: 'toast' })
      }),

    exportLists: (ids: readonly ListId[], format: ListFormat) =>
      attempt(async () => {
        const done = await call('list:export', { ids: [...ids], format })
        if (done) show({ text: t('Exported as {file}.', { file: done.file }) })
      }),

    renameList: (list: Pick<ListSummary, 'id' | 'name'>) =>
      attempt(async () => {
        const name = await askText({ title: t('Rename the list'), label: t('Name'), action: t('Rename'), value: list.name })
        if (name === null || name === list.name) return
        edits.run(t('“{before}” is now “{name}”.', { before: list.name, name }), [{ kind: 'describe', list: list.id, name }], {
          tell: 'toast',
        })
      }),

    deleteList: ({ id, name, usedIn }: Pick<ListSummary, 'id' | 'name' | 'usedIn'>) =>
      edits.run(
        usedIn === 0
          ? t('“{name}” deleted.', { name })
          : t('“{name}” deleted, and taken off {count, plural, one {# article} other {# articles}}.@@a list', { name, count: usedIn }),
        [{ kind: 'delete', list: id }],
        { tell: 'toast', done: () => onGone(id) },
      ),
  }
}
