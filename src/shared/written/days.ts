const day = 86_400_000

/** A day of the Gregorian calendar as ISO 8601, or null where there is no such day. */
export function isoDay(year: number, month: number, date: number): string | null {
  const found = new Date(Date.UTC(year, month - 1, date))
  if (found.getUTCMonth() !== month - 1 || found.getUTCDate() !== date) return null
  return `${String(year).padStart(4, '0')}-${String(month).padStart(2, '0')}-${String(date).padStart(2, '0')}`
}

/** The day so many days before another. Both are ISO days. */
export function daysBefore(base: string, count: number): string {
  return new Date(Date.parse(`${base.slice(0, 10)}T00:00:00Z`) - count * day).toISOString().slice(0, 10)
}

/** The day so many months before another; where that month is shorter, its last day. */
export function monthsBefore(base: string, count: number): string {
  const [year = 0, month = 1, date = 1] = base.slice(0, 10).split('-').map(Number)
  const months = year * 12 + (month - 1) - count
  const [toYear, toMonth] = [Math.floor(months / 12), (months % 12) + 1]
  for (let last = date; last > 28; last -= 1) {
    const found = isoDay(toYear, toMonth, last)
    if (found) return found
  }
  return isoDay(toYear, toMonth, Math.min(date, 28)) ?? base.slice(0, 10)
}

/** Figures of any script that East Asian texts mix in, as 0 to 9, each at its own place. */
export function plainFigures(text: string): string {
  return text
    .replaceAll(/[０-９]/gu, figure => String.fromCharCode(figure.charCodeAt(0) - 0xfe_e0))
    .replaceAll('，', ',')
    .replaceAll('．', '.')
    .replaceAll('／', '/')
    .replaceAll('－', '-')
}
