import { describe, expect, it, test } from 'vitest'
import { isoDay } from '../../../../src/shared/written/days.ts'
import { readDay } from '../../../../src/shared/written/readDay.ts'

const last = { language: 'en-GB', today: '2026-11-23', upcoming: false }
const next = { ...last, upcoming: true }

test.each([
  ['13 Nov 2025', '2025-11-13'],
  ['01/02/2025', '2025-02-01'],
  ['yesterday', '2026-11-22'],
  ['어제', '2026-11-22'],
  ['3 Nov', '2026-11-03'],
  ['25 Dec', '2025-12-25'],
  ['tomorrow', '2026-11-24'],
  ['Amanhã', '2026-11-24'],
  ['in 3 weeks', '2026-12-14'],
  ['3주 후', '2026-12-14'],
  ['2 gün sonra', '2026-11-25'],
  ['em 2 meses', '2027-01-23'],
  ['3 weeks ago', '2026-11-02'],
  ['3 weeks', null],
  ['soon', null],
  ['31.02.2025', null],
])('%j is the day that was meant: %s', (text, day) => {
  expect(readDay(text, last)).toBe(day)
})

describe('a day that is to come', () => {
  it.each([
    ['3 Nov', '2027-11-03'],
    ['25 Dec', '2026-12-25'],
    ['23 Nov', '2026-11-23'],
    ['29 Feb', '2028-02-29'],
    ['3 Nov 2026', '2026-11-03'],
    ['yesterday', '2026-11-22'],
  ])('%j without a year is the next one', (text, day) => {
    expect(readDay(text, next)).toBe(day)
  })
})

it('takes whole dates alone where no day is given to count from', () => {
  const whole = { ...last, today: null }
  expect(['3 Nov', 'yesterday', 'tomorrow', '3 Nov 2026'].map(text => readDay(text, whole))).toEqual([null, null, null, '2026-11-03'])
})

it.each(['en-GB', 'ko-KR', 'tr-TR', 'pt-BR'])('reads the dates that Deckle writes in %s', language => {
  const written = new Intl.DateTimeFormat(language, { day: 'numeric', month: 'short', year: 'numeric', timeZone: 'UTC' })
  const days = Array.from({ length: 12 }, (_, month) => isoDay(2025, month + 1, 3 + month * 2) ?? '')
  expect(days.map(day => readDay(written.format(new Date(day)), { ...last, language }))).toEqual(days)
})
