import type { Rating } from '../../shared/model/subject.ts'
import { writtenYear } from './dates.ts'
import { decimals } from './formatters.ts'
import type { Scope } from './scope.ts'

/** The rating in words, with the scores that it is made of: “4.5 out of 5 (Story 4, Sound 5)”. Empty where there is none. */
export function ratingWords(scope: Scope): string {
  const { rating } = scope.page.article.header
  if (!rating) return ''
  const scores = (rating.scores ?? []).map(({ name, value }) => `${name} ${decimals(scope.saidIn).format(value)}`)
  return outOf(rating, scope) + (scores.length > 0 ? ` (${scores.join(', ')})` : '')
}

function outOf({ value, best }: Rating, { words, saidIn }: Scope): string {
  const number = decimals(saidIn)
  return words.outOf.replace('{value}', number.format(value)).replace('{best}', number.format(best))
}

/** What the article is about, in a line: “Film: The General · 1926 · Buster Keaton”. Empty where it says nothing of that. */
export function factWords({ page, words, language }: Scope): string {
  const { subject } = page.article.header
  if (!subject) return ''
  const { type, name, year, creators } = subject
  return `${words.subjects[type]}: ${[name, year === null ? '' : writtenYear(year, language.tag), creators.join(', ')].filter(Boolean).join(' · ')}`
}
