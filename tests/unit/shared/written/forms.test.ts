import { readFileSync } from 'node:fs'
import * as fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { findDate } from '../../../../src/shared/written/findDate.ts'
import { findRelativeDate } from '../../../../src/shared/written/relativeDate.ts'
import { readDate } from '../../../../src/shared/written/readDate.ts'
import { readViews } from '../../../../src/shared/written/findViews.ts'

const base = '2025-11-20'

const forms = readFileSync(new URL('./forms.txt', import.meta.url), 'utf8')
  .split('\n')
  .filter(line => line !== '' && !line.startsWith('#'))
  .map(line => {
    const [language = '', text = '', meant = ''] = line.split(' | ')
    return { language, text, meant }
  })

describe('dates and numbers as people write them', () => {
  test('the table holds 300 forms in ten languages and more', () => {
    expect(forms.length).toBeGreaterThanOrEqual(300)
    expect(new Set(forms.map(form => form.language.slice(0, 2))).size).toBeGreaterThanOrEqual(10)
  })

  for (const { language, text, meant } of forms) {
    test(`${language}: ${text}`, () => {
      const found = /^\d{4}-/u.test(meant) ? readDate(text, language, base) : String(readViews(text) ?? 'none')
      expect(found).toBe(meant)
    })
  }

  test('what is said from another day is no date until that day is known', () => {
    const relative = forms.filter(form => /^\d{4}-/u.test(form.meant) && findRelativeDate(form.text, base, true))
    expect(relative.length).toBeGreaterThan(80)
    expect(relative.map(form => [form.text, readDate(form.text, form.language, null)])).toEqual(relative.map(form => [form.text, null]))
  })

  test('a month that is too short leads to its last day', () => {
    expect(readDate('1 month ago', 'en', '2025-03-31')).toBe('2025-02-28')
    expect(readDate('1 year ago', 'en', '2024-02-29')).toBe('2023-02-28')
  })

  test('titles are no dates and no views', () => {
    const titles = [
      'The Day After Tomorrow',
      'Apollo 13',
      '2001: A Space Odyssey',
      '12 Angry Men',
      'Seven Years in Tibet',
      '28 Days Later',
      '8½',
    ]
    for (const title of titles) {
      expect([title, findDate(title, 'en'), findRelativeDate(title, base, false), readViews(title)]).toEqual([title, null, null, null])
    }
  })

  test('the place of a date is where its words stand', () => {
    const found = forms.flatMap(({ language, text }) => {
      const date = findDate(text, language)
      return date ? [{ text, date: date.date, there: findDate(text.slice(date.start, date.end), language)?.date }] : []
    })
    expect(found.length).toBeGreaterThan(100)
    expect(found.filter(each => each.date !== each.there)).toEqual([])
  })

  test('nothing that can be typed is too much', () => {
    const typed = fc.oneof(
      fc.string({ unit: 'grapheme', maxLength: 400 }),
      fc.array(fc.constantFrom(...forms.map(form => form.text)), { maxLength: 40 }).map(all => all.join(' ')),
    )
    fc.assert(
      fc.property(typed, fc.constantFrom('en', 'ko', 'ja', 'zh', 'de', 'fr', 'es', 'pt', 'tr', 'ru'), (text, language) => {
        const date = readDate(text, language, base)
        expect(date === null || /^\d{4}-\d{2}-\d{2}$/u.test(date)).toBe(true)
        const views = readViews(text)
        expect(views === null || Number.isSafeInteger(views)).toBe(true)
      }),
    )
  })
})
