import type { ReadingOfDays } from '../../../shared/written/readDay.ts'
import { locale } from '../../words/t.ts'

export type DayReader = (text: string, how: ReadingOfDays) => string | null

let reader: DayReader | null = null

/** What reads dates as people write them, in many languages; null until it has been loaded. */
export function dayReader(): DayReader | null {
  return reader
}

export async function loadDayReader(): Promise<DayReader> {
  return (reader ??= (await import('../../../shared/written/readDay.ts')).readDay)
}

/** For 01/02/2025: as it is usual where this computer is, if people there speak the language of the interface. */
export function dateLanguage(): string {
  const [language = ''] = locale().split('-')
  return navigator.languages.find(each => each === language || each.startsWith(`${language}-`)) ?? locale()
}
