import { expect, it } from 'vitest'
import { localDay } from '../../../../src/shared/model/dates.ts'
import { progressOf } from '../../../../src/renderer/goals/progress.ts'

const counts = { words: 600, minutes: 3 }
const none = () => 0

const on = (today: string, amount = 1200) => {
  const { daysLeft, eachDay } = progressOf({ unit: 'words', amount, deadline: '2026-03-03' }, counts, none, today)
  return { daysLeft, eachDay }
}

it('says how far an article is, in the unit of its goal', () => {
  const goal = { amount: 1200, deadline: null }
  expect([
    progressOf({ ...goal, unit: 'words' }, counts, none, '2026-03-01').share,
    progressOf({ ...goal, unit: 'characters' }, counts, () => 300, '2026-03-01').share,
    progressOf({ ...goal, unit: 'minutes', amount: 2 }, counts, none, '2026-03-01').share,
  ]).toEqual([0.5, 0.25, 1])
})

it('says what is to be written each day, the last one included; nothing once it is reached or past', () => {
  expect([on('2026-03-01'), on('2026-03-03'), on('2026-03-04'), on('2026-03-01', 600)]).toEqual([
    { daysLeft: 2, eachDay: 200 },
    { daysLeft: 0, eachDay: 600 },
    { daysLeft: -1, eachDay: null },
    { daysLeft: 2, eachDay: null },
  ])
})

it('goes by the local day', () => {
  expect(localDay(new Date(2026, 0, 5, 23, 59))).toBe('2026-01-05')
})
