/** A part of a query as it is written: a word, a phrase or a filter, and where it stands. */
export type QueryPart = {
  readonly start: number
  readonly end: number
  /** Preceded by a minus: what it says must not be so. */
  readonly not: boolean
  /** The name before a colon, in lower case; null in words and phrases. */
  readonly field: string | null
  /** The word, what stands between the quotation marks, or what follows the colon. */
  readonly value: string
  readonly quoted: boolean
  /** False where a quotation mark is opened and never closed. */
  readonly closed: boolean
}

/** Systems curl quotation marks as one types; all of them open and close. */
const quote = /["“”„]/u
const space = /\s/u
const fieldName = /^([a-z]+|links-to):/iu

/** Splits a query into its parts. Never throws: whatever is typed has parts. Within quotation marks a doubled mark stands for itself. */
export function splitQuery(text: string): QueryPart[] {
  const parts: QueryPart[] = []
  let at = 0
  while (at < text.length) {
    if (space.test(text.charAt(at))) {
      at += 1
      continue
    }
    const part = partAt(text, at)
    parts.push(part)
    at = part.end
  }
  return parts
}

function partAt(text: string, start: number): QueryPart {
  const next = text.charAt(start + 1)
  const not = text.charAt(start) === '-' && next !== '' && !space.test(next)
  const from = not ? start + 1 : start
  const name = fieldName.exec(text.slice(from, from + 40))
  const field = name?.[1]?.toLowerCase() ?? null
  const valueAt = from + (name?.[0].length ?? 0)
  const read = quote.test(text.charAt(valueAt)) ? quotedAt(text, valueAt) : plainAt(text, valueAt)
  return { start, not, field, ...read }
}

type Read = Pick<QueryPart, 'value' | 'end' | 'quoted' | 'closed'>

function plainAt(text: string, start: number): Read {
  let end = start
  while (end < text.length && !space.test(text.charAt(end))) end += 1
  return { value: text.slice(start, end), end, quoted: false, closed: true }
}

function quotedAt(text: string, start: number): Read {
  let value = ''
  for (let at = start + 1; at < text.length; at += 1) {
    const character = text.charAt(at)
    if (!quote.test(character)) value += character
    else if (text.charAt(at + 1) === character) {
      value += character
      at += 1
    } else return { value, end: at + 1, quoted: true, closed: true }
  }
  return { value, end: text.length, quoted: true, closed: false }
}
