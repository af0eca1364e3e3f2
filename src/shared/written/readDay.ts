import { daysBefore, isoDay, monthsBefore, plainFigures } from './days.ts'
import { readDate } from './readDate.ts'
import { findRelativeDate } from './relativeDate.ts'

const tomorrow = /^(?:tomorrow|내일|yarın|amanhã|morgen|demain|mañana|domani|завтра|明日|明天)$/iu
const ahead =
  /^(?:(?:in|em|en|dans|tra|через)\s+)?(?<count>\d{1,3})\s?(?:(?<day>days?|dias?|días?|gün|일|jours?|tage?n?|giorni|дн\p{L}*)|(?<week>weeks?|semanas?|hafta|주|semaines?|wochen?|settimane|недел\p{L}*)|(?<month>months?|mes(?:es)?|mês|ay|개월|mois|monaten?|mesi|месяц\p{L}*))(?<after>\s?(?:later|depois|sonra|후|뒤))?$/iu

export type ReadingOfDays = Readonly<{
  /** BCP 47: whether the day or the month comes first in 01/02/2025. */
  language: string
  /** An ISO day, from which "yesterday" and "in 3 days" are counted; null takes whole dates alone. */
  today: string | null
  /** Whether a day without a year is the next one rather than the last one. */
  upcoming: boolean
}>

/** The ISO day that a person writes into a field: all that `readDate` reads, and what lies ahead: "tomorrow", "in 3 weeks". Null if none. */
export function readDay(text: string, { language, today, upcoming }: ReadingOfDays): string | null {
  const day = readDate(text, language, today)
  if (today === null) return day
  const plain = plainFigures(text).replaceAll(/\s+/gu, ' ').trim()
  if (day === null) return dayAhead(plain, today)
  const isWhole = readDate(text, language, null) !== null || findRelativeDate(plain, today, true) !== null
  if (!upcoming || isWhole || day >= today) return day
  const [year = 0, month = 1, date = 1] = day.split('-').map(Number)
  const base = Number(today.slice(0, 4))
  return (
    [year + 1, base, base + 1, base + 2, base + 3, base + 4]
      .map(each => isoDay(each, month, date))
      .find(each => each !== null && each >= today) ?? day
  )
}

function dayAhead(text: string, today: string): string | null {
  if (tomorrow.test(text)) return daysBefore(today, -1)
  const found = ahead.exec(text)
  // A number of days alone says neither before nor after.
  if (!found?.groups || (!/^\p{L}/u.test(text) && found.groups.after === undefined)) return null
  const count = Number(found.groups.count)
  return found.groups.month ? monthsBefore(today, -count) : daysBefore(today, found.groups.week ? -count * 7 : -count)
}
