/**
 * Formatters of `Intl`, each made once: making one takes longer than writing a whole page. Languages are BCP 47 tags that
 * `languageOf` has read, so that there are few.
 */
function kept<T>(make: (language: string) => T): (language: string) => T {
  const made = new Map<string, T>()
  return language => {
    const known = made.get(language)
    if (known !== undefined) return known
    const fresh = make(language)
    made.set(language, fresh)
    return fresh
  }
}

const date = (options: Intl.DateTimeFormatOptions) =>
  kept(language => new Intl.DateTimeFormat(language, { ...options, timeZone: 'UTC', calendar: 'gregory' }))

export const pluralRules = kept(language => new Intl.PluralRules(language))
export const wholeNumbers = kept(language => new Intl.NumberFormat(language))
export const decimals = kept(language => new Intl.NumberFormat(language, { maximumFractionDigits: 4 }))
export const minutes = kept(language => new Intl.NumberFormat(language, { style: 'unit', unit: 'minute' }))
export const conjunctions = kept(language => new Intl.ListFormat(language, { type: 'conjunction' }))
export const longDates = date({ dateStyle: 'long' })
export const mediumDates = date({ dateStyle: 'medium' })
export const eraYears = date({ year: 'numeric', era: 'short' })
