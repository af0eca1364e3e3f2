import { describe, expect, test } from 'vitest'
import { faults } from '../../faults/faults.ts'
import { runFault } from '../../faults/runFault.ts'

// The short form of `npm run faults`. The app is killed in a journey of its own.
const short = faults.filter(({ counts }) => counts.short > 0)

describe('whatever is done to it, a library is as promised', () => {
  test.for(short)('$what', { timeout: 180_000 }, async (fault, { skip }) => {
    const unable = fault.unable?.()
    if (unable) skip(unable)
    const { tried, failures } = await runFault(fault, { seed: 1, count: fault.counts.short })
    expect(failures).toEqual([])
    expect(tried).toBeGreaterThanOrEqual(fault.counts.short)
  })
})
