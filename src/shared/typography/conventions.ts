/** How a language sets its signs. */
export type Convention = Readonly<{
  /** The outer quotation marks, with what stands inside of them: a space that does not break, or nothing. */
  quotes: readonly [open: string, close: string]
  /** The marks that `'` is, where it is no apostrophe; null where a language has no use for it. */
  inner: readonly [open: string, close: string] | null
  /** What two hyphens become; three are the other one. */
  dash: '–' | '—'
  /** What stands before `;`, `!` and `?`, and before `:`. */
  beforeMarks: string
  beforeColon: string
  /** Whether a number and its unit stand apart, by a space that does not break. */
  units: boolean
}>

const space = '\u00a0'
const narrow = '\u202f'
const english: Convention = { quotes: ['“', '”'], inner: ['‘', '’'], dash: '—', beforeMarks: '', beforeColon: '', units: true }
const low: Convention = { ...english, quotes: ['„', '“'], inner: ['‚', '‘'], dash: '–' }
const nordic: Convention = { ...english, quotes: ['”', '”'], inner: ['’', '’'], dash: '–' }
const angled: Convention = { ...english, quotes: ['«', '»'], inner: null, dash: '—' }
const french: Convention = { ...angled, quotes: [`«${space}`, `${space}»`], dash: '–', beforeMarks: narrow, beforeColon: space }

/** By language (BCP 47), the most particular that fits; a language that is not here is left as it is typed. */
export const conventions: Readonly<Record<string, Convention>> = {
  en: english,
  'en-GB': { ...english, dash: '–' },
  'en-AU': { ...english, dash: '–' },
  'en-IE': { ...english, dash: '–' },
  'en-NZ': { ...english, dash: '–' },
  fr: french,
  // In Canada only the colon has a space before it.
  'fr-CA': { ...french, beforeMarks: '' },
  'fr-CH': { ...french, quotes: [`«${narrow}`, `${narrow}»`], beforeColon: narrow },
  de: low,
  'de-CH': { ...angled, inner: ['‹', '›'], dash: '–' },
  'de-LI': { ...angled, inner: ['‹', '›'], dash: '–' },
  es: angled,
  it: angled,
  el: angled,
  nb: { ...angled, dash: '–', inner: ['‘', '’'] },
  ru: angled,
  uk: angled,
  pt: { ...english, dash: '—' },
  'pt-PT': angled,
  tr: { ...english, dash: '—' },
  // Units follow their number at once.
  ko: { ...english, dash: '—', units: false },
  'zh-Hans': { ...english, dash: '—', units: false },
  nl: { ...english, dash: '–' },
  id: { ...english, dash: '—' },
  pl: { ...english, quotes: ['„', '”'], inner: ['‚', '’'], dash: '–' },
  ro: { ...english, quotes: ['„', '”'], inner: null, dash: '–' },
  hu: { ...english, quotes: ['„', '”'], inner: null, dash: '–' },
  cs: low,
  sv: nordic,
  fi: nordic,
  da: nordic,
}

/** The convention of a language, or null where there is none. */
export function conventionFor(language: string): Convention | null {
  const parts = language.split('-')
  for (let count = parts.length; count > 0; count -= 1) {
    const tag = parts.slice(0, count).join('-').toLowerCase()
    const found = Object.entries(conventions).find(([each]) => each.toLowerCase() === tag)
    if (found) return found[1]
  }
  return null
}
