import { fold, foldedTerms } from './fold.ts'
import { scoreOf } from './fuzzy.ts'

/** Something that the palette finds. */
export type Candidate<T> = {
  readonly value: T
  readonly folded: string
  /** The same with words that it is found by as well, after all that is found by its own. */
  readonly also?: string
  /** Added to its score, so that it comes before its equals: at most 10. */
  readonly bonus: number
}

/** What is found by other words costs so much that whatever is found whole by its own comes first. */
const costOfOthers = 60

export function candidate<T>(value: T, text: string, bonus = 0, also = ''): Candidate<T> {
  return { value, folded: fold(text), bonus, ...(also === '' ? {} : { also: fold(`${text} ${also}`) }) }
}

/** What matches a query, best first and equals in the order given; `total` counts all, `best` has at most `limit`. */
export function rank<T>(candidates: readonly Candidate<T>[], query: string, limit: number): { best: readonly T[]; total: number } {
  const terms = foldedTerms(query)
  if (terms.length === 0) return { best: candidates.slice(0, limit).map(({ value }) => value), total: candidates.length }
  // Of very many that match, the best alone are kept in order: putting all of them in order takes longer than finding them.
  const best: { value: T; score: number }[] = []
  let total = 0
  for (const { value, folded, also, bonus } of candidates) {
    const own = scoreOf(terms, folded)
    const wide = own === null && also !== undefined ? scoreOf(terms, also) : null
    const matched = own ?? (wide === null ? null : wide - costOfOthers)
    if (matched === null) continue
    total += 1
    const score = matched + bonus
    const last = best.at(-1)
    if (best.length >= limit && last && last.score >= score) continue
    let at = best.length
    while (at > 0 && (best[at - 1]?.score ?? Infinity) < score) at -= 1
    best.splice(at, 0, { value, score })
    if (best.length > limit) best.pop()
  }
  return { best: best.map(({ value }) => value), total }
}
