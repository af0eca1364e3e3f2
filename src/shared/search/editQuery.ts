import { splitQuery, type QueryPart } from './splitQuery.ts'

/** A filter as it is written in a query: `tag:essay`, `tag:"film noir"`. */
export function filterText(field: string, value: string): string {
  const plain = value !== '' && !/[\s"“”„]/u.test(value)
  return `${field}:${plain ? value : `"${value.replaceAll(/["“”„]/gu, '$&$&')}"`}`
}

function isFilter(part: QueryPart, field: string, value: string): boolean {
  return !part.not && part.closed && part.field === field && part.value.trim().toLowerCase() === value.trim().toLowerCase()
}

/** Whether a query has this filter. */
export function hasFilter(text: string, field: string, value: string): boolean {
  return splitQuery(text).some(part => isFilter(part, field, value))
}

/** Takes the filter out of a query that has it, and puts it before the words of one that has not. */
export function toggleFilter(text: string, field: string, value: string): string {
  const parts = splitQuery(text)
  const kept = parts.filter(part => !isFilter(part, field, value)).map(part => ({ ...part, source: text.slice(part.start, part.end) }))
  const sources = kept.map(part => part.source)
  // Before the words, so that the last word goes on being the one that is typed.
  if (kept.length === parts.length)
    sources.splice(kept.findLastIndex(part => part.field !== null && part.closed) + 1, 0, filterText(field, value))
  return sources.join(' ')
}
