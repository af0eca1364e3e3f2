import type { KeyboardEvent } from 'react'
import type { SearchHit, SearchResult } from '../../shared/model/library.ts'
import { Button } from '../ui/Button.tsx'
import { groupHits, resultLine } from './groupHits.ts'
import { PassageText } from './PassageText.tsx'
import { t } from '../words/t.ts'

export type SearchResultsProps = {
  readonly result: SearchResult
  readonly onOpen: (hit: SearchHit) => void
  readonly showMore: (() => void) | null
}

/** What was found, by article. */
export function SearchResults({ result, onOpen, showMore }: SearchResultsProps) {
  const groups = groupHits(result.hits)
  return (
    <>
      <output className="search-line">{resultLine(result, groups.length)}</output>
      {groups.length === 0 && (
        <p className="search-none">
          {t('Every word and every filter has to fit. Take one away, or ask for the beginning of a word alone.')}
        </p>
      )}
      <ol className="search-groups">
        {groups.map(({ article, hits }) => (
          <li key={article.id}>
            <h3 className="search-title" lang={article.language}>
              <span className={`dot dot-${article.status}`} />
              {article.title.trim() || t('Untitled')}
            </h3>
            <ol>
              {hits.map(hit => (
                <li key={`${hit.sectionId ?? ''}${hit.list?.id ?? ''}`}>
                  <button type="button" className="hit" lang={hit.language} onClick={() => onOpen(hit)}>
                    {(hit.heading || hit.list) && <span className="hit-heading">{hit.heading || hit.list?.name}</span>}
                    <span className="hit-passage">
                      <PassageText passage={hit.passage} />
                    </span>
                  </button>
                </li>
              ))}
            </ol>
          </li>
        ))}
      </ol>
      {showMore && (
        <p className="search-more">
          <Button onClick={showMore}>{t('Show more')}</Button>
        </p>
      )}
    </>
  )
}

/** Arrows, Home and End go from hit to hit; upwards from the first one is the field. */
export function walkHits(event: KeyboardEvent<HTMLElement>, field: HTMLElement | null): void {
  const hits = [...event.currentTarget.querySelectorAll<HTMLElement>('.hit')]
  const at = hits.findIndex(hit => hit === document.activeElement)
  const inField = document.activeElement === field
  if (hits.length === 0 || (at < 0 && !inField) || event.altKey || event.ctrlKey || event.metaKey) return
  const step = { ArrowDown: at + 1, ArrowUp: at - 1, ...(inField ? {} : { Home: 0, End: hits.length - 1 }) }[event.key]
  if (step === undefined || (inField && event.key === 'ArrowUp')) return
  event.preventDefault()
  const next = step < 0 ? field : hits[Math.min(step, hits.length - 1)]
  next?.focus()
  next?.scrollIntoView({ block: 'nearest' })
}
