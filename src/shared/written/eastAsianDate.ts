import { isoDay } from './days.ts'
import type { FoundDate } from './findDate.ts'

/** The year before the first of each era. */
const eras: Readonly<Record<string, number>> = { 令和: 2018, 平成: 1988, 昭和: 1925, 民國: 1911, 民国: 1911 }

const han = '[〇零一二三四五六七八九十]'
const figures = new Map('〇 一 二 三 四 五 六 七 八 九'.split(' ').map((figure, index) => [figure, index] as const)).set('零', 0)

function inFigures(text: string): number {
  return Number(Array.from(text, figure => figures.get(figure) ?? 0).join(''))
}

const eraDate = /(?<era>令和|平成|昭和|民國|民国)\s?(?<year>元|\d{1,3})年\s?(?<month>\d{1,2})月\s?(?<day>\d{1,2})日/u
const hanDate = new RegExp(`(?<year>${han}{4})年(?<month>${han}{1,3})月(?<day>${han}{1,3})[日号號]`, 'u')

/** Dates in the years of an era, or in Han figures: "令和7年11月13日", "二〇二五年十一月十三日". */
export function findEastAsianDate(text: string): FoundDate | null {
  const era = eraDate.exec(text)
  if (era?.groups) {
    const { era: name = '', year, month, day } = era.groups
    const date = isoDay((eras[name] ?? 0) + (year === '元' ? 1 : Number(year)), Number(month), Number(day))
    if (date) return { date, start: era.index, end: era.index + era[0].length }
  }
  const written = hanDate.exec(text)
  if (!written?.groups) return null
  const { year = '', month = '', day = '' } = written.groups
  const date = isoDay(inFigures(year), hanNumber(month), hanNumber(day))
  return date ? { date, start: written.index, end: written.index + written[0].length } : null
}

/** Up to 99: "十三" is 13, "二十" is 20, "三〇" is 30. */
function hanNumber(text: string): number {
  if (!text.includes('十')) return inFigures(text)
  const [tens = '', ones = ''] = text.split('十')
  return (tens === '' ? 1 : (figures.get(tens) ?? 0)) * 10 + (ones === '' ? 0 : (figures.get(ones) ?? 0))
}
