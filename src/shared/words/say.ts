/** A sentence with what it is made of, so that it can be said in another language where it is shown. Several of a kind are listed. */
export type Said = Readonly<{ text: string; values: Readonly<Record<string, SaidValue | readonly SaidValue[]>> }>
type SaidValue = string | number | Said

/**
 * A sentence that is made in one process and shown in another: the English pattern, and what stands in its places (`{name}`),
 * which may be sentences themselves, or several that are listed. Plurals have `one` and `other`, as English has.
 */
export function say(text: string, values: Said['values'] = {}): Said {
  return { text, values }
}

/** A sentence in English. */
export function inEnglish({ text, values }: Said): string {
  const english = (value: SaidValue) => (typeof value === 'object' ? inEnglish(value) : String(value))
  return text
    .replaceAll(/\{(\w+), plural, one \{([^{}]*)\} other \{([^{}]*)\}\}/gu, (_, name: string, one: string, other: string) =>
      (values[name] === 1 ? one : other).replaceAll('#', Number(values[name]).toLocaleString('en-GB')),
    )
    .replaceAll(/\{(\w+)\}/gu, (place, name: string) => {
      const value = values[name]
      if (value === undefined) return place
      return isSeveral(value) ? listed(value, english, 'en-GB', more => `${more} more`) : english(value)
    })
}

export function isSeveral(value: SaidValue | readonly SaidValue[]): value is readonly SaidValue[] {
  return Array.isArray(value)
}

/** `a`, `b` and `c`, the same only once; after the first five, how many more there are. */
export function listed(
  values: readonly SaidValue[],
  asText: (value: SaidValue) => string,
  locale: string,
  moreOf: (more: number) => string,
): string {
  const different = [...new Set(values.map(asText))]
  const shown = different.slice(0, 5)
  const more = different.length - shown.length
  return new Intl.ListFormat(locale).format(more > 0 ? [...shown, moreOf(more)] : shown)
}
