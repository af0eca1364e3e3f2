import type { ReactNode } from 'react'
import type { SubjectReview } from '../../shared/model/reviewedSubject.ts'
import type { ArticleId } from '../../shared/model/ids.ts'
import { useActions } from '../app/useActions.ts'
import { ratingText, ratingWords } from '../editor/page/ratingText.ts'
import { statusWords } from '../library/statusWords.ts'
import { formatDate, relativeTime } from '../ui/formatDate.ts'
import { useNow } from '../ui/useNow.ts'
import { factsOf } from './facts.ts'
import { t } from '../words/t.ts'

export type ReviewTableProps = {
  readonly reviews: readonly SubjectReview[]
  /** Those that are to be compared; null where nothing has to be chosen. */
  readonly chosen: readonly ArticleId[] | null
  readonly onChoose: (id: ArticleId, isOn: boolean) => void
}

/** Reviews of one thing: a column for each, a row for each thing that they say of themselves. */
export function ReviewTable({ reviews, chosen, onChoose }: ReviewTableProps) {
  const actions = useActions()
  const now = useNow()
  const row = (label: string, cell: (review: SubjectReview) => ReactNode) => (
    <tr>
      <th scope="row">{label}</th>
      {reviews.map(review => (
        <td key={review.id}>{cell(review)}</td>
      ))}
    </tr>
  )
  return (
    // A table that is wider than the page is moved by keys too.
    // oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex
    <section className="reviews" tabIndex={0} aria-label={t('Reviews')}>
      <table>
        <thead>
          <tr>
            <td>
              <span className="visually-hidden">{t('Review')}</span>
            </td>
            {reviews.map(review => (
              <th key={review.id} scope="col">
                <button type="button" className="review-title" lang={review.language} onClick={() => actions.openArticle(review.id)}>
                  {review.title.trim() || t('Untitled')}
                </button>
                {chosen && (
                  <label className="checkbox review-choose">
                    <input
                      type="checkbox"
                      checked={chosen.includes(review.id)}
                      onChange={event => onChoose(review.id, event.target.checked)}
                    />
                    <span>{t('Compare')}</span>
                  </label>
                )}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {row(t('Date'), ({ publishedAt, updatedAt, status }) =>
            publishedAt ? formatDate(publishedAt) : `${statusWords[status]}, ${relativeTime(updatedAt, now)}`,
          )}
          {row(t('Author'), ({ author }) => author)}
          {row(t('Rating'), ({ rating }) =>
            rating ? (
              <>
                <span className="stars" aria-hidden>
                  {ratingText(rating)}
                </span>{' '}
                {ratingWords(rating)}
              </>
            ) : (
              t('None')
            ),
          )}
          {row(t('Standfirst'), ({ standfirst, language }) => (
            <span className="review-words" lang={language}>
              {standfirst}
            </span>
          ))}
          {row(t('Verdict'), ({ verdict, language }) => (
            <span className="review-words" lang={language}>
              {verdict}
            </span>
          ))}
          {row(t('Subject'), ({ subject }) => [subject.name, factsOf(subject)].filter(Boolean).join(' · '))}
          {row(t('Length'), ({ words }) => t('{count, plural, one {# word} other {# words}}', { count: words }))}
        </tbody>
      </table>
    </section>
  )
}
