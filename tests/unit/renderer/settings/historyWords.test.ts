import * as fc from 'fast-check'
import { expect, it } from 'vitest'
import { changedPolicy, policySentences, spanOptions } from '../../../../src/renderer/settings/historyWords.ts'
import { historyPolicy, usualHistoryPolicy } from '../../../../src/shared/model/history.ts'

it('says what a policy comes to', () => {
  expect(policySentences(usualHistoryPolicy)).toEqual([
    'Of the last day every save is there.',
    'Back to a week ago, the last save of each hour.',
    'Back to a year ago, the last save of each day.',
    'What is older goes.',
    'The first and the newest save of each article, named ones and published ones stay for ever.',
  ])
  expect(policySentences({ everyDays: 36_500, hourlyDays: 36_500, dailyDays: 36_500 })).toEqual(['Every save is kept for ever.'])
  expect(policySentences({ everyDays: 12, hourlyDays: 12, dailyDays: 36_500 }).slice(0, 2)).toEqual([
    'Of the last 12 days every save is there.',
    'Of all that is older, the last save of each day.',
  ])
})

it('never makes a policy that the library would refuse', () => {
  const days = fc.integer({ min: 1, max: 36_500 })
  fc.assert(
    fc.property(fc.tuple(days, days, days), fc.constantFrom('everyDays', 'hourlyDays', 'dailyDays'), days, (spans, key, to) => {
      const [everyDays = 1, hourlyDays = 1, dailyDays = 1] = spans.toSorted((a, b) => a - b)
      const next = changedPolicy({ everyDays, hourlyDays, dailyDays }, key, to)
      expect(historyPolicy.safeParse(next).success).toBe(true)
      expect(next[key]).toBe(to)
    }),
  )
})

it('offers the span that is set, whatever it is', () => {
  expect(spanOptions(12).map(option => option.label)).toContain('12 days')
  expect(spanOptions(7)).toHaveLength(spanOptions(1).length)
})
