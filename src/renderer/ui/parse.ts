import type { Parsed } from './useDraft.ts'
import { t } from '../words/t.ts'

/** A whole number between two bounds; empty is null. Spaces and thousands separators are forgiven. */
export function parseWhole(min: number, max: number, sentence: string) {
  return (text: string): Parsed<number | null> => {
    const bare = text.trim().replaceAll(/(?<=\d)[\s\u00A0,'](?=\d{3}(?:\D|$))/gu, '')
    if (bare === '') return { ok: true, value: null }
    const value = /^-?\d{1,15}$/.test(bare) ? Number(bare) : Number.NaN
    return value >= min && value <= max ? { ok: true, value } : { ok: false, error: sentence }
  }
}

/** A web address with http or https; empty stays empty. */
export function parseAddress(text: string): Parsed<string> {
  const value = text.trim()
  if (value === '') return { ok: true, value }
  const wrong = { ok: false, error: t('Type a whole web address, such as https://example.org/page.') } as const
  if (value.length > 2000 || /\s|\p{Cc}/u.test(value) || !URL.canParse(value)) return wrong
  const { protocol, hostname } = new URL(value)
  return /^https?:$/.test(protocol) && hostname !== '' && /^https?:\/\//i.test(value) ? { ok: true, value } : wrong
}

/** A language tag of BCP 47, in its canonical form. */
export function parseLanguage(text: string): Parsed<string> {
  const wrong = { ok: false, error: t('Type a language tag, such as en, pt-BR or zh-Hant.') } as const
  try {
    const [value] = Intl.getCanonicalLocales(text.trim())
    return value && value.length >= 2 && value.length <= 35 ? { ok: true, value } : wrong
  } catch {
    return wrong
  }
}
