import * as fc from 'fast-check'
import { expect, test } from 'vitest'
import { statuses, type Status } from '../../../../../src/shared/model/article.ts'
import { articleId, listItemId, type ArticleId } from '../../../../../src/shared/model/ids.ts'
import type { SmartCondition, SmartRule } from '../../../../../src/shared/model/smartRule.ts'
import { callsOf, noFields, section, temporaryLibrary, type DirectCall } from '../temporaryLibrary.ts'

type Facts = {
  title: string
  tags?: string[]
  author?: string
  language?: string
  status?: Status
  views?: number | null
  publishedAt?: string | null
  stars?: number
  creators?: string[]
  series?: string
  text?: string
}

function add(call: DirectCall, { title, tags = [], creators, series, stars, text = '', ...header }: Facts): ArticleId {
  const subject = creators
    ? {
        type: 'Movie' as const,
        name: `About ${title}`,
        creators,
        year: null,
        country: '',
        link: '',
        duration: null,
        ...(series ? { series } : {}),
      }
    : null
  const rating = stars === undefined ? null : { value: stars, best: 5, worst: 0 }
  return call('article:add', { header: { title, tags, subject, rating, ...header }, sections: [section(text)], lists: [] }).id
}

function rule(where: SmartCondition, changes: Partial<SmartRule> = {}): SmartRule {
  return { where, sort: { by: 'title', descending: false }, limit: 20, excluded: [], places: {}, ...changes }
}

const everything: SmartCondition = { is: 'all', of: [] }

function titles(call: DirectCall, where: SmartCondition, page: ArticleId | null = null, changes: Partial<SmartRule> = {}): string[] {
  return call('list:preview', { rule: rule(where, changes), page }).map(item => item.shown.title)
}

const films: Facts[] = [
  {
    title: 'The General',
    tags: ['film/silent'],
    author: 'Ada North',
    status: 'published',
    views: 41,
    publishedAt: '2025-11-13',
    stars: 4.5,
    creators: ['Buster Keaton', 'Clyde Bruckman'],
    text: 'A locomotive is stolen.',
  },
  {
    title: 'Our Hospitality',
    tags: ['film'],
    author: 'ada north',
    status: 'published',
    views: 7,
    publishedAt: '2025-11-20',
    stars: 4,
    creators: ['buster keaton'],
    text: 'A tiny locomotive.',
  },
  {
    title: 'Safety Last!',
    tags: ['film/silent', 'city'],
    status: 'draft',
    stars: 5,
    creators: ['Harold Lloyd'],
    series: 'Thrills',
    text: 'A clock.',
  },
  {
    title: 'Girl Shy',
    tags: ['film'],
    status: 'published',
    publishedAt: '2025-10-01',
    creators: ['Harold Lloyd'],
    series: 'Thrills',
    language: 'de-AT',
  },
  {
    title: 'Notes on bread',
    tags: ['food'],
    status: 'archived',
    views: 1000,
    publishedAt: '2024-01-02',
    language: 'de',
    text: 'Flour, no locomotive.',
  },
]

function filmLibrary() {
  const library = temporaryLibrary()
  const call = callsOf(library)
  const ids = new Map(films.map(facts => [facts.title, add(call, facts)]))
  const id = (title: string) => articleId.parse(ids.get(title))
  return { library, call, id }
}

test('each test takes what it says', () => {
  const { call } = filmLibrary()
  const cases: [SmartCondition, string[]][] = [
    [{ is: 'tag', name: 'film' }, ['Girl Shy', 'Our Hospitality', 'Safety Last!', 'The General']],
    [{ is: 'tag', name: 'film/silent' }, ['Safety Last!', 'The General']],
    [{ is: 'author', name: 'Ada North' }, ['Our Hospitality', 'The General']],
    [{ is: 'subject', name: 'About Girl Shy' }, ['Girl Shy']],
    [{ is: 'creator', name: 'Buster Keaton' }, ['Our Hospitality', 'The General']],
    [{ is: 'creator', name: 'Buster' }, []],
    [{ is: 'series', name: 'thrills' }, ['Girl Shy', 'Safety Last!']],
    [{ is: 'kind', kind: 'Movie' }, ['Girl Shy', 'Our Hospitality', 'Safety Last!', 'The General']],
    [{ is: 'kind', kind: null }, ['Notes on bread']],
    [{ is: 'status', status: 'draft' }, ['Safety Last!']],
    [{ is: 'language', language: 'de' }, ['Girl Shy', 'Notes on bread']],
    [{ is: 'rating', from: 0.85, until: 1 }, ['Safety Last!', 'The General']],
    [{ is: 'views', atLeast: 41 }, ['Notes on bread', 'The General']],
    [{ is: 'date', of: 'published', from: '2025-11-13', until: '2025-11-13' }, ['The General']],
    [{ is: 'date', of: 'published', from: null, until: '2025-10-31' }, ['Girl Shy', 'Notes on bread']],
    [{ is: 'recent', of: 'created', days: 1 }, ['Girl Shy', 'Notes on bread', 'Our Hospitality', 'Safety Last!', 'The General']],
    [{ is: 'text', text: 'locomotive -tiny' }, ['Notes on bread', 'The General']],
    [{ is: 'text', text: '"tiny locomotive"' }, ['Our Hospitality']],
    [{ is: 'not', of: { is: 'views', atLeast: 41 } }, ['Girl Shy', 'Our Hospitality', 'Safety Last!']],
    [
      {
        is: 'any',
        of: [
          { is: 'tag', name: 'food' },
          {
            is: 'all',
            of: [
              { is: 'tag', name: 'film' },
              { is: 'not', of: { is: 'status', status: 'published' } },
            ],
          },
        ],
      },
      ['Notes on bread', 'Safety Last!'],
    ],
    [{ is: 'any', of: [] }, []],
  ]
  for (const [where, expected] of cases) expect({ where, found: titles(call, where) }).toEqual({ where, found: expected })
})

