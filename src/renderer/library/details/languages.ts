import { locale } from '../../words/t.ts'

/** What the language field offers; any other tag can be typed. */
export const commonLanguages: readonly string[] = [
  'en',
  'en-GB',
  'en-US',
  'ko',
  'ja',
  'zh-Hans',
  'zh-Hant',
  'es',
  'fr',
  'de',
  'it',
  'pt',
  'pt-BR',
  'nl',
  'sv',
  'da',
  'nb',
  'fi',
  'pl',
  'cs',
  'hu',
  'ro',
  'el',
  'tr',
  'ru',
  'uk',
  'he',
  'ar',
  'fa',
  'hi',
  'th',
  'vi',
  'id',
]

const names = new Intl.DisplayNames([locale()], { type: 'language', languageDisplay: 'standard' })

/** "English (United Kingdom)" for `en-GB`; a tag that nobody knows is shown as it is. */
export function languageName(tag: string): string {
  try {
    return names.of(tag) ?? tag
  } catch {
    return tag
  }
}
