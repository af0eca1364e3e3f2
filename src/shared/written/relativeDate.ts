import { daysBefore, monthsBefore } from './days.ts'
import type { FoundDate } from './findDate.ts'

type Unit = 'moment' | 'day' | 'week' | 'month' | 'year'

/** Words for spans of time. Seconds to hours are moments: they lead to the base's own day, or nearly so. */
const unitWords: Readonly<Record<Unit, string>> = {
  moment:
    'seconds?|secs?|minutes?|mins?|hours?|hrs?|초|분|시간|秒|分|分钟|分鐘|時間|小时|小時|Sekunden?|Minuten?|Stunden?|secondes?|heures?|segundos?|minutos?|horas?|saniye|dakika|saat|секунд[уы]?|минут[уы]?|час(?:а|ов)?|secondi|minuti|ore|ora|uur|minuut|minuten',
  day: 'days?|일|日|天|Tag(?:en)?|jours?|días?|dias?|gün|день|дня|дней|giorn[oi]|dag(?:en)?',
  week: 'weeks?|wks?|주일?|週間|周|週|星期|个星期|Wochen?|semaines?|semanas?|hafta|недел[яюиь]|недель|settiman[ae]|we(?:ek|ken)',
  month: 'months?|mos?|개월|달|か月|ヶ月|カ月|ヵ月|个月|個月|Monat(?:en)?|mois|mes(?:es)?|mês|ay|месяц(?:а|ев)?|mes[ei]|maand(?:en)?',
  year: 'years?|yrs?|년|年|Jahr(?:en)?|ans?|années?|años?|anos?|yıl|sene|год(?:а)?|лет|ann[oi]|jaar',
}
const one = 'an?|one|eine[mnr]?|une?|una?|uma?|um|bir|ein|een|한'
const number = `(?<count>\\d{1,3}|${one})`
const units = (Object.keys(unitWords) as Unit[]).map(unit => `(?<${unit}>${unitWords[unit]})`).join('|')
const unit = `(?:${units})`

const before = new RegExp(
  `(?<![\\p{L}\\d])(?:vor|il y a|hace|há|ha)\\s+(?:etwa |environ |unos |cerca de )?${number}\\s+${unit}(?![\\p{L}])`,
  'iu',
)
const after = new RegExp(
  `(?<![\\p{L}\\d])(?:about )?${number}\\s?${unit}\\s?(?:ago|전|前|以前|之前|önce|назад|fa|geleden|atrás)(?![a-z\\u00DF-\\u024F\\u0400-\\u04FF])`,
  'iu',
)
// Russian and English say one without a number: "неделю назад", "час назад".
const bare = /(?<![\p{L}\d])(?:(?<moment>минуту|час)|(?<day>день)|(?<week>неделю)|(?<month>месяц)|(?<year>год))\sназад(?!\p{L})/iu

const named: readonly (readonly [number, string])[] = [
  [
    0,
    "today|just now|오늘|방금(?: 전)?|今日|本日|たった今|今天|刚刚|剛剛|heute|gerade eben|aujourd[’']hui|à l[’']instant|hoy|ahora mismo|hoje|agora mesmo|bugün|az önce|şimdi|сегодня|только что|oggi|vandaag",
  ],
  [1, 'yesterday|어제|昨日|昨天|gestern|hier|ayer|ontem|dün|вчера|ieri|gisteren'],
  [
    2,
    "the day before yesterday|그저께|그제|엊그제|一昨日|おととい|前天|vorgestern|avant-hier|anteayer|antes de ayer|anteontem|evvelsi gün|önceki gün|позавчера|l[’']altro ieri|eergisteren",
  ],
]
const namedPatterns = named
  .map(([days, words]) => [days, new RegExp(`(?<![\\p{L}\\d-])(?:${words})(?![\\p{L}-])`, 'iu')] as const)
  .toReversed()

/**
 * A day that is said from another: "3 days ago", "어제", "vor zwei …" not. `base` is the ISO day on which it was said.
 * `words` also takes days by name, which can be words of a title as well.
 */
export function findRelativeDate(text: string, base: string, words: boolean): FoundDate | null {
  const match = after.exec(text) ?? before.exec(text) ?? bare.exec(text)
  if (match?.groups) {
    const count = /^\d+$/u.test(match.groups.count ?? '') ? Number(match.groups.count) : 1
    const found = { start: match.index, end: match.index + match[0].length }
    if (match.groups.day) return { date: daysBefore(base, count), ...found }
    if (match.groups.week) return { date: daysBefore(base, count * 7), ...found }
    if (match.groups.month) return { date: monthsBefore(base, count), ...found }
    if (match.groups.year) return { date: monthsBefore(base, count * 12), ...found }
    return { date: base.slice(0, 10), ...found }
  }
  if (!words) return null
  for (const [days, pattern] of namedPatterns) {
    const word = pattern.exec(text)
    if (word) return { date: daysBefore(base, days), start: word.index, end: word.index + word[0].length }
  }
  return null
}
