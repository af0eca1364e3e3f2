import type { ArticleId, ListId } from '../../shared/model/ids.ts'
import type { ListSummary } from '../../shared/model/list.ts'
import { call } from '../api/call.ts'
import type { ListFormat } from '../app/useActions.ts'
import { useAttempt } from '../app/useAttempt.ts'
import { useQuestions } from '../ui/useQuestions.ts'
import { useToasts } from '../ui/useToasts.ts'
import { asArticleSays } from './asArticleSays.ts'
import { sentences } from '../words/sentences.ts'
import { t } from '../words/t.ts'

/** What can be done to lists as wholes. */
export function useListActions({ onOpen, onGone }: { readonly onOpen: (id: ListId) => void; readonly onGone: (id: ListId) => void }) {
  const attempt = useAttempt()
  const { askText, confirm } = useQuestions()
  const { show } = useToasts()

  const addTo = async (id: ListId, name: string, ids: readonly ArticleId[]) => {
    const { items } = await call('list:add-items', { id, items: ids.map(asArticleSays), at: null })
    const undo = () => attempt(() => call('list:remove-items', { id, itemIds: items.map(item => item.id) }))
    show({
      text: t('{count, plural, one {# article} other {# articles}} added to “{name}”.', { count: ids.length, name }),
      action: { label: t('Undo'), run: undo },
    })
  }

  return {
    openList: onOpen,

    addToList: (list: ListSummary, ids: readonly ArticleId[]) => attempt(() => addTo(list.id, list.name, ids)),

    newList: (items: readonly ArticleId[] = []) =>
      attempt(async () => {
        const name = await askText({ title: t('New list'), label: t('Name'), action: t('Create') })
        if (name === null) return
        const { id } = await call('list:create', { name })
        if (items.length > 0) await addTo(id, name, items)
        else onOpen(id)
      }),

    exportLists: (ids: readonly ListId[], format: ListFormat) =>
      attempt(async () => {
        const done = await call('list:export', { ids: [...ids], format })
        if (done) show({ text: t('Exported as {file}.', { file: done.file }) })
      }),

    renameList: (list: Pick<ListSummary, 'id' | 'name'>) =>
      attempt(async () => {
        const name = await askText({ title: t('Rename the list'), label: t('Name'), action: t('Rename'), value: list.name })
        if (name !== null && name !== list.name) await call('list:update', { id: list.id, name, description: null })
      }),

    deleteList: (list: Pick<ListSummary, 'id' | 'name' | 'usedIn'>) =>
      attempt(async () => {
        const where =
          list.usedIn === 0
            ? t('No article uses it.')
            : t('It is taken off {count, plural, one {# article} other {# articles}}.', { count: list.usedIn })
        const sure = await confirm({
          title: t('Delete “{name}”?', { name: list.name }),
          text: sentences(where, t('The articles in it stay in the library. This can’t be undone.')),
          action: t('Delete the list'),
          danger: true,
        })
        if (!sure) return
        await call('list:delete', { id: list.id })
        onGone(list.id)
        show({ text: t('“{name}” deleted.', { name: list.name }) })
      }),
  }
}
