import { locale, t } from '../words/t.ts'

const numbers = new Intl.NumberFormat(locale())
let short: Intl.NumberFormat | undefined

export function formatNumber(value: number): string {
  return numbers.format(value)
}

/** Views as lists show them: "41 views", "1.2K views". */
export function formatViews(views: number): string {
  // Made when it is first needed: making it takes longer than all that a window formats as it opens.
  short ??= new Intl.NumberFormat(locale(), { notation: 'compact', maximumFractionDigits: 1 })
  return t('{views, plural, one {{short} view} other {{short} views}}', { views, short: short.format(views).toLocaleUpperCase(locale()) })
}
