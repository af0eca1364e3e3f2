import { AppError } from '../errors.ts'
import { sectionKind, sectionKinds, status, statuses } from '../model/article.ts'
import { filterExamples, havings, type FilterName, type SearchFilter } from './SearchQuery.ts'
import { readNumbers, readRating } from './readNumbers.ts'
import { readPeriod } from './readPeriod.ts'
import type { QueryPart } from './splitQuery.ts'
import { say, type Said } from '../words/say.ts'

export function isFilterName(name: string): name is FilterName {
  return Object.hasOwn(filterExamples, name)
}

/** The error of a part of a query, with the part in its details. */
export function wrong(part: string, sentence: Said): AppError {
  return new AppError('bad-request', sentence, { details: { part } })
}

/** A filter of this name. Throws `bad-request` with a sentence that names the part and says what would be right. */
export function readFilter(field: FilterName, part: QueryPart, source: string): SearchFilter {
  const { not } = part
  const value = part.value.trim()
  const refuse = (reason: Said) => wrong(source, say('“{source}” is not understood: {reason}', { source, reason }))
  if (value === '')
    throw wrong(
      source,
      say('“{source}” lacks its value: write it right behind the colon, as in {example}.', { source, example: filterExamples[field] }),
    )
  const word = value.toLowerCase()
  switch (field) {
    case 'tag':
    case 'by':
    case 'links-to':
      return { not, field, value }
    case 'lang':
      if (!/^[a-z]{2,8}(-[a-z0-9]{1,8})*$/u.test(word)) throw refuse(say('a language is a code such as en, ko or pt-BR.'))
      return { not, field, value: word }
    case 'status': {
      const read = status.safeParse(word)
      if (!read.success) throw refuse(say('a status is {words} or {last}.', either(statuses)))
      return { not, field, value: read.data }
    }
    case 'kind': {
      const read = sectionKind.safeParse(word)
      if (!read.success) throw refuse(say('a section’s kind is {words} or {last}.', either(sectionKinds)))
      return { not, field, value: read.data }
    }
    case 'in':
      if (word !== 'trash') throw refuse(say('in: knows the trash alone, as in in:trash.'))
      return { not, field, value: word }
    case 'is':
      if (word !== 'orphan') throw refuse(say('is: knows orphans alone, as in is:orphan: articles that nothing links to.'))
      return { not, field, value: word }
    case 'has': {
      const found = havings.find(having => having === word)
      if (!found) throw refuse(say('an article can have {words} or {last}.', either(havings.map(having => `has:${having}`))))
      return { not, field, value: found }
    }
    case 'year': {
      const all = readNumbers(word)
      if (!all) throw refuse(say('write a year, as in year:1926, year:>=1920 or year:1920..1929.'))
      return { not, field, all }
    }
    case 'rating': {
      const read = readRating(word)
      if (!read) throw refuse(say('write a number, as in rating:>=4, rating:3..4.5, rating:>=4/5 or rating:>=80%.'))
      return { not, field, ...read }
    }
    case 'updated':
    case 'created':
    case 'published': {
      const period = readPeriod(word)
      if (!period)
        throw refuse(say('write a year, a month or a day, as in {field}:2025, {field}:<2026-01 or {field}:>=2025-11-13.', { field }))
      return { not, field, period }
    }
    default:
      return field satisfies never
  }
}

function either(words: readonly string[]): { words: string; last: string } {
  return { words: words.slice(0, -1).join(', '), last: words.at(-1) ?? '' }
}
