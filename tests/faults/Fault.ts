import type { Random } from './support/Random.ts'

/** One thing that can go wrong, done on purpose many times. A file of this folder each, and `faults.ts` lists them. */
export interface Fault {
  /** What it is called on the command line. */
  readonly name: string
  /** What is done, as the table says it. */
  readonly what: string
  /** How often in a full run, and in the short one that belongs to the tests. */
  readonly counts: Readonly<{ full: number; short: number }>
  /** Why it can't be done on this machine; null where it can. */
  readonly unable?: () => string | null
  readonly run: (run: FaultRun) => Promise<Outcome>
}

export type FaultRun = Readonly<{
  /** An empty folder that is gone afterwards. */
  folder: string
  count: number
  /** Where all chance comes from: the same seed does the same again. */
  random: Random
  /** How far it is. */
  told: (done: number) => void
}>

export type Outcome = Readonly<{
  tried: number
  /** What was not as promised, each in a sentence. */
  failures: readonly string[]
  /** What was counted besides, by what it is called in the table. */
  figures: Readonly<Record<string, number | string>>
}>
