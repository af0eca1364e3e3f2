import type { ArticleHeader } from '../../../shared/model/article.ts'
import { ratingText, ratingWords } from './ratingText.ts'
import { t } from '../../words/t.ts'

/** Who made the thing, when and where, how long it is, and what it is worth. Nothing where nothing is known. */
export function FactsLine({ header }: { readonly header: ArticleHeader }) {
  const { subject, rating } = header
  const creators = subject?.creators.filter(name => name.trim()) ?? []
  const facts = subject
    ? [
        subject.year === null ? '' : String(subject.year),
        subject.country.trim(),
        subject.duration === null ? '' : t('{duration} min', { duration: subject.duration }),
      ].filter(Boolean)
    : []
  if (creators.length === 0 && facts.length === 0 && !rating) return <div className="page-facts is-empty" />
  return (
    <div className="page-facts">
      {creators.length > 0 && <b>{creators.join(', ')}</b>}
      {facts.map(fact => (
        <span key={fact}>{fact}</span>
      ))}
      {rating && (
        <span title={ratingWords(rating)}>
          <span className="stars" aria-hidden>
            {ratingText(rating)}
          </span>
          <span className="visually-hidden">{t('Rating: {rating}', { rating: ratingWords(rating) })}</span>
        </span>
      )}
    </div>
  )
}
