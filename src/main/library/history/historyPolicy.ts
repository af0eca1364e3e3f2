import { historyPolicy, usualHistoryPolicy, type HistoryPolicy } from '../../../shared/model/history.ts'
import type { Db } from '../sql.ts'
import { storedSetting, storeSetting } from '../storedSetting.ts'

const key = 'history.policy'

/** How long this library keeps which saves. A setting that can't be read is as if it were not there: less would be kept by no mistake. */
export function historyPolicyOf(db: Db): HistoryPolicy {
  return storedSetting(db, key, historyPolicy, usualHistoryPolicy)
}

export function setHistoryPolicy(db: Db, policy: HistoryPolicy): void {
  storeSetting(db, key, policy)
}

export type DatedRevision = Readonly<{ number: number; at: number; name: string | null; published: boolean }>

const hour = 3_600_000
const day = 24 * hour

/**
 * The numbers of the revisions that the policy lets go, at a time `now`. Always kept are the newest, the first, those
 * with a name and those that were published. Hours and days are those of UTC, so that the answer is the same wherever
 * the library is opened; each keeps its newest, so that what is kept of the days is among what is kept of the hours,
 * and thinning twice is thinning once.
 */
export function superfluousRevisions(revisions: readonly DatedRevision[], policy: HistoryPolicy, now: number): number[] {
  const newestFirst = revisions.toSorted((a, b) => b.number - a.number)
  const taken = new Set<string>()
  return newestFirst.flatMap(({ number, at, name, published }, index) => {
    const span = spanOf(at, now, policy)
    // A span is taken by its newest, whether that is kept for this reason or for another.
    const isFirstOfSpan = span !== null && !taken.has(span)
    if (span !== null) taken.add(span)
    const always = index === 0 || index === newestFirst.length - 1 || name !== null || published
    return always || isFirstOfSpan || isYoung(at, now, policy) ? [] : number
  })
}

function isYoung(at: number, now: number, { everyDays }: HistoryPolicy): boolean {
  return now - at <= everyDays * day
}

/** The hour or day that keeps one of its revisions, or null where each is kept, or none. */
function spanOf(at: number, now: number, policy: HistoryPolicy): string | null {
  const age = now - at
  if (isYoung(at, now, policy)) return null
  if (age <= policy.hourlyDays * day) return `hour ${Math.floor(at / hour)}`
  return age <= policy.dailyDays * day ? `day ${Math.floor(at / day)}` : null
}
