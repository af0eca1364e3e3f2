import type { SearchFilter, SearchQuery, SearchTerm } from './SearchQuery.ts'
import { filterExamples } from './SearchQuery.ts'
import { isFilterName, readFilter, wrong } from './readFilter.ts'
import { splitQuery, type QueryPart } from './splitQuery.ts'
import { say, type Said } from '../words/say.ts'

/** More than anyone types by purpose, and few enough for SQLite. */
const most = 20

const wordlike = /[\p{L}\p{N}]/u

/**
 * Reads a query: words (the last may be the beginning of one, and so may any that ends in `*`), `"phrases"`, `-not`,
 * and filters (`tag:essay`, `rating:>=4`; see `filterExamples`). Throws `bad-request` with a sentence that names the
 * part that is wrong, which is also in `details.part`. Empty text is an empty query.
 */
export function parseQuery(text: string): SearchQuery {
  const terms: (SearchTerm & { readonly open: boolean })[] = []
  const filters: SearchFilter[] = []
  const unsearchable: string[] = []
  for (const part of splitQuery(text)) {
    const source = shortened(text.slice(part.start, part.end))
    if (!part.closed) throw wrong(source, say('A quotation mark is opened in {source} and never closed.', { source: quoted(source) }))
    if (part.field !== null && isFilterName(part.field)) {
      filters.push(readFilter(part.field, part, source))
      continue
    }
    if (part.field !== null && isMeantAsFilter(part)) throw wrong(source, unknownFilter(part.field, source))
    const read = termOf(part, text)
    if (wordlike.test(read.text)) terms.push(read)
    else if (read.text.trim() !== '') unsearchable.push(source)
  }
  const [symbols] = unsearchable
  if (symbols !== undefined && terms.length === 0 && filters.length === 0)
    throw wrong(symbols, say('{source} can’t be looked for: it has no letter and no digit.', { source: quoted(symbols) }))
  if (terms.length > most)
    throw wrong(text, say('A search takes at most {most} words and phrases, and this one has {count}.', { most, count: terms.length }))
  if (filters.length > most)
    throw wrong(text, say('A search takes at most {most} filters, and this one has {count}.', { most, count: filters.length }))
  const lastWord = terms.findLast(term => !term.not)
  return {
    terms: terms.map(term => ({ text: term.text, prefix: term.prefix || (term === lastWord && term.open), not: term.not })),
    filters,
  }
}

/** “Alien: Covenant” and addresses have colons of their own. */
function isMeantAsFilter({ value }: QueryPart): boolean {
  return value.trim() !== '' && !value.startsWith('/')
}

function termOf(part: QueryPart, text: string): SearchTerm & { readonly open: boolean } {
  // A name before a colon that is no filter belongs to the word.
  const written = part.field === null ? part.value : text.slice(part.start + (part.not ? 1 : 0), part.end)
  const starred = !part.quoted && /[^*]\*$/u.test(written)
  return {
    text: starred ? written.slice(0, -1) : written,
    prefix: starred,
    not: part.not,
    open: !part.quoted,
  }
}

function unknownFilter(name: string, source: string): Said {
  const names = Object.keys(filterExamples).map(filter => `${filter}:`)
  return say('There is no filter “{name}:”. The filters are {names} and {last}. To look for {source} itself, put it in quotation marks.', {
    name,
    names: names.slice(0, -1).join(', '),
    last: names.at(-1) ?? '',
    source: quoted(source),
  })
}

function quoted(source: string): string {
  return `“${source.replaceAll(/["“”„]/gu, '')}”`
}

function shortened(source: string): string {
  const characters = Array.from(source)
  return characters.length > 60 ? `${characters.slice(0, 60).join('')}…` : source
}
