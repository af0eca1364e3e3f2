import type { ArticleId, ListId } from '../../../shared/model/ids.ts'
import { listId } from '../../../shared/model/ids.ts'
import type { Suggestion } from '../../../shared/model/suggestion.ts'
import { call } from '../../api/call.ts'
import { useAttempt } from '../../app/useAttempt.ts'
import { useToasts } from '../../ui/useToasts.ts'
import { asArticleSays } from '../asArticleSays.ts'
import { likenessWords } from './likenessWords.ts'
import { t } from '../../words/t.ts'

/** Takes a suggestion into a list of an article; without one, a list is made and attached. It can be undone. */
export function useAcceptSuggestion() {
  const attempt = useAttempt()
  const { show } = useToasts()

  const add = async (id: ListId, suggestion: Suggestion) => {
    const { items } = await call('list:add-items', { id, items: [asArticleSays(suggestion.id)], at: null })
    const undo = () => attempt(() => call('list:remove-items', { id, itemIds: items.map(item => item.id) }))
    show({
      text: t('“{title}” added: {reasons}.', { title: suggestion.title || t('Untitled'), reasons: likenessWords(suggestion.because) }),
      action: { label: t('Undo'), run: undo },
    })
  }

  const addToNew = async (article: ArticleId, suggestion: Suggestion) => {
    const { id } = await call('list:create', { name: t('Related') })
    const { lists } = await call('article:open', { id: article })
    await call('article:set-lists', { id: article, lists: [...lists, { listId: id, heading: null }] })
    await call('list:add-items', { id, items: [asArticleSays(suggestion.id)], at: null })
    show({
      text: t('“{title}” added to the new list “Related”.', { title: suggestion.title || t('Untitled') }),
      action: { label: t('Undo'), run: () => attempt(() => call('list:delete', { id })) },
    })
  }

  return (article: ArticleId, suggestion: Suggestion, target: string | null) =>
    attempt(() => (target === null ? addToNew(article, suggestion) : add(listId.parse(target), suggestion)))
}

/** The best suggestion for an article, into the first of its lists that is kept by hand: what the command does while one writes. */
export function useAcceptBest() {
  const attempt = useAttempt()
  const accept = useAcceptSuggestion()
  const { show } = useToasts()
  return (article: ArticleId) =>
    attempt(async () => {
      const { lists } = await call('article:open', { id: article })
      const overview = await call('library:overview')
      const byHand = lists.find(({ listId: id }) => overview.lists.some(list => list.id === id && !list.rule))
      const [best] = await call('article:suggest', { id: article, notIn: byHand?.listId ?? null, limit: 1 })
      if (best) accept(article, best, byHand?.listId ?? null)
      else show({ text: t('Nothing else in the library is like this article.') })
    })
}
