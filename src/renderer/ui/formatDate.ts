import { locale, t } from '../words/t.ts'

const dayMonth = new Intl.DateTimeFormat(locale(), { day: 'numeric', month: 'short' })
const full = new Intl.DateTimeFormat(locale(), { day: 'numeric', month: 'short', year: 'numeric' })
const fullUtc = new Intl.DateTimeFormat(locale(), { day: 'numeric', month: 'short', year: 'numeric', timeZone: 'UTC' })

const moment = new Intl.DateTimeFormat(locale(), { day: 'numeric', month: 'short', year: 'numeric', hour: '2-digit', minute: '2-digit' })

/** "23 Nov 2026, 14:05" for milliseconds since 1970, as the clock says here. */
export function momentOf(time: number): string {
  return moment.format(time)
}

/** "13 Nov 2025" for an ISO day (`2025-11-13`) or moment; a day is the same day everywhere, a moment is shown as here. */
export function formatDate(iso: string): string {
  const date = new Date(iso)
  if (Number.isNaN(date.getTime())) return iso
  return (iso.length === 10 ? fullUtc : full).format(date)
}

/** When something happened, as one says it: "just now", "5 min ago", "yesterday", "3 Nov", "28 Oct 2024". Both are milliseconds since 1970. */
export function relativeTime(then: number, now: number): string {
  const seconds = Math.round((now - then) / 1000)
  if (seconds < 60) return t('just now')
  if (seconds < 3600) return t('{count} min ago', { count: Math.floor(seconds / 60) })
  const days = daysBetween(then, now)
  if (days === 0) return t('{count} h ago', { count: Math.floor(seconds / 3600) })
  if (days === 1) return t('yesterday')
  const date = new Date(then)
  return (date.getFullYear() === new Date(now).getFullYear() ? dayMonth : full).format(date)
}

const midnight = (time: number) => new Date(time).setHours(0, 0, 0, 0)

function daysBetween(then: number, now: number): number {
  return Math.round((midnight(now) - midnight(then)) / 86_400_000)
}
