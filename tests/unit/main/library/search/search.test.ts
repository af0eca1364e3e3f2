import * as fc from 'fast-check'
import { expect, test } from 'vitest'
import { AppError } from '../../../../../src/shared/errors.ts'
import { filterExamples } from '../../../../../src/shared/search/SearchQuery.ts'
import { callsOf, paragraph, section, temporaryLibrary } from '../temporaryLibrary.ts'

function libraryOf(texts: Record<string, string>) {
  const library = temporaryLibrary()
  const call = callsOf(library)
  for (const [title, text] of Object.entries(texts))
    call('article:add', { header: { title }, sections: [section(text, 'Heading')], lists: [] })
  return { library, call, find: (text: string) => call('search:find', { text }).hits.map(hit => [hit.title, shown(hit.passage)]) }
}

function shown(passage: string): string {
  return passage.replaceAll('\ue000', '[').replaceAll('\ue001', ']')
}

test('a hit names its place and marks what was found', () => {
  const call = callsOf(temporaryLibrary())
  const light = section('Here the light is painted on the walls.', 'Painted light')
  const subject = {
    type: 'Movie' as const,
    name: 'Das Cabinet',
    creators: ['Robert Wiene'],
    year: 1920,
    country: 'Germany',
    link: '',
    duration: null,
  }
  const header = { title: 'Caligari', standfirst: 'A street that cannot exist.', author: 'Mina', tags: ['Expressionism'], subject }
  const { id, slug } = call('article:add', { header, sections: [section('Nothing.'), light], lists: [] })
  const find = (text: string) => call('search:find', { text }).hits
  const article = {
    id,
    slug,
    title: 'Caligari',
    status: 'draft',
    language: 'en',
    inTrash: false,
    sectionId: null,
    heading: null,
    list: null,
  }
  expect(find('light')).toEqual([
    {
      ...article,
      sectionId: light.id,
      heading: 'Painted light',
      passage: 'Here the \ue000light\ue001 is painted on the walls.',
    },
  ])
  expect(find('cannot street')).toEqual([{ ...article, passage: 'A \ue000street\ue001 that \ue000cannot\ue001 exist.' }])
  expect(find('wiene 1920')).toEqual([{ ...article, passage: 'Das Cabinet, Robert \ue000Wiene\ue001, \ue0001920\ue001, Germany' }])
  expect(find('expressionism')).toEqual([{ ...article, passage: '\ue000Expressionism\ue001' }])
  expect(find('Mina')).toEqual([{ ...article, passage: '\ue000Mina\ue001' }])
  expect(find('calig')).toEqual([{ ...article, passage: '\ue000Calig\ue001ari' }])
})

test('every term must be there, whole save the last; case and accents don’t matter', () => {
  const { find } = libraryOf({ A: 'The café of an artist', B: 'The start of a cafeteria' })
  expect(find('CAFE')).toEqual([
    ['A', 'The [café] of an artist'],
    ['B', 'The start of a [cafe]teria'],
  ])
  expect(find('cafe of')).toEqual([['A', 'The [café] [of] an artist']])
  expect(find('art')).toEqual([['A', 'The café of an [art]ist']])
  expect(find('art café')).toEqual([])
  expect(find('Cafe\u0301')).toHaveLength(2)
})

test.each([
  ['ko', '이 독립영화는 서울에서 찍었다', ['영화', '독립영화', '서울', '독', '화', '영화는'], ['경화', '서영']],
  ['ja', '東京物語は小津安二郎の映画館である', ['映画', '東京', '京物', '物語', '画館', '館', '東京物語', 'の映画'], ['東物', '館映']],
  ['zh', '这部电影院里的黑白电影', ['电影', '黑白', '影院', '影', '黑白电影'], ['白黑', '影电']],
  ['th', 'ภาพยนตร์เงียบเรื่องนี้สวยงามมาก', ['ภาพยนตร์', 'เงียบ', 'เรื่อง', 'สวย'], ['งามสวย']],
  ['mixed', 'AI映画2025年「カメラを止めるな」ー続編', ['AI映画', '2025年', 'カメラ', '止める', '続編'], ['映画2024']],
])('words without spaces are found by any part, from one character up: %s', (_language, text, found, absent) => {
  const { find } = libraryOf({ Article: text })
  for (const query of found) expect([query, find(query)]).toEqual([query, [['Article', text.replaceAll(query, '[$&]')]]])
  for (const query of absent) expect([query, find(query)]).toEqual([query, []])
})

const answered = (find: (text: string) => unknown[], query: string) => {
  try {
    return find(query)
  } catch (error) {
    if (error instanceof AppError && error.code === 'bad-request') return error.message
    throw error
  }
}

test.each(['NEAR(', 'NEAR(a b, 2)', 'a AND', 'OR', 'NOT x', '{title}:a', '+a', 'te\u0000xt', '', '   ', 'a"b', "O'Hara", 'ﷺ'])(
  'a query is never a query of the database: %j',
  query => {
    const { find } = libraryOf({ Plain: 'A text without any of that' })
    expect(find(query).filter(([, passage]) => passage === undefined)).toEqual([])
  },
)

