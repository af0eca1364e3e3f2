import { comparators, type Comparison } from './SearchQuery.ts'

/** Splits `>=x` into its comparator and the rest; without one it is `=`. */
export function splitComparator(text: string): { is: Comparison['is']; rest: string } {
  const is = comparators.find(comparator => text.startsWith(comparator))
  return { is: is ?? '=', rest: is ? text.slice(is.length).trim() : text }
}

function numberOf(text: string): number | null {
  return /^-?\d{1,9}([.,]\d{1,6})?$/u.test(text) ? Number(text.replace(',', '.')) : null
}

/** `4`, `>=4`, `3..4.5`, `3..`, `..4`; null for anything else. */
export function readNumbers(text: string, read: (text: string) => number | null = numberOf): Comparison[] | null {
  const [low, high, more] = text.split('..')
  if (low !== undefined && high !== undefined && more === undefined) {
    const ends = [
      { is: '>=' as const, text: low.trim() },
      { is: '<=' as const, text: high.trim() },
    ].filter(end => end.text !== '')
    const all = ends.flatMap(end => {
      const value = read(end.text)
      return value === null ? [] : [{ is: end.is, value }]
    })
    return all.length > 0 && all.length === ends.length ? all : null
  }
  const { is, rest } = splitComparator(text)
  const value = read(rest)
  return value === null ? null : [{ is, value }]
}

/** A rating on its own scale (`>=4`), or as a share of the best: `>=4/5`, `>=80%`. */
export function readRating(text: string): { all: Comparison[]; share: boolean } | null {
  const share = /[/%]/u.test(text)
  const all = readNumbers(text, share ? shareOf : numberOf)
  return all && { all, share }
}

function shareOf(text: string): number | null {
  if (text.endsWith('%')) {
    const percent = numberOf(text.slice(0, -1).trim())
    return percent === null ? null : percent / 100
  }
  const [value, best, more] = text.split('/').map(part => numberOf(part.trim()))
  if (value === undefined || value === null || !best || more !== undefined) return null
  return value / best
}
