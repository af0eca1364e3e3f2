import { de, en, es, fr, it, ja, nl, pt, ru, zh } from 'chrono-node'
import { isoDay, plainFigures } from './days.ts'
import { findEastAsianDate } from './eastAsianDate.ts'
import { monthNumber, monthPattern } from './months.ts'

/** A date found in a text: the day as ISO 8601, and where its words stand. */
export type FoundDate = Readonly<{ date: string; start: number; end: number }>

const month = `(?<month>${monthPattern})\\.?`
const year = String.raw`(?<year>(?:1[5-9]|20)\d{2})(?!\d)`
const day = String.raw`(?<!\d)(?<day>\d{1,2})(?:st|nd|rd|th|er|º|°)?`

const written: readonly RegExp[] = [
  new RegExp(String.raw`(?<!\d)${year}-(?<month>\d{2})-(?<day>\d{2})(?!\d)(?:T[\d:.]+(?:Z|[+-]\d{2}:?\d{2})?)?`, 'u'),
  new RegExp(String.raw`(?<!\d)${year}\s*[./년年-]\s*(?<month>\d{1,2})\s*[./월月-]\s*(?<day>\d{1,2})(?!\d)(?:\s*[일日]|\.(?!\d))?`, 'u'),
  new RegExp(String.raw`(?<![\p{L}\d])${month}\s+${day},?\s+${year}`, 'iu'),
  new RegExp(
    String.raw`${day}\.?\s*(?:de\s+|of\s+)?${month}(?![\p{L}])\s*,?\s*(?:de\s+|del\s+|do\s+)?${year}(?:\s*г(?:ода|\.)?(?!\p{L}))?`,
    'iu',
  ),
  new RegExp(String.raw`${day}[-/]${month}[-/]${year}`, 'iu'),
  new RegExp(String.raw`(?<![\p{L}\d])${month}-${day}-${year}`, 'iu'),
  new RegExp(String.raw`(?<!\d)${year}[\s-]+${month}[\s-]+${day}(?!\d)`, 'iu'),
]
const numeric = new RegExp(String.raw`(?<![\d.])(?<first>\d{1,2})\s?[./-]\s?(?<second>\d{1,2})\s?[./-]\s?${year}(?!\.\d)\.?`, 'u')

/** Whether 01/02/2025 is the second of January: in US English alone. */
function monthFirst(language: string): boolean {
  return /^en(?:-US)?$/iu.test(language)
}

function numericDate(text: string, language: string): FoundDate | null {
  const match = numeric.exec(text)
  if (!match?.groups) return null
  const [first, second, yearNumber] = [Number(match.groups.first), Number(match.groups.second), Number(match.groups.year)]
  const order = monthFirst(language) && match[0].includes('/') ? [first, second] : [second, first]
  const date = isoDay(yearNumber, order[0] ?? 0, order[1] ?? 0) ?? isoDay(yearNumber, order[1] ?? 0, order[0] ?? 0)
  return date ? { date, start: match.index, end: match.index + match[0].length } : null
}

const parsers = {
  en: en.strict,
  de: de.strict,
  es: es.strict,
  fr: fr.strict,
  it: it.strict,
  ja: ja.strict,
  nl: nl.strict,
  pt: pt.strict,
  ru: ru.strict,
  zh: zh.strict,
}

/** The ways of writing that the rules above don't know: only where day, month and year are all written. */
function chronoDate(text: string, language: string): FoundDate | null {
  if (!/(?:1[5-9]|20)\d{2}/u.test(text)) return null
  const short = language.slice(0, 2).toLowerCase()
  const parser = Object.entries(parsers).find(([name]) => name === short)?.[1] ?? en.strict
  for (const result of parser.parse(text, new Date(0))) {
    const { start } = result
    // Figures alone were looked at above: what they left is a version or an address.
    if (!/\p{L}/u.test(result.text)) continue
    if (!start.isCertain('day') || !start.isCertain('month') || !start.isCertain('year')) continue
    const date = isoDay(start.get('year') ?? 0, start.get('month') ?? 0, start.get('day') ?? 0)
    if (date) return { date, start: result.index, end: result.index + result.text.length }
  }
  return null
}

/**
 * The first whole date in a text, as the day that is written there: no clock, no time zone. `language` (BCP 47) says
 * whether the day or the month comes first in 01/02/2025.
 */
export function findDate(text: string, language: string): FoundDate | null {
  const limited = plainFigures(text.slice(0, 2000))
  let best: FoundDate | null = earlier(numericDate(limited, language), findEastAsianDate(limited))
  for (const pattern of written) {
    const match = pattern.exec(limited)
    if (!match?.groups) continue
    const date = isoDay(Number(match.groups.year), monthNumber(match.groups.month ?? ''), Number(match.groups.day))
    if (date) best = earlier(best, { date, start: match.index, end: match.index + match[0].length })
  }
  return best ?? chronoDate(limited, language)
}

function earlier(a: FoundDate | null, b: FoundDate | null): FoundDate | null {
  if (!a || !b) return a ?? b
  return b.start < a.start ? b : a
}

/** The day that a text names, or null. */
export function parseDate(text: string, language: string): string | null {
  return findDate(text, language)?.date ?? null
}
