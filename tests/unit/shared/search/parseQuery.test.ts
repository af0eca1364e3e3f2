import * as fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { AppError } from '../../../../src/shared/errors.ts'
import { filterText, hasFilter, toggleFilter } from '../../../../src/shared/search/editQuery.ts'
import { parseQuery } from '../../../../src/shared/search/parseQuery.ts'
import { filterExamples } from '../../../../src/shared/search/SearchQuery.ts'
import { splitQuery } from '../../../../src/shared/search/splitQuery.ts'

const word = (text: string, rest: object = {}) => ({ text, prefix: false, not: false, ...rest })
const sentenceOf = (text: string) => {
  try {
    parseQuery(text)
  } catch (error) {
    if (error instanceof AppError && error.code === 'bad-request') return error.message
    throw error
  }
  return null
}

test('words, phrases and what must not be there', () => {
  expect(parseQuery('straight  "a line" -war of').terms).toEqual([
    word('straight'),
    word('a line'),
    word('war', { not: true }),
    word('of', { prefix: true }),
  ])
  expect(parseQuery('key* “curled marks” -"not this"').terms).toEqual([
    word('key', { prefix: true }),
    word('curled marks'),
    word('not this', { not: true }),
  ])
  expect(parseQuery('light status:draft').terms).toEqual([word('light', { prefix: true })])
  expect(parseQuery('film-noir 5\'10" – a "say ""yes"" now"').terms.map(term => term.text)).toEqual([
    'film-noir',
    '5\'10"',
    'a',
    'say "yes" now',
  ])
  expect(parseQuery('Alien: Covenant https://a.example/b 12:30').terms.map(term => term.text)).toEqual([
    'Alien:',
    'Covenant',
    'https://a.example/b',
    '12:30',
  ])
  expect(parseQuery(' ')).toEqual({ terms: [], filters: [] })
})

const read = (text: string) =>
  parseQuery(text).filters.map(filter => Object.fromEntries(Object.entries(filter).filter(([name]) => name !== 'not')))

test('every filter', () => {
  expect(read('tag:"film noir" STATUS:Draft kind:verdict by:Ann lang:pt-BR in:trash has:image')).toEqual([
    { field: 'tag', value: 'film noir' },
    { field: 'status', value: 'draft' },
    { field: 'kind', value: 'verdict' },
    { field: 'by', value: 'Ann' },
    { field: 'lang', value: 'pt-br' },
    { field: 'in', value: 'trash' },
    { field: 'has', value: 'image' },
  ])
  expect(read('rating:>=4 rating:4,5 rating:3..4 rating:<80% rating:>4/5')).toEqual([
    { field: 'rating', share: false, all: [{ is: '>=', value: 4 }] },
    { field: 'rating', share: false, all: [{ is: '=', value: 4.5 }] },
    {
      field: 'rating',
      share: false,
      all: [
        { is: '>=', value: 3 },
        { is: '<=', value: 4 },
      ],
    },
    { field: 'rating', share: true, all: [{ is: '<', value: 0.8 }] },
    { field: 'rating', share: true, all: [{ is: '>', value: 0.8 }] },
  ])
  expect(read('year:1926 year:..1930')).toEqual([
    { field: 'year', all: [{ is: '=', value: 1926 }] },
    { field: 'year', all: [{ is: '<=', value: 1930 }] },
  ])
  expect(parseQuery('-tag:essay').filters).toEqual([{ field: 'tag', value: 'essay', not: true }])
})

test.each([
  ['2026', '2026-01-01', '2027-01-01'],
  ['2025-12', '2025-12-01', '2026-01-01'],
  ['2024-02-29', '2024-02-29', '2024-03-01'],
  ['<2026-01', null, '2026-01-01'],
  ['<=2026-01', null, '2026-02-01'],
  ['>2026-01', '2026-02-01', null],
  ['>=2026-1', '2026-01-01', null],
  ['2025..2026-03', '2025-01-01', '2026-04-01'],
  ['2025..', '2025-01-01', null],
])('updated:%s is from %s until %s', (value, from, until) => {
  expect(parseQuery(`updated:${value}`).filters).toEqual([{ field: 'updated', not: false, period: { from, until } }])
})

