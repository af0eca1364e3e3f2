import type { ArticleFilter, ArticleSort } from '../../../shared/model/article.ts'
import type { SavedFilter } from '../../../shared/model/savedFilter.ts'
import { call } from '../../api/call.ts'
import { useAttempt } from '../../app/useAttempt.ts'
import { useQuestions } from '../../ui/useQuestions.ts'
import { useToasts } from '../../ui/useToasts.ts'
import { t } from '../../words/t.ts'

export type FilterActionsOptions = {
  readonly onOpen: (saved: SavedFilter) => void
  readonly onGone: (id: SavedFilter['id']) => void
}

/** What can be done to the filters that people keep. */
export function useFilterActions({ onOpen, onGone }: FilterActionsOptions) {
  const attempt = useAttempt()
  const { askText } = useQuestions()
  const { show } = useToasts()
  return {
    keepFilter: (filter: ArticleFilter, sort: ArticleSort, suggestion: string) =>
      attempt(async () => {
        const name = await askText({ title: t('Keep this view as a filter'), label: t('Name'), action: t('Keep'), value: suggestion })
        if (name !== null) onOpen(await call('filter:save', { id: null, name, filter, sort }))
      }),

    renameFilter: (saved: SavedFilter) =>
      attempt(async () => {
        const name = await askText({ title: t('Rename the filter'), label: t('Name'), action: t('Rename'), value: saved.name })
        if (name !== null && name !== saved.name) await call('filter:save', { ...saved, name })
      }),

    deleteFilter: (saved: SavedFilter) =>
      attempt(async () => {
        await call('filter:delete', { id: saved.id })
        onGone(saved.id)
        const undo = () => attempt(() => call('filter:save', saved))
        show({ text: t('The filter “{name}” was deleted.', { name: saved.name }), action: { label: t('Undo'), run: undo } })
      }),
  }
}
