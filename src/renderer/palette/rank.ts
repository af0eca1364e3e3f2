import { fold, foldedTerms } from './fold.ts'
import { scoreOf } from './fuzzy.ts'

/** Something that the palette finds. */
export type Candidate<T> = {
  readonly value: T
  readonly folded: string
  /** Added to its score, so that it comes before its equals: at most 10. */
  readonly bonus: number
}

export function candidate<T>(value: T, text: string, bonus = 0): Candidate<T> {
  return { value, folded: fold(text), bonus }
}

/** What matches a query, best first and equals in the order given; `total` counts all, `best` has at most `limit`. */
export function rank<T>(candidates: readonly Candidate<T>[], query: string, limit: number): { best: readonly T[]; total: number } {
  const terms = foldedTerms(query)
  if (terms.length === 0) return { best: candidates.slice(0, limit).map(({ value }) => value), total: candidates.length }
  const found: { value: T; score: number }[] = []
  for (const { value, folded, bonus } of candidates) {
    const score = scoreOf(terms, folded)
    if (score !== null) found.push({ value, score: score + bonus })
  }
  found.sort((a, b) => b.score - a.score)
  return { best: found.slice(0, limit).map(({ value }) => value), total: found.length }
}
