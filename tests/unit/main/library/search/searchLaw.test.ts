import * as fc from 'fast-check'
import { expect, test } from 'vitest'
import { fold } from '../../../../../src/main/library/search/fold.ts'
import { searchLibrary } from '../../../../../src/main/library/search/search.ts'
import { usualBounds } from '../../../../../src/main/library/search/searchRows.ts'
import { prepareSectionPlaces } from '../../../../../src/main/library/search/sectionPlaces.ts'
import { segmentTerm, segmentText } from '../../../../../src/main/library/search/segment.ts'
import { callsOf, section, temporaryLibrary } from '../temporaryLibrary.ts'

const words = ['the', 'film', 'films', 'light', 'lighthouse', 'Café', 'cafe', 'of', '영화', '독립영화', '映画', '映', 'ночь', 'a']
const word = fc.constantFrom(...words)
const phrase = fc.array(word, { maxLength: 6 }).map(some => some.join(' '))

const article = fc.record({
  title: phrase,
  standfirst: phrase,
  author: phrase,
  status: fc.constantFrom('draft' as const, 'published' as const),
  subject: fc.option(
    fc
      .constantFrom(1926, 1960)
      .map(year => ({ type: 'Movie' as const, name: 'It', creators: [], year, country: '', link: '', duration: null })),
  ),
  rating: fc.option(fc.constantFrom(1, 4).map(value => ({ value, best: 5, worst: 0 }))),
  tags: fc.array(fc.constantFrom('noir', 'noir/french', 'essay'), { maxLength: 2 }),
  sections: fc.array(fc.record({ heading: phrase, body: phrase, verdict: fc.boolean() }), { minLength: 1, maxLength: 3 }),
})
type Written = typeof article extends fc.Arbitrary<infer T> ? T : never

const term = fc.oneof(
  word.map(one => ({ text: one, prefix: false })),
  fc.constantFrom('fil', 'ligh', 'lig', 'c', 'cafe', 'light').map(one => ({ text: one, prefix: true })),
  fc.tuple(word, word).map(pair => ({ text: pair.join(' '), prefix: false })),
)
type Term = typeof term extends fc.Arbitrary<infer T> ? T : never

const filters = [
  '',
  'status:draft',
  '-status:draft',
  'tag:noir',
  '-tag:essay',
  'kind:verdict',
  'year:<1950',
  '-year:1926',
  'rating:>=4',
  'rating:20%',
  'by:cafe',
  'lang:en',
  'updated:>=2020',
  '-created:<2020',
  '-has:image',
  'has:link',
] as const
const filter = fc.constantFrom(...filters)
const query = fc.record({
  wanted: fc.array(term, { minLength: 1, maxLength: 3 }),
  unwanted: fc.array(term, { maxLength: 1 }),
  filter,
})
type Query = typeof query extends fc.Arbitrary<infer T> ? T : never

function shown({ text, prefix }: Term): string {
  return prefix ? `${text}*` : `"${text}"`
}

function written({ wanted, unwanted, filter: one }: Query): string {
  return [one, ...wanted.map(shown), ...unwanted.map(each => `-${shown(each)}`)].join(' ')
}

function tokens(folded: string): string[] {
  return folded.split(/[^\p{L}\p{N}\p{M}]+/u).filter(Boolean)
}

/** Whether one of the texts holds a term, found the slow and plain way. */
function holds(texts: readonly string[], { text: sought, prefix }: Term): boolean {
  const segmented = segmentTerm(fold(sought))
  const wanted = tokens(segmented.text)
  const open = segmented.prefix || prefix
  return texts.some(one => {
    const there = tokens(segmentText(fold(one)))
    return there.some((_, start) =>
      wanted.every((token, index) => {
        const found = there[start + index]
        return index === wanted.length - 1 && open ? (found?.startsWith(token) ?? false) : found === token
      }),
    )
  })
}

function passes({ status, tags, subject, rating, author }: Written, one: (typeof filters)[number]): boolean {
  const within = (name: string) => tags.some(tag => tag === name || tag.startsWith(`${name}/`))
  const answers: Record<(typeof filters)[number], boolean> = {
    '': true,
    'status:draft': status === 'draft',
    '-status:draft': status !== 'draft',
    'tag:noir': within('noir'),
    '-tag:essay': !within('essay'),
    'kind:verdict': true,
    'year:<1950': subject !== null && subject.year < 1950,
    '-year:1926': subject?.year !== 1926,
    'rating:>=4': rating !== null && rating.value >= 4,
    'rating:20%': rating?.value === 1,
    'by:cafe': holds([author], { text: 'cafe', prefix: true }),
    'lang:en': true,
    'updated:>=2020': true,
    '-created:<2020': true,
    '-has:image': true,
    'has:link': false,
  }
  return answers[one]
}

