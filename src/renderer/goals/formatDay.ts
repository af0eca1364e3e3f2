import { locale } from '../words/t.ts'

const days = new Intl.DateTimeFormat(locale(), { weekday: 'short', day: 'numeric', month: 'short', timeZone: 'UTC' })

/** An ISO day as people say it: "Mon, 23 Nov". */
export function formatDay(day: string): string {
  return days.format(Date.parse(day.slice(0, 10)))
}
