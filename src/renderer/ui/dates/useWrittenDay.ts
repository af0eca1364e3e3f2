import { useState } from 'react'
import { localDay } from '../../../shared/model/dates.ts'
import { isoDay } from '../../../shared/written/days.ts'
import { formatDate } from '../formatDate.ts'
import { dateLanguage, dayReader, loadDayReader } from './dayReader.ts'

const iso = /^\s*(?<year>\d{4})-(?<month>\d{2})-(?<day>\d{2})\s*$/u

/**
 * A day as text on its way to being one. Whole dates hold as soon as they are typed, others ("yesterday", "3 Nov") once the
 * field is left; what is no date stays in the field, and nothing is changed.
 */
export function useWrittenDay(value: string | null, onValue: (day: string | null) => void, upcoming: boolean) {
  const [text, setText] = useState<string | null>(null)
  const [left, setLeft] = useState(false)
  const [, setReady] = useState(dayReader() !== null)
  const shown = value === null ? '' : formatDate(value.slice(0, 10))

  const read = (written: string, wholeOnly = false): string | null => {
    if (written === shown) return value?.slice(0, 10) ?? null
    const { year, month, day } = iso.exec(written)?.groups ?? {}
    if (year !== undefined) return isoDay(Number(year), Number(month), Number(day))
    const today = wholeOnly ? null : localDay(new Date())
    return dayReader()?.(written, { language: dateLanguage(), today, upcoming }) ?? null
  }
  const keep = (day: string | null) => {
    if (day !== (value?.slice(0, 10) ?? null)) onValue(day)
  }
  const settle = (written: string) => {
    const day = read(written)
    if (day === null && written.trim() !== '') return setLeft(true)
    keep(day)
    return setText(null)
  }
  const isTyped = text !== null && text !== shown && text.trim() !== ''
  const understood = isTyped ? read(text) : null

  return {
    text: text ?? shown,
    /** The day that the text says, where it is not the one that the field has shown before. */
    understood,
    isWrong: isTyped && left && understood === null,
    /** To be called when somebody begins to type: what reads dates is fetched now. */
    begin: () => void loadDayReader().then(() => setReady(true)),
    type: (written: string) => {
      setText(written)
      setLeft(false)
      if (written.trim() === '') return keep(null)
      const day = read(written, true)
      return day === null ? undefined : keep(day)
    },
    /** The field is left, or asked to hold what it says. */
    end: () => {
      if (text === null) return
      if (dayReader()) settle(text)
      else void loadDayReader().then(() => settle(text))
    },
    choose: (day: string | null) => {
      setText(null)
      keep(day)
    },
  }
}
