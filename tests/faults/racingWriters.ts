import { join } from 'node:path'
import { checkLibrary } from '../../src/main/library/check/check.ts'
import { createLibrary, openLibrary } from '../../src/main/library/file/open.ts'
import type { Fault } from './Fault.ts'
import { bundleProcess, runProcess } from './support/processes.ts'
import { callsOf } from './support/writtenLibrary.ts'

type Said = Readonly<{ type: 'in' | 'kept' | 'out' | 'refused'; at?: number; title?: string; code?: string; message?: string }>

/**
 * Two or three processes open one library for writing at the same moment; some wait for their turn, some are killed when they
 * have written. One at a time gets in, whoever is refused is told by whom, and all that any of them was told to be kept is there.
 */
export const racingWriters: Fault = {
  name: 'racing-writers',
  what: 'Two or three writers racing for one library, one in three of them killed at work',
  counts: { full: 50, short: 3 },
  run: async ({ folder, count, random, told }) => {
    const script = await bundleProcess(folder, 'racer')
    const library = join(folder, 'library')
    createLibrary(library).close()
    const failures: string[] = []
    const kept: string[] = []
    let refused = 0
    let killed = 0
    for (let round = 0; round < count; round += 1) {
      const racers = 2 + random.below(2)
      const start = Date.now() + 700
      const ran = await Promise.all(
        Array.from({ length: racers }, (_, index) => {
          const dies = random.below(3) === 0 ? 'dies' : ''
          const wait = random.pick([0, 0, 3000])
          return runProcess(script, [library, `Racer ${round}.${index}`, `${start + random.below(20)}`, `${wait}`, '4', dies])
        }),
      )
      const all = ran.map(({ said, signal, code }) => {
        if (signal) killed += 1
        else if (code !== 0) failures.push(`Round ${round}: a writer ended with ${code}`)
        return said as Said[]
      })
      if (!all.some(said => said.some(({ type }) => type === 'in'))) failures.push(`Round ${round}: nobody got in`)
      for (const said of all)
        for (const { type, title, code, message } of said) {
          if (type === 'kept' && title) kept.push(title)
          if (type !== 'refused') continue
          refused += 1
          if (code !== 'library-locked' || !/^Racer \d+\.\d+ is using this library/u.test(message ?? ''))
            failures.push(`Round ${round}: a writer was refused with “${message}”`)
        }
      told(round + 1)
    }
    const opened = openLibrary(library, { mode: 'write' })
    const titles = new Set(callsOf(opened)('article:list', { filter: {}, limit: 100_000 }).items.map(item => item.title))
    failures.push(...kept.filter(title => !titles.has(title)).map(title => `“${title}” was kept, and is not there`))
    failures.push(...checkLibrary(opened).problems)
    opened.close()
    return { tried: count, failures, figures: { 'articles kept': kept.length, 'writers refused': refused, killed } }
  },
}
