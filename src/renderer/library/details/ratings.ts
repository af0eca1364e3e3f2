import { rating as ratingSchema, type Rating, type Score } from '../../../shared/model/subject.ts'
import { t } from '../../words/t.ts'

/** The scales that people rate on. Any other can be typed. */
export const scales = [
  { id: '5', label: t('5 stars'), worst: 0, best: 5 },
  { id: '10', label: t('10 points'), worst: 0, best: 10 },
  { id: '100', label: t('100 points'), worst: 0, best: 100 },
] as const

export type ScaleId = (typeof scales)[number]['id'] | 'other'

/** The common scale of a rating. Scales that begin at a half or at one are common too. */
export function scaleOf(rating: Rating): ScaleId {
  const isUsual = rating.worst >= 0 && rating.worst <= 1
  return (isUsual && scales.find(scale => scale.best === rating.best)?.id) || 'other'
}

/** The same judgement on another scale, rounded to halves, or to wholes where the scale is long. */
export function rescaled(rating: Rating, worst: number, best: number): Rating {
  const moved = (value: number) => nearest(worst + ((value - rating.worst) / (rating.best - rating.worst)) * (best - worst), worst, best)
  const scores = rating.scores?.map(({ name, value }) => ({ name, value: moved(value) }))
  return { value: moved(rating.value), worst, best, ...(scores ? { scores } : {}) }
}

/** A rating with these scores, those beyond its scale at its nearer end. */
export function withScores({ value, worst, best }: Rating, scores: readonly Score[] = []): Rating {
  const kept = scores.map(each => ({ name: each.name, value: Math.min(best, Math.max(worst, each.value)) }))
  return { value, worst, best, ...(kept.length > 0 ? { scores: kept } : {}) }
}

/** The nearest step between the two: a half, or a whole on scales of more than ten. */
export function nearest(value: number, worst: number, best: number): number {
  const step = stepOf(worst, best)
  return Math.min(best, Math.max(worst, Math.round(value / step) * step))
}

function stepOf(worst: number, best: number): number {
  return best - worst > 10 ? 1 : 0.5
}

/** Whether stars can show it: whole stars, ten at most. */
export function fitsStars(rating: Pick<Rating, 'worst' | 'best'>): boolean {
  return Number.isInteger(rating.best) && rating.best >= 1 && rating.best <= 10 && rating.worst >= 0 && rating.worst <= 1
}

/** The rating that three texts say, or what is wrong with them. */
export function parseRating(value: string, worst: string, best: string): { readonly rating: Rating } | { readonly error: string } {
  const numbers = [value, worst, best].map(toNumber)
  const [v, w, b] = numbers
  if (v === undefined || w === undefined || b === undefined || numbers.some(Number.isNaN))
    return { error: t('Type numbers, such as 4.5 from 0 to 5.') }
  if (w >= b) return { error: t('The lowest value must be below the highest.') }
  const parsed = ratingSchema.safeParse({ value: v, worst: w, best: b })
  return parsed.success
    ? { rating: parsed.data }
    : { error: t('The rating must lie between {lowest} and {highest}.', { lowest: w, highest: b }) }
}

function toNumber(text: string): number {
  const bare = text.trim().replace(',', '.')
  return /^-?\d{1,9}(?:\.\d{1,6})?$/.test(bare) ? Number(bare) : Number.NaN
}
