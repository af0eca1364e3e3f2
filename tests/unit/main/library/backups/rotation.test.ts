import * as fc from 'fast-check'
import { expect, test } from 'vitest'
import {
  countedTime,
  expiredBackups,
  keptAnyway,
  kindByItself,
  type KeptBackups,
  type RotatedBackup,
} from '../../../../../src/main/library/backups/rotation.ts'
import { backupName } from '../../../../../src/shared/model/backup.ts'
import { backupSettings } from '../../../../../src/shared/model/backupSettings.ts'

const usual = backupSettings.parse({})
const hour = 3_600_000
const day = 24 * hour
const week = 7 * day

type Made = { readonly time: number; readonly good: boolean; readonly schema: number }
type Simulated = RotatedBackup & { readonly time: number; readonly counted: number }

/** Makes backups one after the other as a library does, and lets each round's expired ones go. */
function simulate(
  made: readonly Made[],
  settings: KeptBackups = usual,
  each: (kept: readonly Simulated[], before: readonly Simulated[]) => void = () => {},
): Simulated[] {
  let kept: Simulated[] = []
  let last: Simulated | null = null
  made.forEach(({ time, good, schema }, index) => {
    const name = backupName.parse(`${String(index + 1).padStart(6, '0')}-hourly-20260101T000000Z`)
    last = { name, sequence: index + 1, time, counted: countedTime(last, time), schema, good }
    const before = [...kept, last]
    const expired = good ? new Set(expiredBackups(before, settings)) : new Set()
    kept = before.filter(backup => !expired.has(backup.name))
    each(kept, before)
  })
  return kept
}

const good = (time: number): Made => ({ time, good: true, schema: 1 })
const most = usual.newest + usual.days + usual.weeks + keptAnyway.schemas

// A clock that runs, stands, jumps by years in both directions, and begins again in 1970.
const anyClock = fc.array(
  fc.record({
    time: fc.oneof(fc.integer({ min: 0, max: 4e12 }), fc.constantFrom(0, 1, 1.7e12, 1.7e12 + hour, 1.7e12 - 40 * week)),
    good: fc.boolean(),
    schema: fc.integer({ min: 1, max: 9 }),
  }),
  { maxLength: 150 },
)

test('whatever the clock says, the newest good ones stay, and a good one never goes without a newer good one', () => {
  fc.assert(
    fc.property(anyClock, made => {
      simulate(made, usual, (kept, before) => {
        const goodBefore = before.filter(backup => backup.good)
        const newest = goodBefore.slice(-usual.newest)
        expect(kept).toEqual(expect.arrayContaining(newest))
        expect(kept.filter(backup => backup.good).length).toBeGreaterThanOrEqual(Math.min(goodBefore.length, usual.newest))
        const gone = before.filter(backup => !kept.includes(backup))
        for (const backup of gone) expect(goodBefore.some(other => other.sequence > backup.sequence)).toBe(true)
      })
    }),
    { numRuns: 60 },
  )
})

test('whatever the clock says, they do not become too many', () => {
  fc.assert(
    fc.property(anyClock, made => {
      const kept = simulate([...made, good(0)])
      expect(kept.filter(backup => backup.good).length).toBeLessThanOrEqual(most)
      expect(kept.filter(backup => !backup.good).length).toBeLessThanOrEqual(keptAnyway.faulty)
    }),
    { numRuns: 60 },
  )
})

test('the order in which they are given does not matter, and rotating twice changes nothing', () => {
  fc.assert(
    fc.property(anyClock, fc.infiniteStream(fc.double({ min: 0, max: 1, noNaN: true })), (made, random) => {
      const kept = simulate([...made, good(1)])
      expect(expiredBackups(kept, usual)).toEqual([])
      const all = simulate(made.map(backup => ({ ...backup, good: false })))
      const shuffled = all.map(backup => ({ backup, at: random.next().value ?? 0 })).sort((a, b) => a.at - b.at)
      expect(
        expiredBackups(
          shuffled.map(({ backup }) => backup),
          usual,
        ),
      ).toEqual(expiredBackups(all, usual))
    }),
    { numRuns: 40 },
  )
})

