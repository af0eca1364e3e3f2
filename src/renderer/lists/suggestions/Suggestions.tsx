import { useRef, useState, type KeyboardEvent } from 'react'
import { Plus } from 'lucide-react'
import type { AttachedList } from '../../../shared/model/article.ts'
import type { ArticleId } from '../../../shared/model/ids.ts'
import type { Suggestion } from '../../../shared/model/suggestion.ts'
import { useQuery } from '@tanstack/react-query'
import { callQuery } from '../../api/callQuery.ts'
import { sentence } from '../../api/sentence.ts'
import { useActions } from '../../app/useActions.ts'
import { carryArticles } from '../../library/articleDrag.ts'
import { SelectField } from '../../ui/SelectField.tsx'
import { formatDate } from '../../ui/formatDate.ts'
import { useListEdits } from '../edits/useListEdits.ts'
import { likenessDetails, likenessWords } from './likenessWords.ts'
import { useAcceptSuggestion } from './useAcceptSuggestion.ts'
import { useSuggestions } from './useSuggestions.ts'
import { t } from '../../words/t.ts'

export type SuggestionsProps = { readonly articleId: ArticleId; readonly attached: readonly AttachedList[] }

/** Articles that may belong beside this one, found in this library alone, to be taken into one of its lists by Enter. */
export function Suggestions({ articleId, attached }: SuggestionsProps) {
  const lists = useQuery(callQuery('library:overview')).data?.lists ?? []
  // A smart list finds its own articles.
  const targets = attached.flatMap(({ listId, heading }) => {
    const list = lists.find(each => each.id === listId)
    return list && !list.rule ? [{ id: listId, name: heading ?? list.name }] : []
  })
  const [chosen, setChosen] = useState<string | null>(null)
  const target = targets.find(each => each.id === chosen) ?? targets[0] ?? null
  const { suggestions, error } = useSuggestions(articleId, target?.id ?? null)
  return (
    <section className="similar" aria-label={t('Suggestions')}>
      <div className="similar-head">
        <h2>{t('Suggestions')}</h2>
        {targets.length > 1 && (
          <SelectField
            label={t('List that suggestions go into')}
            hideLabel
            value={target?.id ?? ''}
            options={targets.map(({ id, name }) => ({ value: id, label: name }))}
            onValue={setChosen}
          />
        )}
      </div>
      {error && <p className="similar-hint">{sentence(error)}</p>}
      {suggestions?.length === 0 && (
        <p className="similar-hint">
          {t('Nothing in the library is like this article yet. Write on, or say what it is about under Details.')}
        </p>
      )}
      {suggestions && suggestions.length > 0 && <SuggestionList suggestions={suggestions} target={target} articleId={articleId} />}
      {suggestions && suggestions.length > 0 && !target && (
        <p className="similar-hint">{t('Enter makes a list “Related” on this article, with the suggestion in it.')}</p>
      )}
    </section>
  )
}

type SuggestionListProps = {
  readonly suggestions: readonly Suggestion[]
  readonly target: { readonly id: string; readonly name: string } | null
  readonly articleId: ArticleId
}

function SuggestionList({ suggestions, target, articleId }: SuggestionListProps) {
  const list = useRef<HTMLUListElement>(null)
  const accept = useAcceptSuggestion(useListEdits())
  const actions = useActions()
  const buttons = () => [...(list.current?.querySelectorAll<HTMLElement>('.similar-add') ?? [])]
  const onKeyDown = (event: KeyboardEvent) => {
    const at = buttons().findIndex(button => button === document.activeElement)
    const to = { ArrowDown: at + 1, ArrowUp: at - 1, Home: 0, End: suggestions.length - 1 }[event.key]
    const suggestion = suggestions[at]
    if (to !== undefined) buttons()[to]?.focus()
    else if (event.key === 'Enter' && event.altKey && suggestion) actions.openArticle(suggestion.id)
    else return
    event.preventDefault()
  }
  return (
    // The keys rise from the buttons in it.
    // oxlint-disable-next-line jsx-a11y/no-noninteractive-element-interactions
    <ul ref={list} aria-label={t('Suggested articles')} onKeyDown={onKeyDown}>
      {suggestions.map(suggestion => (
        // Dragging is one way more: by key, Enter takes it.
        // oxlint-disable-next-line jsx-a11y/no-noninteractive-element-interactions
        <li key={suggestion.id} draggable onDragStart={event => carryArticles(event, [suggestion.id])}>
          <button
            type="button"
            className="similar-add"
            title={likenessDetails(suggestion.because)}
            onClick={() => accept(articleId, suggestion, target?.id ?? null)}
          >
            <span className="similar-words">
              <span className="item-title" lang={suggestion.language}>
                {suggestion.title || t('Untitled')}
              </span>
              <span className="item-line">
                {[suggestion.author, suggestion.publishedAt ? formatDate(suggestion.publishedAt) : suggestion.status]
                  .filter(Boolean)
                  .join(' · ')}
              </span>
              <span className="similar-because">{likenessWords(suggestion.because)}</span>
            </span>
            <Plus size={14} aria-hidden />
            <span className="visually-hidden">{target ? t('Add to {name}', { name: target.name }) : t('Add to a new list')}</span>
          </button>
        </li>
      ))}
    </ul>
  )
}
