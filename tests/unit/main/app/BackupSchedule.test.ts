import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { BackupSchedule, type BackupReason } from '../../../../src/main/app/BackupSchedule.ts'
import { AppError } from '../../../../src/shared/errors.ts'
import { backupName, type Backup } from '../../../../src/shared/model/backup.ts'

const minute = 60_000
const made: Backup = {
  name: backupName.parse('000001-hourly-20260101T000000Z'),
  sequence: 1,
  kind: 'hourly',
  time: 0,
  verified: true,
  problems: [],
  articles: 1,
  assets: { count: 0, missing: 0 },
  lostThemeFiles: [],
  size: 1,
}
const library = { name: 'Films', folder: '/films', readOnly: false, obstacle: null, network: null }

let ran: { minute: number; reason: BackupReason }[]
let last: number | null
let outcome: () => Backup | null
let problems: (string | null)[]
let logged: string[]
let schedule: BackupSchedule
let start: number

beforeEach(() => {
  vi.useFakeTimers()
  start = performance.now()
  ran = []
  last = null
  outcome = () => made
  problems = []
  logged = []
  schedule = new BackupSchedule({
    last: () => Promise.resolve(last),
    run: async (_folder, reason) => {
      ran.push({ minute: Math.round((performance.now() - start) / minute), reason })
      const result = outcome()
      last = Date.now()
      return result
    },
    onState: ({ problem }) => problems.push(problem),
    log: text => logged.push(text),
  })
})
afterEach(() => {
  schedule.stop()
  vi.useRealTimers()
})

const minutes = (count: number) => vi.advanceTimersByTimeAsync(count * minute)

test('a library without a new backup gets one soon after it is opened, and then an hour after each first change', async () => {
  schedule.opened(library)
  schedule.changed()
  await minutes(10)
  expect(ran).toEqual([{ minute: 1, reason: 'itself' }])
  await minutes(200)
  expect(ran).toHaveLength(1)
  schedule.changed()
  await minutes(30)
  schedule.changed()
  await minutes(31)
  expect(ran[1]).toEqual({ minute: 270, reason: 'itself' })
  await minutes(300)
  expect(ran).toHaveLength(2)
})

test('where the newest is not an hour old, opening waits until it is', async () => {
  last = Date.now() - 20 * minute
  schedule.opened(library)
  await minutes(39)
  expect(ran).toEqual([])
  await minutes(2)
  expect(ran).toHaveLength(1)
})

test('a clock that is set back or ahead stops nothing', async () => {
  last = Date.now() + 500 * 24 * 60 * minute
  schedule.opened(library)
  await minutes(2)
  expect(ran).toHaveLength(1)
  for (const jump of [-1000, 1000, -1]) {
    vi.setSystemTime(Date.now() + jump * 24 * 60 * minute)
    schedule.changed()
    await minutes(61)
  }
  expect(ran).toHaveLength(4)
})

test('a failure is told and tried again, until one is made', async () => {
  schedule.opened(library)
  outcome = () => {
    throw new AppError('disk-full', 'The disk is full.')
  }
  await minutes(17)
  expect(schedule.problem).toBe('The last backup was not made. The disk is full.')
  last = null
  outcome = () => made
  await minutes(15)
  expect([ran.length, schedule.problem, problems.at(-1), logged]).toEqual([3, null, null, []])
})

test('a fault of the library is told, and what was not expected is logged', async () => {
  schedule.opened(library)
  outcome = () => ({ ...made, verified: false, problems: ['One image was missing.'] })
  await schedule.now('/films')
  expect(schedule.problem).toBe('The newest backup has a fault that the library has. One image was missing.')
  outcome = () => {
    throw new Error('A bug')
  }
  await expect(schedule.now('/films')).rejects.toThrow('A bug')
  expect([schedule.problem, logged]).toEqual([
    'The last backup was not made. The log file has the details.',
    ['A backup could not be made.'],
  ])
})

test('a library that can only be read, or was left, is not backed up', async () => {
  schedule.opened({ ...library, readOnly: true, obstacle: null, network: null })
  schedule.changed()
  await minutes(100)
  schedule.opened(library)
  schedule.stop()
  await minutes(100)
  expect(ran).toEqual([])
})