/** The numbers of the places that a query is about: the article’s, and the section’s or -1 for its header. */
function expected(articles: readonly Written[], { wanted, unwanted, filter: one }: Query): string[] {
  return articles.flatMap((each, number) => {
    const header = [each.title, each.standfirst, each.author, each.tags.join(', ')]
    const rows = each.sections.map(({ heading, body }) => [heading, body])
    if (!passes(each, one) || unwanted.some(not => [header, ...rows].some(row => holds(row, not)))) return []
    const inHeader = wanted.every(sought => holds(header, sought)) && one !== 'kind:verdict' ? [`${number} -1`] : []
    const inSections = rows.flatMap((row, index) => {
      const lacking = wanted.filter(sought => !holds(row, sought))
      // Of several terms one may be in the header instead; of one, the header is the place.
      const found = lacking.length === 0 || (lacking.length === 1 && wanted.length > 1 && lacking.every(sought => holds(header, sought)))
      return found && (one !== 'kind:verdict' || each.sections[index]?.verdict) ? [`${number} ${index}`] : []
    })
    return [...inHeader, ...inSections]
  })
}

const frequent = { ranked: 1, passing: 0, few: 0 }

test.each([
  ['few and ranked', usualBounds, false],
  ['frequent, few pass', { ...frequent, few: 100, passing: 100 }, false],
  ['frequent, many pass', frequent, false],
  ['frequent, sections of those that pass are known', frequent, true],
])('a search finds what going through every text finds: %s', (_name, bounds, areKnown) => {
  fc.assert(
    fc.property(fc.array(article, { minLength: 1, maxLength: 6 }), fc.array(query, { minLength: 4, maxLength: 8 }), (articles, queries) => {
      const library = temporaryLibrary()
      const call = callsOf(library)
      const numbers = new Map<string, string>()
      for (const [number, { sections, ...header }] of articles.entries()) {
        const made = sections.map(({ heading, body, verdict }, index) =>
          section(body, heading || `${index}`, verdict ? 'verdict' : 'section'),
        )
        const { id } = call('article:add', { header, sections: made, lists: [] })
        numbers.set(`${id} null`, `${number} -1`)
        for (const [index, each] of made.entries()) numbers.set(`${id} ${each.id}`, `${number} ${index}`)
      }
      if (areKnown) while (prepareSectionPlaces(library.db));
      for (const each of queries) {
        const { hits, total, more } = searchLibrary(library.db, written(each), 500, bounds)
        const found = hits.map(hit => numbers.get(`${hit.id} ${hit.sectionId}`) ?? '')
        expect([written(each), found.toSorted(), total, more]).toEqual([
          written(each),
          expected(articles, each).toSorted(),
          found.length,
          false,
        ])
      }
    }),
    { numRuns: 25 },
  )
})

test('a page that is full says that there is more, and holds what the whole begins with', () => {
  const library = temporaryLibrary()
  const call = callsOf(library)
  for (let number = 0; number < 30; number++)
    call('article:add', { header: { title: `Film ${number}` }, sections: [section('A film of light.')], lists: [] })
  for (const bounds of [usualBounds, { ranked: 5, passing: 3, few: 3 }]) {
    for (const sought of ['film', 'film light', 'film -house', 'film status:draft']) {
      const whole = searchLibrary(library.db, sought, 500, bounds)
      const page = searchLibrary(library.db, sought, 7, bounds)
      expect(page.hits).toEqual(whole.hits.slice(0, 7))
      expect(page.more || page.total === whole.total).toBe(true)
      expect(whole).toMatchObject({ total: whole.hits.length, more: false })
    }
  }
})

test('a frequent term’s rows come in the same order, whichever way they are found, also when articles have come and gone since', () => {
  fc.assert(
    fc.property(
      fc.array(article, { minLength: 2, maxLength: 8 }),
      fc.array(query, { minLength: 4, maxLength: 8 }),
      fc.uniqueArray(fc.nat({ max: 7 }), { maxLength: 3 }),
      (articles, queries, gone) => {
        const library = temporaryLibrary()
        const call = callsOf(library)
        const add = ({ sections, ...header }: Written) =>
          call('article:add', {
            header,
            sections: sections.map(({ heading, body, verdict }, index) =>
              section(body, heading || `${index}`, verdict ? 'verdict' : 'section'),
            ),
            lists: [],
          }).id
        const half = Math.ceil(articles.length / 2)
        const ids = articles.slice(0, half).map(add)
        while (prepareSectionPlaces(library.db));
        for (const number of gone) {
          const id = ids[number]
          if (!id) continue
          call('article:trash', { ids: [id] })
          if (number % 2 === 0) call('article:delete', { ids: [id] })
        }
        articles.slice(half).map(add)
        for (const each of queries) {
          const [known, few, asked] = [frequent, { ...frequent, few: 100, passing: 100 }, { ...frequent, few: 100 }].map(
            bounds => searchLibrary(library.db, written(each), 500, bounds).hits,
          )
          expect([written(each), few]).toEqual([written(each), known])
          expect([written(each), asked]).toEqual([written(each), known])
        }
      },
    ),
    { numRuns: 25 },
  )
})
