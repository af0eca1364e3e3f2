import * as fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { parseDate } from '../../../../src/shared/written/findDate.ts'
import { detectLanguage, languageTag } from '../../../../src/main/import/metadata/language.ts'
import { findViews } from '../../../../src/shared/written/findViews.ts'
import { readEntryMeta } from '../../../../src/main/import/entries/entryMeta.ts'

describe('written dates', () => {
  const cases: [string, string, string | null][] = [
    ['2025-11-13', 'en', '2025-11-13'],
    ['2025-11-13T23:30:00-05:00', 'en', '2025-11-13'],
    ['2025. 11. 13.', 'ko', '2025-11-13'],
    ['2025.11.13', 'ko', '2025-11-13'],
    ['2025년 11월 13일', 'ko', '2025-11-13'],
    ['2025年11月13日', 'ja', '2025-11-13'],
    ['2025/11/13', 'ja', '2025-11-13'],
    ['13.11.2025', 'de', '2025-11-13'],
    ['13. November 2025', 'de', '2025-11-13'],
    ['Nov 13, 2025', 'en', '2025-11-13'],
    ['November 13th, 2025', 'en', '2025-11-13'],
    ['13 November 2025', 'en-GB', '2025-11-13'],
    ['13-Nov-2025', 'en', '2025-11-13'],
    ['Thursday, Nov. 13, 2025 at 9:30 am', 'en', '2025-11-13'],
    ['13 Kasım 2025', 'tr', '2025-11-13'],
    ['13 de novembro de 2025', 'pt', '2025-11-13'],
    ['13 de noviembre de 2025', 'es', '2025-11-13'],
    ['13 novembre 2025', 'fr', '2025-11-13'],
    ['1er mars 2025', 'fr', '2025-03-01'],
    ['13 ноября 2025 г.', 'ru', '2025-11-13'],
    ['01/02/2025', 'en-US', '2025-01-02'],
    ['01/02/2025', 'en-GB', '2025-02-01'],
    ['01/02/2025', 'tr', '2025-02-01'],
    ['11/13/2025', 'fr', '2025-11-13'],
    ['31.02.2025', 'de', null],
    ['2025', 'en', null],
    ['May 2025', 'en', null],
    ['3 days ago', 'en', null],
    ['version 1.2.2025.4', 'en', null],
    ['', 'en', null],
  ]
  for (const [text, language, date] of cases) test(`${text || 'nothing'} (${language})`, () => expect(parseDate(text, language)).toBe(date))

  test('a day is read as it is written, whatever language writes it', () => {
    const days = fc.date({ min: new Date('1900-01-01'), max: new Date('2099-12-31'), noInvalidDate: true })
    fc.assert(
      fc.property(
        days,
        fc.constantFrom('en-US', 'en-GB', 'ko', 'ja', 'tr', 'pt', 'de', 'fr', 'es', 'it', 'nl', 'ru', 'zh'),
        (day, language) => {
          const written = new Intl.DateTimeFormat(language, { dateStyle: 'long', timeZone: 'UTC' }).format(day)
          expect([written, parseDate(written, language)]).toEqual([written, day.toISOString().slice(0, 10)])
        },
      ),
    )
  })
})

describe('counts of views', () => {
  const cases: [string, number | null][] = [
    ['41 Views', 41],
    ['1 view', 1],
    ['1.2K Views', 1200],
    ['1,2 mil visualizações', 1200],
    ['1,234 views', 1234],
    ['1.234 görüntüleme', 1234],
    ['1 234 vues', 1234],
    ['12.345.678 Aufrufe', 12_345_678],
    ['3.5M views', 3_500_000],
    ['조회수 41', 41],
    ['조회 1,234', 1234],
    ['조회수 1.2만', 12_000],
    ['조회수 3천회', 3000],
    ['閲覧数：1,234', 1234],
    ['1.2万次浏览', 12_000],
    ['Views: 41', 41],
    ['Nov 13, 2025 41 Views', 41],
    ['2025-11-13 조회수 41', 41],
    ['41 viewers agreed', null],
    ['Reviews 41', null],
    ['41', null],
  ]
  for (const [text, views] of cases) test(`reads ${text}`, () => expect(findViews(text)?.views ?? null).toBe(views))
})

describe('the line under an entry', () => {
  const cases: [string, string, [string | null, string | null, string | null, number | null]][] = [
    ['NAME - Nov 13, 2025 41 Views', 'en', ['NAME', null, '2025-11-13', 41]],
    ['By Jane Doe · 13 November 2025 · 1.2K views', 'en', ['Jane Doe', null, '2025-11-13', 1200]],
    ['홍길동 | 2025. 11. 13. | 조회수 41', 'ko', ['홍길동', null, '2025-11-13', 41]],
    ['홍길동 기자 2025.11.13 10:30', 'ko', ['홍길동 기자', null, '2025-11-13', null]],
    ['41 Views / Nov 13, 2025 / Jane Doe', 'en', ['Jane Doe', null, '2025-11-13', 41]],
    ['Jean-Pierre Léaud – 13 nov. 2025 – 41 vues', 'fr', ['Jean-Pierre Léaud', null, '2025-11-13', 41]],
    ['Jane Doe | The Daily Reel | Nov 13, 2025', 'en', ['Jane Doe', 'The Daily Reel', '2025-11-13', null]],
    ['Posted on Nov 13, 2025 by Jane Doe', 'en', ['Jane Doe', null, '2025-11-13', null]],
    ['Jane Doe (Nov 13, 2025, 41 views)', 'en', ['Jane Doe', null, '2025-11-13', 41]],
    ['Nov 13, 2025 · 5 min read · 3 comments', 'en', [null, null, '2025-11-13', null]],
    ['Ayşe Yılmaz - 13 Kasım 2025 - 1.234 görüntüleme', 'tr', ['Ayşe Yılmaz', null, '2025-11-13', 1234]],
  ]
  for (const [text, language, [author, site, date, views]] of cases) {
    test(`reads ${text}`, () => {
      const meta = readEntryMeta([{ text }], language)
      expect({ author: meta.author, site: meta.site, date: meta.date, views: meta.views, parted: meta.parted }).toEqual({
        author,
        site,
        date,
        views,
        parted: true,
      })
    })
  }
})

describe('the language of a text', () => {
  const cases: [string, string][] = [
    ['안개 속의 기차 (The General)', 'ko'],
    ['霧の中の列車', 'ja'],
    ['雾中的火车', 'zh'],
    ['รถไฟในสายหมอก', 'th'],
    ['قطار في الضباب', 'ar'],
    ['רכבת בערפל', 'he'],
    ['Поезд в тумане', 'ru'],
    ['Τρένο στην ομίχλη', 'el'],
    ['A train in the fog, 안개', 'en'],
    ['', 'en'],
  ]
  for (const [text, language] of cases) test(`tells ${text || 'nothing'}`, () => expect(detectLanguage(text)).toBe(language))
  test('tags are made canonical, and what is none is none', () =>
    expect(['ko_KR', 'EN-us', 'x', 'not a tag'].map(languageTag)).toEqual(['ko-KR', 'en-US', null, null]))
})
