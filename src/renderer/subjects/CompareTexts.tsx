import { useQueries } from '@tanstack/react-query'
import { ArrowLeft } from 'lucide-react'
import type { SubjectReview } from '../../shared/model/reviewedSubject.ts'
import { callQuery } from '../api/callQuery.ts'
import { sentence } from '../api/sentence.ts'
import { useActions } from '../app/useActions.ts'
import { SectionText } from '../library/SectionText.tsx'
import { Button } from '../ui/Button.tsx'
import { EmptyState } from '../ui/EmptyState.tsx'
import { alignSections } from './alignSections.ts'
import { t } from '../words/t.ts'

export type CompareTextsProps = { readonly reviews: readonly [SubjectReview, SubjectReview]; readonly onLeave: () => void }

/** Two reviews side by side, section beside section. */
export function CompareTexts({ reviews, onLeave }: CompareTextsProps) {
  const actions = useActions()
  const [left, right] = useQueries({ queries: reviews.map(({ id }) => callQuery('article:open', { id })) })
  const error = left?.error ?? right?.error
  if (error) return <EmptyState title={t('These texts can’t be shown')}>{sentence(error)}</EmptyState>
  if (!left?.data || !right?.data) return null
  const articles = [left.data, right.data]
  const pairs = alignSections(left.data.sections, right.data.sections)
  return (
    <article className="compare-texts selectable" aria-label={t('Two reviews side by side')}>
      <Button look="quiet" className="compare-back" onClick={onLeave}>
        <ArrowLeft size={14} aria-hidden /> {t('All reviews')}
      </Button>
      <div className="compare-pair">
        {articles.map(({ id, header }) => (
          <header key={id} lang={header.language}>
            <h2>
              <button type="button" className="review-title" onClick={() => actions.openArticle(id)}>
                {header.title.trim() || t('Untitled')}
              </button>
            </h2>
            <p className="compare-standfirst">{header.standfirst}</p>
          </header>
        ))}
      </div>
      {pairs.map(([one, two]) => (
        <div key={`${one?.id ?? ''}${two?.id ?? ''}`} className="compare-pair">
          {one ? <SectionText section={one} language={left.data.header.language} /> : <div />}
          {two ? <SectionText section={two} language={right.data.header.language} /> : <div />}
        </div>
      ))}
    </article>
  )
}
