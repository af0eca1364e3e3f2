import { expect, test } from 'vitest'
import { addTallies, closingLine, playwrightTally, vitestTally } from '../../../scripts/testTally.mjs'

const unit = { numPassedTests: 12, numFailedTests: 0, numPendingTests: 1, numTodoTests: 0, testResults: [] }
const journeys = { stats: { expected: 5, flaky: 1, unexpected: 0, skipped: 0 } }

test('the closing line sums both runs', () => {
  expect(closingLine(addTallies([vitestTally(unit, 0), playwrightTally(journeys, 0)]))).toBe('18 passed, 0 failed, 1 skipped')
})

test('nothing is said of skipped tests where there are none', () => {
  expect(closingLine({ passed: 3, failed: 1, skipped: 0 })).toBe('3 passed, 1 failed')
})

test('a file that cannot be loaded is a failure', () => {
  const report = { ...unit, testResults: [{ status: 'failed', assertionResults: [] }] }
  expect(vitestTally(report, 1)).toEqual({ passed: 12, failed: 1, skipped: 1 })
})

test('a run that ended badly without a failed test, or without a report, is a failure', () => {
  expect(vitestTally(unit, 1).failed).toBe(1)
  expect(playwrightTally(journeys, 1).failed).toBe(1)
  expect(vitestTally(null, 1).failed).toBe(1)
  expect(playwrightTally(null, 1).failed).toBe(1)
})
