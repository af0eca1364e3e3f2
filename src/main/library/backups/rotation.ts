import type { BackupKind, BackupName } from '../../../shared/model/backup.ts'
import type { BackupSettings } from '../../../shared/model/backupSettings.ts'

const hour = 3_600_000
const day = 24 * hour
const week = 7 * day

/** How many backups are kept whatever the settings say: the newest of each of the last schemas, and the newest that are faulty. */
export const keptAnyway = { schemas: 3, faulty: 3 } as const

/** How many others are: the newest, then the last of each of the last days and weeks in which there were any. */
export type KeptBackups = Pick<BackupSettings, 'newest' | 'days' | 'weeks'>

/** What rotation knows of a backup. `good` ones are verified; `counted` is null where it is not known. */
export type RotatedBackup = Readonly<{ name: BackupName; sequence: number; counted: number | null; schema: number | null; good: boolean }>

/**
 * The time of use at a backup, in milliseconds: it goes on from the last backup's by what the clock says has passed, but never
 * back (a clock that was set back counts as an hour) and never by more than a week, so that no clock can make the kept
 * backups look old all at once.
 */
export function countedTime(last: Readonly<{ time: number; counted: number }> | null, now: number): number {
  if (!last) return 0
  const passed = now - last.time
  return last.counted + (passed < 0 ? hour : Math.min(passed, week))
}

/** What a backup that is made by itself is: the first of its counted day, or one of many. */
export function kindByItself(last: Readonly<{ counted: number }> | null, counted: number): BackupKind {
  return last && Math.floor(last.counted / day) === Math.floor(counted / day) ? 'hourly' : 'daily'
}

/**
 * The backups that may go. Order is by sequence, days and weeks by counted time: the clock has no say. Only good backups count
 * and give way, and only to newer good ones, so without a newer good one nothing goes. Of each of the last few schemas, the
 * newest stays; and the newest few faulty ones stay beside the good.
 */
export function expiredBackups(backups: readonly RotatedBackup[], { newest, days, weeks }: KeptBackups): BackupName[] {
  const newestFirst = [...backups].sort((one, other) => other.sequence - one.sequence)
  const good = newestFirst.filter(backup => backup.good)
  const newestGood = good[0]
  if (!newestGood) return []
  const faulty = newestFirst.filter(backup => !backup.good)
  const kept = new Set([
    ...good.slice(0, newest),
    ...newestOfEach(good, backup => Math.floor((backup.counted ?? 0) / day)).slice(0, days),
    ...newestOfEach(good, backup => Math.floor((backup.counted ?? 0) / week)).slice(0, weeks),
    ...newestOfEach(good, backup => backup.schema ?? 0).slice(0, keptAnyway.schemas),
    ...faulty.filter((backup, index) => index < keptAnyway.faulty || backup.sequence > newestGood.sequence),
  ])
  return newestFirst.filter(backup => !kept.has(backup)).map(backup => backup.name)
}

function newestOfEach(newestFirst: readonly RotatedBackup[], groupOf: (backup: RotatedBackup) => number): RotatedBackup[] {
  const newest = new Map<number, RotatedBackup>()
  for (const backup of newestFirst) if (!newest.has(groupOf(backup))) newest.set(groupOf(backup), backup)
  return [...newest.values()]
}
