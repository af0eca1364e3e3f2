import type { Rating } from '../../../shared/model/subject.ts'
import { t } from '../../words/t.ts'

/** A rating in stars, the half one as ½, on scales of up to ten that begin at 0 or 1; any other in figures. */
export function ratingText({ value, best, worst }: Rating): string {
  const starry = Number.isInteger(best) && best <= 10 && best >= 1 && worst >= 0 && worst <= 1
  if (!starry) return `${figure(value)} / ${figure(best)}`
  const halves = Math.round(value * 2)
  const text = '★'.repeat(Math.floor(halves / 2)) + (halves % 2 === 1 ? '½' : '')
  return text || '☆'
}

/** A rating as it is said: "4.5 of 5". */
export function ratingWords({ value, best }: Rating): string {
  return t('{value} of {best}', { value: figure(value), best: figure(best) })
}

function figure(value: number): string {
  return String(Math.round(value * 100) / 100)
}
