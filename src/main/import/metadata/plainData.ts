/** Data of unknown shape (JSON-LD, front matter), asked for one thing at a time. */
export type PlainObject = Readonly<Record<string, unknown>>

export function isPlainObject(value: unknown): value is PlainObject {
  return typeof value === 'object' && value !== null && !Array.isArray(value) && !(value instanceof Date)
}

/** A value as a list: nothing is no item, one thing is one. */
export function asList(value: unknown): unknown[] {
  if (value === undefined || value === null) return []
  return Array.isArray(value) ? value : [value]
}

/** Text, or a number written as text; null for everything else and for blank text. */
export function asText(value: unknown): string | null {
  if (typeof value === 'number' && Number.isFinite(value)) return String(value)
  if (typeof value !== 'string') return null
  const text = value.replaceAll(/\s+/gu, ' ').trim()
  return text || null
}

/** A number, or one written as text with a point or a comma. */
export function asNumber(value: unknown): number | null {
  if (typeof value === 'number') return Number.isFinite(value) ? value : null
  const text = asText(value)
  if (!text || !/^[+-]?\d+(?:[.,]\d+)?$/u.test(text)) return null
  return Number(text.replace(',', '.'))
}

/** The names of things that are either text or objects with a `name`. */
export function namesOf(value: unknown): string[] {
  return asList(value).flatMap(item => asText(isPlainObject(item) ? item.name : item) ?? [])
}