test('with a clock that is right, there are 12 newest ones, one for each of 7 days and one for each of 26 weeks', () => {
  const start = Date.UTC(2026, 0, 5)
  const kept = simulate(Array.from({ length: 24 * 400 }, (_, index) => good(start + index * hour)))
  const now = kept.at(-1)?.counted ?? 0
  expect(kept.slice(-12).map(backup => now - backup.counted)).toEqual(Array.from({ length: 12 }, (_, index) => (11 - index) * hour))
  const days = new Set(kept.map(backup => Math.floor(now / day) - Math.floor(backup.counted / day)))
  const weeks = new Set(kept.map(backup => Math.floor(now / week) - Math.floor(backup.counted / week)))
  for (let age = 0; age < 7; age += 1) expect(days).toContain(age)
  for (let age = 0; age < 26; age += 1) expect(weeks).toContain(age)
  expect(kept.length).toBeLessThanOrEqual(12 + 7 + 26)
})

test('a clock that jumps a year ahead and back again costs none of the weeks before', () => {
  const start = Date.UTC(2026, 0, 5)
  const steady = Array.from({ length: 24 * 70 }, (_, index) => good(start + index * hour))
  const before = simulate(steady)
  const last = start + 24 * 70 * hour
  const after = simulate([...steady, good(last + 52 * week), good(last), good(last + hour), good(last + 2 * hour)])
  const gone = before.filter(backup => !after.some(other => other.name === backup.name))
  // Four more backups cost what four more cost: some of the last hours and days, and none of the weeks.
  expect(gone.map(backup => backup.sequence).filter(sequence => sequence <= 24 * (70 - 8))).toEqual([])
})

test('a clock that stands still makes hourly ones of all, and the newest stay', () => {
  const kept = simulate(Array.from({ length: 100 }, () => good(0)))
  expect(kept.map(backup => backup.sequence)).toEqual(Array.from({ length: 12 }, (_, index) => 89 + index))
})

test('counted time never goes back and never leaps', () => {
  fc.assert(
    fc.property(fc.integer(), fc.nat(), fc.integer(), (time, counted, now) => {
      const next = countedTime({ time, counted }, now)
      expect(next).toBeGreaterThanOrEqual(counted)
      expect(next - counted).toBeLessThanOrEqual(week)
    }),
  )
  expect(countedTime({ time: 100, counted: 7 }, 50)).toBe(7 + hour)
  expect(countedTime(null, 5)).toBe(0)
})

test('the first of a day is daily', () => {
  expect([kindByItself(null, 0), kindByItself({ counted: 0 }, hour), kindByItself({ counted: 23 * hour }, 25 * hour)]).toEqual([
    'daily',
    'hourly',
    'daily',
  ])
})

test('the newest of a schema stays when its time is over', () => {
  const kept = simulate([
    { time: 0, good: true, schema: 1 },
    ...Array.from({ length: 60 }, (_, index) => ({ time: index, good: true, schema: 2 })),
  ])
  expect(kept.map(backup => backup.sequence)).toEqual([1, ...Array.from({ length: 12 }, (_, index) => 50 + index)])
})

test('how many are kept is as the settings say, whatever the clock says', () => {
  const settings = fc.record({
    newest: fc.integer({ min: 3, max: 20 }),
    days: fc.integer({ min: 1, max: 9 }),
    weeks: fc.integer({ min: 1, max: 9 }),
  })
  fc.assert(
    fc.property(anyClock, settings, (made, kept) => {
      const all = [...made, good(0)]
      const left = simulate(all, kept)
      const goodOnes = left.filter(backup => backup.good)
      expect(goodOnes.length).toBeGreaterThanOrEqual(Math.min(all.filter(each => each.good).length, kept.newest))
      expect(goodOnes.length).toBeLessThanOrEqual(kept.newest + kept.days + kept.weeks + keptAnyway.schemas)
    }),
    { numRuns: 60 },
  )
})