test('one list is another on each article, and never shows an article to itself', () => {
  const { call, id } = filmLibrary()
  const related = (by: Extract<SmartCondition, { is: 'related' }>['by'], title: string) => titles(call, { is: 'related', by }, id(title))
  expect(related('creator', 'The General')).toEqual(['Our Hospitality'])
  expect(related('creator', 'Girl Shy')).toEqual(['Safety Last!'])
  expect(related('creator', 'Notes on bread')).toEqual([])
  expect(related('series', 'Girl Shy')).toEqual(['Safety Last!'])
  expect(related('author', 'The General')).toEqual(['Our Hospitality'])
  expect(related('kind', 'Safety Last!')).toEqual(['Girl Shy', 'Our Hospitality', 'The General'])
  expect(related('language', 'Notes on bread')).toEqual(['Girl Shy'])
  expect(related('tag', 'Safety Last!')).toEqual(['The General'])
  expect(related('newer', 'The General')).toEqual(['Our Hospitality'])
  expect(related('older', 'The General')).toEqual(['Girl Shy', 'Notes on bread'])
  expect(related('similar', 'The General')).toContain('Our Hospitality')
  expect(titles(call, { is: 'related', by: 'similar' })).toEqual([])
  expect(titles(call, everything, id('The General'))).not.toContain('The General')
})

test('sorted by likeness, the most alike come first and the newest fill up', () => {
  const { call, id } = filmLibrary()
  const sort = { by: 'similarity', descending: true } as const
  const found = titles(call, everything, id('The General'), { sort })
  expect(found[0]).toBe('Our Hospitality')
  expect(found.toSorted()).toEqual(['Girl Shy', 'Notes on bread', 'Our Hospitality', 'Safety Last!'])
  expect(titles(call, everything, id('The General'), { sort, limit: 1 })).toEqual(['Our Hospitality'])
})

test('the most viewed, the latest: sorted and limited, what has no value last', () => {
  const { call } = filmLibrary()
  expect(titles(call, everything, null, { sort: { by: 'views', descending: true }, limit: 4 })).toEqual([
    'Notes on bread',
    'The General',
    'Our Hospitality',
    'Girl Shy',
  ])
  expect(titles(call, everything, null, { sort: { by: 'published', descending: true }, limit: 2 })).toEqual([
    'Our Hospitality',
    'The General',
  ])
})

test('what is put in by hand stands at its place, what is excluded nowhere, and what is in the trash nowhere either', () => {
  const { call, id } = filmLibrary()
  const { id: list } = call('list:create', { name: 'Latest' })
  const external = {
    id: listItemId.parse('0199a3c0-0000-7000-8000-0000000000aa'),
    articleId: null,
    own: { ...noFields, title: 'Elsewhere' },
  }
  const bread = { id: listItemId.parse('0199a3c0-0000-7000-8000-0000000000bb'), articleId: id('Notes on bread'), own: noFields }
  const made = rule({ is: 'tag', name: 'film' }, { excluded: [id('Girl Shy')], places: { [external.id]: 1 }, limit: 4 })
  call('list:set-rule', { id: list, rule: made, items: [bread, external] })
  const shown = () => call('list:open', { id: list }).items.map(item => [item.shown.title, item.origin])
  expect(shown()).toEqual([
    ['Notes on bread', 'hand'],
    ['Elsewhere', 'hand'],
    ['Our Hospitality', 'rule'],
    ['Safety Last!', 'rule'],
  ])
  call('article:trash', { ids: [id('Our Hospitality')] })
  expect(shown().map(([title]) => title)).toEqual(['Notes on bread', 'Elsewhere', 'Safety Last!', 'The General'])
  expect(call('list:preview', { rule: made, items: [bread, external], page: null })).toEqual(call('list:open', { id: list }).items)
  expect(call('library:overview').lists).toEqual([{ id: list, name: 'Latest', description: '', count: 2, usedIn: 0, rule: made }])
})

