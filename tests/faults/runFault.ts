import { mkdirSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Fault, Outcome } from './Fault.ts'
import { Random } from './support/Random.ts'

export type Ran = Outcome & Readonly<{ fault: Fault; seed: number; seconds: number; unable: string | null }>

/** Does a fault so many times in a folder of its own, which is gone afterwards. */
export async function runFault(fault: Fault, { seed, count, told = () => {} }: RunOptions): Promise<Ran> {
  const unable = fault.unable?.() ?? null
  if (unable !== null) return { fault, seed, seconds: 0, unable, tried: 0, failures: [], figures: {} }
  const folder = mkdtempSync(join(tmpdir(), `deckle-${fault.name}-`))
  const began = performance.now()
  try {
    mkdirSync(folder, { recursive: true })
    const outcome = await fault.run({ folder, count, random: new Random(seed), told })
    return { ...outcome, fault, seed, seconds: Math.round((performance.now() - began) / 1000), unable }
  } finally {
    rmSync(folder, { recursive: true, force: true, maxRetries: 20, retryDelay: 100 })
  }
}

export type RunOptions = Readonly<{ seed: number; count: number; told?: (done: number) => void }>

/** A run as a row of the table in `docs/faults.md`. */
export function rowOf({ fault, tried, failures, figures, seed, seconds, unable }: Ran): string {
  const figure = Object.entries(figures).map(([what, value]) => `${value} ${what}`)
  const outcome = unable ?? [failures.length === 0 ? 'all as promised' : `**${failures.length} not as promised**`, ...figure].join('; ')
  return `| ${fault.what} (\`${fault.name}\`) | ${tried.toLocaleString('en-GB')} | ${outcome} | ${seed} | ${seconds} s |`
}

export const tableHead = ['| Fault | Tried | Outcome | Seed | Took |', '|---|---|---|---|---|']
