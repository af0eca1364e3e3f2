import { useQueries } from '@tanstack/react-query'
import { ArrowLeft } from 'lucide-react'
import { bodyText, parseSection } from '../../shared/document/section.ts'
import type { StoredSection } from '../../shared/model/article.ts'
import type { SubjectReview } from '../../shared/model/reviewedSubject.ts'
import { callQuery } from '../api/callQuery.ts'
import { sentence } from '../api/sentence.ts'
import { useActions } from '../app/useActions.ts'
import { Button } from '../ui/Button.tsx'
import { EmptyState } from '../ui/EmptyState.tsx'
import { alignSections } from './alignSections.ts'

export type CompareTextsProps = { readonly reviews: readonly [SubjectReview, SubjectReview]; readonly onLeave: () => void }

/** Two reviews side by side, section beside section. */
export function CompareTexts({ reviews, onLeave }: CompareTextsProps) {
  const actions = useActions()
  const [left, right] = useQueries({ queries: reviews.map(({ id }) => callQuery('article:open', { id })) })
  const error = left?.error ?? right?.error
  if (error) return <EmptyState title="These texts can’t be shown">{sentence(error)}</EmptyState>
  if (!left?.data || !right?.data) return null
  const articles = [left.data, right.data]
  const pairs = alignSections(left.data.sections, right.data.sections)
  return (
    <article className="compare-texts selectable" aria-label="Two reviews side by side">
      <Button look="quiet" className="compare-back" onClick={onLeave}>
        <ArrowLeft size={14} aria-hidden /> All reviews
      </Button>
      <div className="compare-pair">
        {articles.map(({ id, header }) => (
          <header key={id} lang={header.language}>
            <h2>
              <button type="button" className="review-title" onClick={() => actions.openArticle(id)}>
                {header.title.trim() || 'Untitled'}
              </button>
            </h2>
            <p className="compare-standfirst">{header.standfirst}</p>
          </header>
        ))}
      </div>
      {pairs.map(([one, two]) => (
        <div key={`${one?.id ?? ''}${two?.id ?? ''}`} className="compare-pair">
          <Text section={one} language={left.data.header.language} />
          <Text section={two} language={right.data.header.language} />
        </div>
      ))}
    </article>
  )
}

function Text({ section, language }: { readonly section: StoredSection | null; readonly language: string }) {
  if (!section) return <div />
  return (
    <section lang={language}>
      {section.heading !== null && <h3>{section.heading}</h3>}
      {bodyText(parseSection(section))
        .split('\n')
        .map((line, index) => (
          // The text can't change while it is shown.
          // oxlint-disable-next-line react/no-array-index-key
          <p key={index}>{line}</p>
        ))}
    </section>
  )
}
