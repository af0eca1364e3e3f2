import { brokenLogs } from './brokenLogs.ts'
import { damagedFiles } from './damagedFiles.ts'
import type { Fault } from './Fault.ts'
import { fullDisks } from './fullDisks.ts'
import { jumpingClock } from './jumpingClock.ts'
import { killedApp } from './killedApp.ts'
import { killedMigrations } from './killedMigrations.ts'
import { racingWriters } from './racingWriters.ts'
import { staleLogs } from './staleLogs.ts'
import { switchedArticles } from './switchedArticles.ts'

/** Every fault, in the order of the table. */
export const faults: readonly Fault[] = [
  killedApp,
  brokenLogs,
  damagedFiles,
  fullDisks,
  staleLogs,
  killedMigrations,
  racingWriters,
  jumpingClock,
  switchedArticles,
]
