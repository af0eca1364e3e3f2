import { useState } from 'react'
import type { Rating } from '../../../shared/model/subject.ts'
import { SelectField } from '../../ui/SelectField.tsx'
import { TextField } from '../../ui/TextField.tsx'
import { StarPicker } from './StarPicker.tsx'
import { ScoreFields } from './ScoreFields.tsx'
import { fitsStars, parseRating, rescaled, scaleOf, scales, withScores, type ScaleId } from './ratings.ts'
import { t } from '../../words/t.ts'

export type RatingFieldsProps = { readonly rating: Rating | null; readonly onRating: (rating: Rating | null) => void }

type Texts = { readonly value: string; readonly worst: string; readonly best: string }

/** The judgement, on any scale: by stars where they fit, always by number. Emptied, there is none. */
export function RatingFields({ rating, onRating }: RatingFieldsProps) {
  // Chosen by hand, which tells "Other…" from a scale that happens to be a common one.
  const [scale, setScale] = useState<ScaleId | null>(null)
  // What is being typed; null while the fields say what the rating is.
  const [typed, setTyped] = useState<Texts | null>(null)
  const current = scale ?? (rating ? scaleOf(rating) : '5')
  const range = rangeOf(current, rating)
  const texts = typed ?? { value: rating ? String(rating.value) : '', worst: String(range.worst), best: String(range.best) }
  const parsed = texts.value.trim() === '' ? null : parseRating(texts.value, texts.worst, texts.best)
  const error = parsed && 'error' in parsed ? parsed.error : null

  const set = (change: Partial<Texts>) => {
    const next = { ...texts, ...change }
    setTyped(next)
    if (next.value.trim() === '') return onRating(null)
    const result = parseRating(next.value, next.worst, next.best)
    if ('rating' in result) onRating(withScores(result.rating, rating?.scores))
  }
  const chooseScale = (id: ScaleId) => {
    setScale(id)
    setTyped(null)
    const chosen = scales.find(each => each.id === id)
    if (chosen && rating) onRating(rescaled(rating, chosen.worst, chosen.best))
  }

  return (
    <div className="rating" onBlur={() => error === null && setTyped(null)}>
      {fitsStars(range) && (
        <div className="rating-stars">
          <StarPicker
            value={rating?.value ?? null}
            worst={range.worst}
            best={range.best}
            onValue={value => {
              setTyped(null)
              onRating(withScores({ value, worst: range.worst, best: range.best }, rating?.scores))
            }}
          />
          <span className="rating-words">
            {rating ? t('{value} of {best}', { value: rating.value, best: rating.best }) : t('Not rated')}
          </span>
        </div>
      )}
      <div className="form-row">
        <TextField label={t('Value')} inputMode="decimal" value={texts.value} error={error} onValue={value => set({ value })} />
        {current === 'other' && <TextField label={t('Lowest')} inputMode="decimal" value={texts.worst} onValue={worst => set({ worst })} />}
        {current === 'other' && <TextField label={t('Highest')} inputMode="decimal" value={texts.best} onValue={best => set({ best })} />}
        <SelectField label={t('Scale')} value={current} options={scaleOptions} onValue={chooseScale} />
      </div>
      {rating && <ScoreFields rating={rating} onScores={next => onRating(withScores(rating, next))} />}
      {rating && (
        <button
          type="button"
          className="link-button"
          onClick={() => {
            setTyped(null)
            onRating(null)
          }}
        >
          {t('Clear the rating')}
        </button>
      )}
    </div>
  )
}

/** From where to where one rates: a rating on the scale keeps its own lowest value. */
function rangeOf(scale: ScaleId, rating: Rating | null): Pick<Rating, 'worst' | 'best'> {
  if (rating && (scale === 'other' || scaleOf(rating) === scale)) return rating
  return scales.find(each => each.id === scale) ?? { worst: 0, best: 5 }
}

const scaleOptions: readonly { readonly value: ScaleId; readonly label: string }[] = [
  ...scales.map(each => ({ value: each.id, label: each.label })),
  { value: 'other', label: t('Other…') },
]
