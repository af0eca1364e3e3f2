import { IntlMessageFormat, type FormatXMLElementFn } from 'intl-messageformat'
import type { InterfaceLanguage } from './languages.ts'

/** English text → the text of another language. */
export type Catalogue = Readonly<Record<string, string>>

/** What stands in a text's places. Numbers that are not counted with `plural` come formatted. */
export type Values = Readonly<Record<string, string | number>>

const locales = { en: 'en-GB', ko: 'ko-KR', tr: 'tr-TR', pt: 'pt-BR' } as const satisfies Record<InterfaceLanguage, string>

/** What parts a text from the note on where it stands, for English words that need two translations: `Order@@of a list`. */
const noteMark = '@@'

let language: InterfaceLanguage = 'en'
let catalogue: Catalogue = {}
const formats = new Map<string, IntlMessageFormat>()

/** From now on this process speaks a language: the texts of its catalogue, and English where one is missing. */
export function speak(next: InterfaceLanguage, texts: Catalogue): void {
  language = next
  catalogue = texts
  formats.clear()
}

/** The language that this process speaks. */
export function spokenLanguage(): InterfaceLanguage {
  return language
}

/** For `Intl`: how dates and numbers are written in the language of the interface. */
export function locale(): string {
  return locales[language]
}

/**
 * A text of the interface in its language. The English text is the key; with `values` it is an ICU message
 * (`{count, plural, one {# article} other {# articles}}`), without them it stands as it is.
 */
export function t(text: string, values?: Values): string {
  if (values === undefined) return patternOf(text)
  return String(formatOf(text, true).format(values))
}

/** As `t`, for values that are no plain text: `<b>…</b>` in the text goes through the function of that name, and the parts come one by one. */
export function parts<T>(
  text: string,
  values: Readonly<Record<string, string | number | T | FormatXMLElementFn<T>>>,
): readonly (string | T)[] {
  const made = formatOf(text, false).format<T>(values)
  return Array.isArray(made) ? made : [made]
}

function patternOf(text: string): string {
  const known = catalogue[text]
  if (known !== undefined) return known
  const end = text.indexOf(noteMark)
  return end < 0 ? text : text.slice(0, end)
}

function formatOf(text: string, ignoreTag: boolean): IntlMessageFormat {
  const key = `${ignoreTag ? '' : '<'}${text}`
  const kept = formats.get(key)
  if (kept) return kept
  const made = new IntlMessageFormat(patternOf(text), locale(), undefined, { ignoreTag })
  formats.set(key, made)
  return made
}