describe('a wrong query is answered with what is wrong', () => {
  test.each([
    ['foo:bar', /no filter “foo:”.*tag:, status:.*quotation marks/u],
    ['status:new', /“status:new” is not understood: a status is draft, ready, published or archived\./u],
    ['kind:end', /opening, section or verdict/u],
    ['rating:>=good', /“rating:>=good” is not understood: write a number/u],
    ['rating:4/0', /write a number/u],
    ['year:soon', /write a year/u],
    ['has:sound', /has:image, has:cover, has:link, has:deadlink or has:list/u],
    ['in:box', /in:trash/u],
    ['lang:english!', /a code such as en/u],
    ['updated:<2026-13', /“updated:<2026-13” is not understood: write a year, a month or a day/u],
    ['published:2025-02-30', /write a year, a month or a day/u],
    ['created:..', /write a year/u],
    ['light tag:', /“tag:” lacks its value/u],
    ['tag: essay', /right behind the colon, as in tag:essay/u],
    ['a "straight li', /opened in “straight li” and never closed/u],
    ['tag:"film', /never closed/u],
    ['%', /“%” can’t be looked for: it has no letter and no digit/u],
    ['word '.repeat(21), /at most 20 words.*has 21/u],
  ])('%s', (query, sentence) => {
    expect(sentenceOf(query)).toMatch(sentence)
  })
})

test('every example is right', () => {
  for (const example of Object.values(filterExamples)) expect(parseQuery(example).filters).toHaveLength(1)
})

const anything = fc.oneof(
  fc.string({ unit: 'binary', maxLength: 200 }),
  fc.stringMatching(/^[a-z:"“ -]{0,40}$/u),
  fc
    .array(fc.constantFrom(...Object.values(filterExamples), 'word', '"a phrase"', '-not', '"', ':', '-', '>=', '..', 'rating:', '4/'))
    .map(parts => parts.join(' ')),
)

test('any text has parts that lie in order and lose nothing', () => {
  fc.assert(
    fc.property(anything, text => {
      const parts = splitQuery(text)
      let end = 0
      for (const part of parts) {
        expect(text.slice(end, part.start).trim()).toBe('')
        expect(part.end).toBeGreaterThan(part.start)
        end = part.end
      }
      expect(text.slice(end).trim()).toBe('')
    }),
    { numRuns: 1000 },
  )
})

test('any text is understood or answered with a sentence', () => {
  fc.assert(
    fc.property(anything, text => {
      const sentence = sentenceOf(text)
      expect(sentence ?? 'Understood.').toMatch(/^[A-Z“].*\.$/su)
    }),
    { numRuns: 2000 },
  )
})

test('a filter that is put into a query is there, means its value, and goes again', () => {
  const value = fc.string({ unit: 'grapheme', minLength: 1, maxLength: 30 }).filter(text => text.trim() === text && text !== '')
  const query = fc.array(fc.constantFrom('light', '"a line"', '-war', 'status:draft', 'tag:"film noir"')).map(parts => parts.join(' '))
  fc.assert(
    fc.property(query, value, (before, tag) => {
      fc.pre(!hasFilter(before, 'tag', tag))
      const after = toggleFilter(before, 'tag', tag)
      expect(parseQuery(after).filters).toContainEqual({ field: 'tag', value: tag, not: false })
      expect(parseQuery(after).terms).toEqual(parseQuery(before).terms)
      expect(hasFilter(after, 'tag', tag)).toBe(true)
      expect(toggleFilter(after, 'tag', tag)).toBe(before)
    }),
    { numRuns: 500 },
  )
  expect(filterText('tag', 'film noir')).toBe('tag:"film noir"')
  expect(toggleFilter('status:draft light', 'has', 'image')).toBe('status:draft has:image light')
})
