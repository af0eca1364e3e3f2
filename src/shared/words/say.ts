/** A sentence with what it is made of, so that it can be said in another language where it is shown. */
export type Said = Readonly<{ text: string; values: Readonly<Record<string, string | number | Said>> }>

/**
 * A sentence that is made in one process and shown in another: the English pattern, and what stands in its places (`{name}`),
 * which may be sentences themselves. Without plurals, which only the place that shows it could count.
 */
export function say(text: string, values: Said['values'] = {}): Said {
  return { text, values }
}

/** A sentence in English. */
export function inEnglish({ text, values }: Said): string {
  return text.replaceAll(/\{(\w+)\}/gu, (place, name: string) => {
    const value = values[name]
    return typeof value === 'object' ? inEnglish(value) : String(value ?? place)
  })
}
