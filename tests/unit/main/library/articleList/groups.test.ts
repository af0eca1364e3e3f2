import * as fc from 'fast-check'
import { expect, test } from 'vitest'
import type { Input } from '../../../../../src/shared/contract/contract.ts'
import { newestFirst, statuses, type ArticleSort } from '../../../../../src/shared/model/article.ts'
import { groupings, type Grouping } from '../../../../../src/shared/model/grouping.ts'
import { subjectTypes } from '../../../../../src/shared/model/subject.ts'
import type { Library } from '../../../../../src/main/library/library.ts'
import { callsOf, temporaryLibrary, type DirectCall } from '../temporaryLibrary.ts'

const subject = (type: (typeof subjectTypes)[number]) => ({
  type,
  name: 'x',
  creators: [],
  year: null,
  country: '',
  link: '',
  duration: null,
})

function add(library: Library, title: string, header: Input<'article:add'>['header'], editedAt: number) {
  const { id } = callsOf(library)('article:add', { header: { title, ...header }, sections: [], lists: [] })
  library.db.prepare('UPDATE article SET updated_at = ?, created_at = ? WHERE id = ?').run(editedAt, editedAt, id)
  return id
}

const day = (year: number, month: number, date: number) => new Date(year, month - 1, date, 12).getTime()

function groups(call: DirectCall, by: Grouping, rest: Partial<Input<'article:groups'>> = {}) {
  return call('article:groups', { filter: {}, by, ...rest }).groups.map(({ key, count }) => [key, count])
}

function titles(call: DirectCall, by: Grouping, key: string | null, sort: ArticleSort = newestFirst) {
  return call('article:list', { filter: {}, sort, group: { by, key } }).items.map(item => item.title)
}

function shelf() {
  const library = temporaryLibrary()
  add(library, 'one', { status: 'draft', tags: ['film', 'essay'], subject: subject('Movie'), publishedAt: '2025-11-13' }, day(2025, 12, 31))
  add(
    library,
    'two',
    { status: 'published', tags: ['film'], subject: subject('Book'), publishedAt: '2025-11-30T23:59:59Z' },
    day(2026, 1, 1),
  )
  add(library, 'three', { status: 'draft', tags: [] }, day(2026, 1, 31))
  const gone = add(library, 'gone', { status: 'draft', tags: ['film'], subject: subject('Movie') }, day(2026, 1, 2))
  const call = callsOf(library)
  call('article:trash', { ids: [gone] })
  return { library, call }
}

test('statuses, subjects and tags are groups in their order, and what has none comes last', () => {
  const { call } = shelf()
  expect(groups(call, 'status')).toEqual([
    ['draft', 2],
    ['published', 1],
  ])
  expect(groups(call, 'type')).toEqual([
    ['Movie', 1],
    ['Book', 1],
    [null, 1],
  ])
  expect(groups(call, 'tag')).toEqual([
    ['essay', 1],
    ['film', 2],
    [null, 1],
  ])
  expect(titles(call, 'tag', 'film')).toEqual(['two', 'one'])
  expect(titles(call, 'tag', null)).toEqual(['three'])
  expect(titles(call, 'type', null)).toEqual(['three'])
})

test('months are those of the date that is sorted by, to the last moment', () => {
  const { call } = shelf()
  expect(groups(call, 'month')).toEqual([
    ['2026-01', 2],
    ['2025-12', 1],
  ])
  const oldest = { by: 'edited', descending: false } as const
  expect(groups(call, 'month', { sort: oldest }).map(([key]) => key)).toEqual(['2025-12', '2026-01'])
  expect(titles(call, 'month', '2026-01', oldest)).toEqual(['two', 'three'])
  const published = { by: 'published', descending: true } as const
  expect(groups(call, 'month', { sort: published })).toEqual([
    ['2025-11', 2],
    [null, 1],
  ])
  expect(titles(call, 'month', '2025-11', published)).toEqual(['two', 'one'])
  expect(titles(call, 'month', null, published)).toEqual(['three'])
})

test('a filter goes before the groups', () => {
  const { call } = shelf()
  expect(groups(call, 'month', { filter: { tag: 'film' } })).toEqual([
    ['2026-01', 1],
    ['2025-12', 1],
  ])
  expect(groups(call, 'tag', { filter: { status: 'draft' } })).toEqual([
    ['essay', 1],
    ['film', 1],
    [null, 1],
  ])
  expect(groups(call, 'status', { filter: { inTrash: true } })).toEqual([['draft', 1]])
  expect(groups(call, 'type', { filter: { text: 'two' } })).toEqual([['Book', 1]])
})

test('every group has as many articles as it says, and together they have all', { timeout: 60_000 }, () => {
  const article = fc.record({
    status: fc.constantFrom(...statuses),
    tags: fc.uniqueArray(fc.constantFrom('a', 'a/b', 'c'), { maxLength: 3 }),
    type: fc.constantFrom(null, ...subjectTypes),
    publishedAt: fc.constantFrom(null, '2025-01-31', '2025-02-01T00:00:00+02:00', '2024-12-31'),
    at: fc.integer({ min: day(2024, 1, 1), max: day(2026, 1, 1) }),
  })
  const sort = fc.record({ by: fc.constantFrom('edited', 'created', 'published', 'title'), descending: fc.boolean() })
  fc.assert(
    fc.property(fc.array(article, { maxLength: 12 }), sort, fc.constantFrom(null, 'draft', 'ready'), (articles, order, status) => {
      const library = temporaryLibrary()
      for (const { type, at, ...header } of articles) add(library, 'x', { ...header, subject: type && subject(type) }, at)
      const call = callsOf(library)
      const all = call('article:list', { filter: { status }, sort: order }).items.map(({ id }) => id)
      for (const by of groupings) {
        const found = call('article:groups', { filter: { status }, by, sort: order }).groups.map(({ key, count }) => {
          const { items, total } = call('article:list', { filter: { status }, sort: order, group: { by, key } })
          expect(total).toBe(count)
          return items.map(({ id }) => id)
        })
        expect(found.every(items => items.length > 0)).toBe(true)
        expect(new Set(found.flat())).toEqual(new Set(all))
        // Only tags put an article into more groups than one.
        expect(by === 'tag' || found.flat().length === all.length).toBe(true)
      }
      library.close()
    }),
    { numRuns: 20 },
  )
})
