import type { ArticleId, ListId } from '../../../shared/model/ids.ts'
import { listId } from '../../../shared/model/ids.ts'
import type { Suggestion } from '../../../shared/model/suggestion.ts'
import { call } from '../../api/call.ts'
import { useAttempt } from '../../app/useAttempt.ts'
import { useToasts } from '../../ui/useToasts.ts'
import { asArticleSays } from '../asArticleSays.ts'
import { endOfList } from '../board/chosenItems.ts'
import { attachments, creation, insertion } from '../edits/listEdits.ts'
import type { ListEdits } from '../edits/useListEdits.ts'
import { likenessWords } from './likenessWords.ts'
import { t } from '../../words/t.ts'

/** Takes a suggestion into a list of an article; without one, a list is made and attached. It can be undone. */
export function useAcceptSuggestion(edits: ListEdits) {
  const add = (id: ListId, suggestion: Suggestion) => {
    const title = suggestion.title || t('Untitled')
    const label = t('“{title}” added: {reasons}.', { title, reasons: likenessWords(suggestion.because) })
    edits.run(label, [insertion(id, [asArticleSays(suggestion.id)], endOfList)], { tell: 'toast' })
  }

  const addToNew = (article: ArticleId, suggestion: Suggestion) => {
    const { id, edit } = creation(t('Related'))
    const label = t('“{title}” added to the new list “Related”.', { title: suggestion.title || t('Untitled') })
    edits.run(label, [edit, insertion(id, [asArticleSays(suggestion.id)], 0), ...attachments(id, [article])], { tell: 'toast' })
  }

  return (article: ArticleId, suggestion: Suggestion, target: string | null) =>
    target === null ? addToNew(article, suggestion) : add(listId.parse(target), suggestion)
}

/** The best suggestion for an article, into the first of its lists that is kept by hand: what the command does while one writes. */
export function useAcceptBest(edits: ListEdits) {
  const attempt = useAttempt()
  const accept = useAcceptSuggestion(edits)
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
