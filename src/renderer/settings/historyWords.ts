import type { HistoryPolicy } from '../../shared/model/history.ts'
import { t } from '../words/t.ts'

/** As long as a policy can say. */
const forEver = 36_500
const offered = [1, 2, 7, 30, 90, 365, 1095, forEver]

const named: Readonly<Record<number, string>> = {
  1: t('a day'),
  7: t('a week'),
  30: t('a month'),
  90: t('three months'),
  365: t('a year'),
  1095: t('three years'),
}

/** "a week", "12 days", "for ever". */
function spanWords(days: number): string {
  return days >= forEver ? t('for ever') : (named[days] ?? t('{count, plural, one {# day} other {# days}}', { count: days }))
}

/** The spans to choose from, with the one that is set among them, whatever it is. */
export function spanOptions(set: number): { value: string; label: string }[] {
  const days = [...new Set([...offered, set])].toSorted((a, b) => a - b)
  return days.map(each => ({ value: String(each), label: spanWords(each) }))
}

/** A policy with one span changed: those after it are never shorter, those before it never longer. */
export function changedPolicy(policy: HistoryPolicy, key: keyof HistoryPolicy, days: number): HistoryPolicy {
  const order = ['everyDays', 'hourlyDays', 'dailyDays'] as const
  const at = order.indexOf(key)
  const entries = order.map((each, index) => {
    if (index === at) return [each, days]
    return [each, index < at ? Math.min(policy[each], days) : Math.max(policy[each], days)]
  })
  return { ...policy, ...Object.fromEntries(entries) }
}

export function samePolicy(one: HistoryPolicy, other: HistoryPolicy): boolean {
  return one.everyDays === other.everyDays && one.hourlyDays === other.hourlyDays && one.dailyDays === other.dailyDays
}

/** What a policy comes to, a sentence for each age. */
export function policySentences({ everyDays, hourlyDays, dailyDays }: HistoryPolicy): string[] {
  const sentences = [
    everyDays >= forEver ? t('Every save is kept for ever.') : t('Of the last {span} every save is there.', { span: lastOf(everyDays) }),
  ]
  if (everyDays >= forEver) return sentences
  if (hourlyDays > everyDays)
    sentences.push(
      hourlyDays >= forEver
        ? t('Of all that is older, the last save of each hour.')
        : t('Back to {span} ago, the last save of each hour.', { span: spanWords(hourlyDays) }),
    )
  if (hourlyDays < forEver && dailyDays > hourlyDays)
    sentences.push(
      dailyDays >= forEver
        ? t('Of all that is older, the last save of each day.')
        : t('Back to {span} ago, the last save of each day.', { span: spanWords(dailyDays) }),
    )
  if (dailyDays < forEver) sentences.push(t('What is older goes.'))
  sentences.push(t('The first and the newest save of each article, named ones and published ones stay for ever.'))
  return sentences
}

function lastOf(days: number): string {
  return spanWords(days).replace(/^an? /u, '')
}
