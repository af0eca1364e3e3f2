import type { RefObject } from 'react'
import { Search, X } from 'lucide-react'
import type { SearchHit } from '../../shared/model/library.ts'
import { IconButton } from '../ui/IconButton.tsx'
import { FilterChips } from './FilterChips.tsx'
import { SearchHelp } from './SearchHelp.tsx'
import { SearchResults, walkHits } from './SearchResults.tsx'
import { useSearch } from './useSearch.ts'
import { t } from '../words/t.ts'

export type SearchPaneProps = {
  readonly text: string
  readonly onText: (text: string) => void
  readonly fieldRef: RefObject<HTMLInputElement | null>
  readonly onOpen: (hit: SearchHit) => void
  readonly onClose: () => void
}

/** The search of the whole library: a field that takes the query language, its filters, and what was found. */
export function SearchPane({ text, onText, fieldRef, onOpen, onClose }: SearchPaneProps) {
  const { result, problem, showMore } = useSearch(text)
  const write = (next: string) => {
    onText(next)
    fieldRef.current?.focus()
  }
  return (
    // The keys of the results begin in the field.
    // oxlint-disable-next-line jsx-a11y/no-static-element-interactions
    <search
      className="search-pane"
      onKeyDown={event => {
        if (event.key === 'Escape' && !event.defaultPrevented) {
          event.preventDefault()
          event.stopPropagation()
          if (document.activeElement !== fieldRef.current) fieldRef.current?.focus()
          else if (text === '') onClose()
          else onText('')
        } else if (event.key === 'Enter' && event.target === fieldRef.current) {
          event.preventDefault()
          const [first] = result?.hits ?? []
          if (first && problem === null) onOpen(first)
        } else walkHits(event, fieldRef.current)
      }}
    >
      <h2 className="visually-hidden">{t('Search everything')}</h2>
      <div className="search-bar">
        <div className="filter">
          <Search size={14} aria-hidden className="filter-icon" />
          <input
            ref={fieldRef}
            type="search"
            className="input"
            aria-label={t('Search everything')}
            aria-invalid={problem !== null}
            aria-describedby={problem === null ? undefined : 'search-problem'}
            placeholder={t('Search everything')}
            spellCheck={false}
            autoComplete="off"
            maxLength={1000}
            value={text}
            onChange={event => onText(event.target.value)}
          />
          {text !== '' && (
            <IconButton label={t('Clear the search')} onClick={() => write('')}>
              <X size={14} aria-hidden />
            </IconButton>
          )}
        </div>
        <IconButton label={t('Close the search')} keys={t('Esc')} onClick={onClose}>
          <X size={16} aria-hidden />
        </IconButton>
      </div>
      <div role="alert">
        {problem !== null && (
          <p className="search-problem" id="search-problem">
            {problem}
          </p>
        )}
      </div>
      <FilterChips text={text} onText={write} />
      {/* What can be scrolled must be reached by the keyboard. */}
      <div className="search-scroller" tabIndex={-1}>
        {result && problem === null ? (
          <SearchResults result={result} onOpen={onOpen} showMore={showMore} />
        ) : (
          text.trim() === '' && <SearchHelp onText={write} />
        )}
      </div>
    </search>
  )
}
