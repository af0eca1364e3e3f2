import { describe, expect, it } from 'vitest'
import { formatDate, relativeTime } from '../../../../src/renderer/ui/formatDate.ts'

const now = new Date(2025, 10, 13, 15, 0).getTime()
const at = (...parts: [number, number, number, number?, number?]) => new Date(...parts).getTime()

describe('dates', () => {
  it('of a day are that day in every time zone', () => {
    expect([formatDate('2025-11-13'), formatDate('not a date')]).toEqual(['13 Nov 2025', 'not a date'])
  })

  it.each([
    [now - 20_000, 'just now'],
    [now + 5000, 'just now'],
    [now - 5 * 60_000, '5 min ago'],
    [now - 3 * 3_600_000, '3 h ago'],
    [at(2025, 10, 12, 23, 59), 'yesterday'],
    [at(2025, 10, 3), '3 Nov'],
    [at(2024, 9, 28), '28 Oct 2024'],
  ])('are said as people say them (%#)', (then, words) => {
    expect(relativeTime(then, now)).toBe(words)
  })
})
