import { z } from 'zod'

/** How a library is backed up. Counts are of backups: the newest, then the last of each day and of each week in which there were any. */
export const backupSettings = z.object({
  /** Whether it is backed up by itself; before an update and before a restore in its place it always is. */
  automatic: z.boolean().default(true),
  newest: z.int().min(3).max(500).default(12),
  days: z.int().min(1).max(1000).default(7),
  weeks: z.int().min(1).max(1000).default(26),
  /** The absolute path of a folder that each backup is copied to as well, as on another disk; empty for none. */
  second: z.string().max(4000).default(''),
})
export type BackupSettings = z.output<typeof backupSettings>

/** What became of the copy in the second folder. `away`: that is not there now; `problem` says so, or what else was wrong, in a sentence. */
export const secondPlace = z.object({
  state: z.enum(['none', 'done', 'away', 'failed']),
  problem: z.string().nullable(),
  /** When the newest backup in it was made, in milliseconds since 1970. */
  newest: z.int().nullable(),
})
export type SecondPlace = z.output<typeof secondPlace>
