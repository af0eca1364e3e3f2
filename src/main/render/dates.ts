import { eraYears, longDates, mediumDates } from './formatters.ts'

const moment = /^(\d{4}-\d{2}-\d{2})(?:T(\d{2}:\d{2}(?::\d{2})?)(\.\d+)?(Z|[+-]\d{2}:\d{2})?)?$/

/** An ISO date as `<time datetime>` takes it: at most three decimals of a second, and no year 0. Null if it can't be said. */
export function machineDate(iso: string): string | null {
  const parts = moment.exec(iso)
  if (!parts || Number.isNaN(Date.parse(iso)) || iso.startsWith('0000')) return null
  const [, day = '', time, fraction, zone] = parts
  return time === undefined ? day : `${day}T${time}${fraction?.slice(0, 4) ?? ''}${zone ?? ''}`
}

const written = new Map<string, string>()
const mostKept = 20_000

/** A date for people, in their language: the day as it was written down, whatever zone this computer is in. */
export function writtenDate(iso: string, language: string, style: 'long' | 'medium'): string {
  // A site says the same day on many pages, and formatting takes longer than writing the paragraph around it.
  const key = `${style} ${language} ${iso}`
  const known = written.get(key) ?? formattedDate(iso, language, style)
  if (written.size < mostKept) written.set(key, known)
  return known
}

function formattedDate(iso: string, language: string, style: 'long' | 'medium'): string {
  const day = new Date(`${iso.slice(0, 10)}T00:00:00Z`)
  if (Number.isNaN(day.getTime())) return iso
  return (style === 'long' ? longDates : mediumDates)(language).format(day)
}

/** A year for people. Years before 1 are counted as astronomers do: 0 is 1 BC. */
export function writtenYear(year: number, language: string): string {
  if (year > 0) return String(year)
  const day = new Date(0)
  day.setUTCFullYear(year, 0, 1)
  return eraYears(language).format(day)
}

/** A year by ISO 8601, four digits, or null where that can't be without further agreement: before 1. */
export function machineYear(year: number): string | null {
  return year > 0 ? String(year).padStart(4, '0') : null
}