test('any query is answered with hits or with a sentence', () => {
  const { find } = libraryOf({ Plain: 'A text', Korean: '영화', Thai: 'ภาพยนตร์' })
  const pieces = [
    'a',
    '-a',
    '"a b"',
    '-영',
    'ภ',
    ...Object.values(filterExamples),
    '-has:link',
    'by:%',
    'tag:"',
    'rating:1..',
    'NOT',
    '^',
    '*',
  ]
  fc.assert(
    fc.property(
      fc.oneof(
        fc.string({ unit: 'binary' }),
        fc.string({ unit: 'grapheme' }),
        fc.stringMatching(/^[a"*()ANDOR:^+{}-]{1,12}$/),
        fc.array(fc.constantFrom(...pieces), { maxLength: 6 }).map(parts => parts.join(' ')),
      ),
      query => {
        const answer = answered(find, query)
        expect(typeof answer === 'string' ? answer.length > 10 : Array.isArray(answer)).toBe(true)
      },
    ),
    { numRuns: 400 },
  )
})

test('any part of a text in a script without spaces finds it', () => {
  const { call } = libraryOf({})
  const character = fc.constantFrom(...Array.from('東京物語映画館の영화는서울ภาพยนตร์เงียบ'))
  fc.assert(
    fc.property(fc.array(character, { minLength: 1, maxLength: 15 }), fc.nat(), fc.nat(), (characters, from, length) => {
      const text = characters.join('')
      const parts = Array.from(new Intl.Segmenter('und', { granularity: 'grapheme' }).segment(text), part => part.segment)
      const start = from % parts.length
      const query = parts.slice(start, start + 1 + (length % parts.length)).join('')
      // A vowel sign that stands alone is no word.
      fc.pre(/[\p{L}\p{N}]/u.test(query))
      const { id } = call('article:add', { header: { title: 'Any' }, sections: [section(text, 'H')], lists: [] })
      expect(call('search:find', { text: query, limit: 500 }).hits.map(hit => hit.id)).toContain(id)
      call('article:trash', { ids: [id] })
      call('article:delete', { ids: [id] })
    }),
    { numRuns: 150 },
  )
})

test('what is saved is found at once, and what was there before is not', () => {
  const { call, find } = libraryOf({ Faust: 'A wager.' })
  const [hit] = call('search:find', { text: 'wager' }).hits
  if (!hit?.sectionId) throw new Error('The section was not found')
  const edited = { id: hit.sectionId, kind: 'section' as const, content: [paragraph('A bet.')] }
  call('article:save', { id: hit.id, baseVersion: 1, header: { title: 'Urfaust' }, order: [hit.sectionId], sections: [edited] })
  expect([find('wager'), find('faust'), find('bet'), find('urf')]).toEqual([[], [], [['Urfaust', 'A [bet].']], [['Urfaust', '[Urf]aust']]])
})

test('a passage of a long text is the part around the first match', () => {
  const { find } = libraryOf({ Long: `${'Some words before. '.repeat(50)}Here is the needle. ${'Some words after. '.repeat(50)}` })
  const [[, passage = ''] = []] = find('needle')
  expect(passage).toMatch(/^….{10,60}Here is the \[needle\]\. Some words.*…$/u)
  expect(passage.length).toBeLessThan(220)
})

test('a passage of several words is the part that shows the most of them', () => {
  const filler = 'Some words between. '.repeat(30)
  const { find } = libraryOf({
    Long: `A straight road. ${filler}Straight, straight. ${filler}No line at all. ${filler}A straight line bends. ${filler}`,
  })
  const [[, passage = ''] = []] = find('straight line')
  expect(passage).toMatch(/^….*A \[straight\] \[line\] bends\./u)
  expect(find('line')[0]?.[1]).toContain('No [line] at all')
})

test('what the title says and what a section says are found together', () => {
  const { call } = libraryOf({ Caligari: 'The light is painted.', Nosferatu: 'The light is real.' })
  const { hits } = call('search:find', { text: 'caligari light' })
  expect(hits.map(hit => [hit.title, hit.heading, shown(hit.passage)])).toEqual([['Caligari', 'Heading', 'The [light] is painted.']])
  expect(call('search:find', { text: 'light calig' }).hits).toEqual(hits)
  expect(call('search:find', { text: 'caligari real' }).hits).toEqual([])
})

test('of very many places, titles come first and then the newest', () => {
  const library = temporaryLibrary()
  const call = callsOf(library)
  const sections = Array.from({ length: 2100 }, (_, i) => section('A film.', `Film ${i}`))
  call('article:add', { header: { title: 'A film' }, sections: [section('Film.')], lists: [] })
  call('article:add', { header: { title: 'Long' }, sections, lists: [] })
  const { hits, more } = call('search:find', { text: 'film', limit: 3 })
  expect(hits.map(hit => [hit.title, hit.heading])).toEqual([
    ['A film', null],
    ['Long', 'Film 2099'],
    ['Long', 'Film 2098'],
  ])
  expect(more).toBe(true)
})

test('a title counts for more than a text', () => {
  const { find } = libraryOf({ Other: 'Nosferatu Nosferatu Nosferatu', Nosferatu: 'A film.' })
  expect(find('nosferatu').map(([title]) => title)).toEqual(['Nosferatu', 'Other'])
})