test('a smart list can be frozen as it is, and that can be taken back', () => {
  const { call, id } = filmLibrary()
  const { id: list } = call('list:create', { name: 'By the same' })
  call('list:set-rule', { id: list, rule: rule({ is: 'related', by: 'creator' }), items: null })
  const page = id('The General')
  const before = call('list:open', { id: list, page })
  const undo = call('list:freeze', { id: list, page })
  const frozen = call('list:open', { id: list })
  expect(frozen.rule).toBeUndefined()
  expect(frozen.items.map(item => item.shown)).toEqual(before.items.map(item => item.shown))
  add(call, { title: 'Sherlock Jr.', creators: ['Buster Keaton'] })
  expect(call('list:open', { id: list, page }).items).toHaveLength(1)
  expect(() => call('list:freeze', { id: list })).toThrow(expect.objectContaining({ code: 'bad-request' }))
  call('list:set-rule', { id: list, ...undo })
  expect(call('list:open', { id: list, page }).items.map(item => item.shown.title)).toEqual(['Our Hospitality', 'Sherlock Jr.'])
})

test('a rule that can’t be followed is refused when it is made', () => {
  const { call } = filmLibrary()
  const { id } = call('list:create', { name: 'Any' })
  for (const text of ['"open', 'tag:film', '!!!'])
    expect(() => call('list:set-rule', { id, rule: rule({ is: 'text', text }), items: null })).toThrow(
      expect.objectContaining({ code: 'bad-request' }),
    )
  let deep: SmartCondition = { is: 'status', status: 'draft' }
  for (let depth = 0; depth < 6; depth += 1) deep = { is: 'not', of: deep }
  expect(() => call('list:preview', { rule: rule(deep) })).toThrow(/Invalid/u)
  expect(call('list:open', { id }).rule).toBeUndefined()
})

const names = ['a', 'b', 'c'] as const
const facts: fc.Arbitrary<Facts> = fc.record({
  title: fc.constant('x'),
  tags: fc.uniqueArray(fc.constantFrom(...names)),
  author: fc.constantFrom('', ...names),
  status: fc.constantFrom(...statuses),
  views: fc.option(fc.nat({ max: 3 }), { nil: null }),
  language: fc.constantFrom('en', 'de', 'de-AT'),
})
const leaf: fc.Arbitrary<SmartCondition> = fc.oneof(
  fc.record({ is: fc.constant('tag' as const), name: fc.constantFrom(...names) }),
  fc.record({ is: fc.constant('author' as const), name: fc.constantFrom(...names) }),
  fc.record({ is: fc.constant('status' as const), status: fc.constantFrom(...statuses) }),
  fc.record({ is: fc.constant('views' as const), atLeast: fc.nat({ max: 3 }) }),
  fc.record({ is: fc.constant('language' as const), language: fc.constantFrom('en', 'de') }),
)
const condition = fc.letrec<{ any: SmartCondition }>(tie => ({
  any: fc.oneof(
    { maxDepth: 3 },
    leaf,
    fc.record({ is: fc.constantFrom('all' as const, 'any' as const), of: fc.array(tie('any'), { maxLength: 3 }) }),
    fc.record({ is: fc.constant('not' as const), of: tie('any') }),
  ),
})).any

function passes(where: SmartCondition, { tags = [], author, status, views, language = '' }: Facts): boolean {
  const also = (each: SmartCondition) =>
    passes(each, { title: '', tags, language, ...(author ? { author } : {}), ...(status ? { status } : {}), views: views ?? null })
  if (where.is === 'all') return where.of.every(also)
  if (where.is === 'any') return where.of.some(also)
  if (where.is === 'not') return !also(where.of)
  if (where.is === 'tag') return tags.includes(where.name)
  if (where.is === 'author') return author === where.name
  if (where.is === 'status') return status === where.status
  if (where.is === 'views') return (views ?? -1) >= where.atLeast
  if (where.is === 'language') return language.split('-')[0] === where.language
  throw new Error('not generated')
}

test('and, or and not mean what they mean in logic', () => {
  const call = callsOf(temporaryLibrary())
  const all = fc
    .sample(facts, { numRuns: 40, seed: 6 })
    .map((each, index) => ({ ...each, title: `article ${String(index).padStart(2, '0')}` }))
  for (const each of all) add(call, each)
  fc.assert(
    fc.property(condition, where => {
      const expected = all.filter(each => passes(where, each)).map(each => each.title)
      expect(titles(call, where, null, { limit: 100 })).toEqual(expected)
    }),
    { numRuns: 200 },
  )
})
