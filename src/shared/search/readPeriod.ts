import { splitComparator } from './readNumbers.ts'
import type { Period } from './SearchQuery.ts'

/** `2026`, `2026-01`, `2026-01-31`, each with `<`, `<=`, `>` or `>=` before it, or two with `..` between; null for anything else. */
export function readPeriod(text: string): Period | null {
  const [low, high, more] = text.split('..')
  if (low !== undefined && high !== undefined && more === undefined) {
    const [first, last] = [low, high].map(end => span(end.trim()))
    if ((low.trim() !== '' && !first) || (high.trim() !== '' && !last) || (!first && !last)) return null
    return { from: first?.from ?? null, until: last?.until ?? null }
  }
  const { is, rest } = splitComparator(text)
  const named = span(rest)
  if (!named) return null
  const { from, until } = named
  switch (is) {
    case '<':
      return { from: null, until: from }
    case '<=':
      return { from: null, until }
    case '>':
      return { from: until, until: null }
    case '>=':
      return { from, until: null }
    case '=':
      return named
    default:
      return is satisfies never
  }
}

/** The days that a year, a month or a day stands for. */
function span(text: string): { from: string; until: string } | null {
  const match = /^(\d{4})(?:-(\d{1,2})(?:-(\d{1,2}))?)?$/u.exec(text)
  if (!match) return null
  const year = Number(match[1])
  const [month, day] = [match[2], match[3]].map(part => (part === undefined ? null : Number(part)))
  if (year < 1 || year > 9998) return null
  if (month === null || month === undefined) return { from: dayText(year, 1, 1), until: dayText(year + 1, 1, 1) }
  if (month < 1 || month > 12) return null
  if (day === null || day === undefined) return { from: dayText(year, month, 1), until: dayText(year, month + 1, 1) }
  const from = dayText(year, month, day)
  return day >= 1 && from === `${text.slice(0, 4)}-${two(month)}-${two(day)}` ? { from, until: dayText(year, month, day + 1) } : null
}

const two = (number: number) => String(number).padStart(2, '0')

/** The calendar carries what is too much: month 13 is the next January. */
function dayText(year: number, month: number, day: number): string {
  const date = new Date(0)
  date.setUTCFullYear(year, month - 1, day)
  return date.toISOString().slice(0, 10)
}
