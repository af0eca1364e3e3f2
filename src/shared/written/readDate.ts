import { daysBefore, isoDay, plainFigures } from './days.ts'
import { findDate } from './findDate.ts'
import { monthNumber, monthPattern } from './months.ts'
import { findRelativeDate } from './relativeDate.ts'

const compact = /^(?<year>(?:19|20)\d{2})(?<month>\d{2})(?<day>\d{2})(?:T?\d{4,6}Z?)?$/u
const shortYear = /^(?<first>\d{1,2})\s?(?<sign>[./-])\s?(?<second>\d{1,2})\s?[./-]\s?[’']?(?<third>\d{2})\.?(?:\s|\(|$)/u
const namedShort = new RegExp(String.raw`^(?<day>\d{1,2})[.\s-]*(?<month>${monthPattern})\.?[\s-]+[’']?(?<year>\d{2})$`, 'iu')
const dayMonth = new RegExp(
  String.raw`^(?:\p{L}+\.?,?\s+)?(?:(?<day>\d{1,2})(?:st|nd|rd|th|er|º)?\.?\s*(?:de\s+|of\s+)?(?<month>${monthPattern})\.?|(?<month2>${monthPattern})\.?\s+(?<day2>\d{1,2})(?:st|nd|rd|th)?)$`,
  'iu',
)
const numericDayMonth = /^(?<month>\d{1,2})\s?[月월]\s?(?<day>\d{1,2})\s?[日일]/u

/**
 * The day that a field holds which is known to be a date: all that `findDate` finds, years of two figures, and where
 * `base` (an ISO day) is known, what is said from it: "3 days ago", "어제", "13 Nov" (the last one before it). Null if none.
 */
export function readDate(text: string, language: string, base: string | null): string | null {
  const plain = plainFigures(text).replaceAll(/\s+/gu, ' ').trim()
  const found = findDate(plain, language)
  if (found) return found.date
  const figures = compact.exec(plain)?.groups
  if (figures) return isoDay(Number(figures.year), Number(figures.month), Number(figures.day))
  const short = shortYearDate(plain, language)
  if (short) return short
  const named = namedShort.exec(plain)?.groups
  if (named) return isoDay(wholeYear(Number(named.year)), monthNumber(named.month ?? ''), Number(named.day))
  if (base === null) return null
  return dayWithoutYear(plain, base) ?? findRelativeDate(plain, base, true)?.date ?? null
}

/** 70 to 99 are the twentieth century's, as in POSIX. */
function wholeYear(year: number): number {
  return year + (year < 70 ? 2000 : 1900)
}

function shortYearDate(text: string, language: string): string | null {
  const groups = shortYear.exec(text)?.groups
  if (!groups) return null
  const [first, second, third] = [Number(groups.first), Number(groups.second), Number(groups.third)]
  // East Asians begin with the year, Americans with the month.
  if (/^(?:ko|ja|zh)/iu.test(language)) return isoDay(wholeYear(first), second, third)
  const monthFirst = /^en(?:-US)?$/iu.test(language) && groups.sign === '/'
  const order = monthFirst ? ([first, second] as const) : ([second, first] as const)
  return isoDay(wholeYear(third), order[0], order[1]) ?? isoDay(wholeYear(third), order[1], order[0])
}

function dayWithoutYear(text: string, base: string): string | null {
  const groups = dayMonth.exec(text)?.groups ?? numericDayMonth.exec(text)?.groups
  if (!groups) return null
  const month = monthNumber(groups.month ?? groups.month2 ?? '')
  const date = Number(groups.day ?? groups.day2)
  const year = Number(base.slice(0, 4))
  // A day ahead of the base by no more than one is another time zone's today.
  return (
    [year, year - 1, year - 2, year - 3, year - 4]
      .map(each => isoDay(each, month, date))
      .find(day => day !== null && daysBefore(day, 1) <= base) ?? null
  )
}
