import { expect, test } from 'vitest'
import type { Rating, Subject } from '../../../../../src/shared/model/subject.ts'
import { callsOf, noFields, section, temporaryLibrary } from '../temporaryLibrary.ts'

const about = (year: number): Subject => ({ type: 'Movie', name: 'It', creators: [], year, country: '', link: '', duration: null })
const rated = (value: number, best = 5): Rating => ({ value, best, worst: 0 })

function shelf() {
  const library = temporaryLibrary()
  const call = callsOf(library)
  const linked = section('The line to elsewhere.', 'Verdict', 'verdict')
  linked.content[1] = {
    type: 'paragraph',
    content: [{ type: 'text', text: 'The line.', marks: [{ type: 'link', attrs: { href: 'https://a.example/' } }] }],
  }
  const add = (title: string, header: object, sections = [section(`The line of ${title}.`)]) =>
    call('article:add', { header: { title, ...header }, sections, lists: [] }).id
  const ids = {
    general: add('General', {
      author: 'Ann Lee',
      status: 'published',
      tags: ['Film noir', 'essay'],
      subject: about(1926),
      rating: rated(4.5),
      publishedAt: '2025-11-13',
      language: 'en-GB',
    }),
    haxan: add(
      'Häxan',
      {
        author: 'Bo',
        tags: ['film/horror'],
        subject: about(1922),
        rating: rated(8, 10),
        publishedAt: '2026-01-31T23:30:00Z',
        language: 'sv',
      },
      [section('The line of witches.'), linked],
    ),
    draft: add('Draft', { rating: rated(2) }),
  }
  const find = (text: string) => call('search:find', { text }).hits.map(hit => hit.title)
  return { library, call, find, ids }
}

test('filters alone list articles, the newest first', () => {
  const { find } = shelf()
  expect(find('rating:>=0')).toEqual(['Draft', 'Häxan', 'General'])
  expect(find('-status:published')).toEqual(['Draft', 'Häxan'])
})

test.each([
  ['tag:"film noir"', ['General']],
  ['tag:FILM', ['Häxan']],
  ['-tag:essay', ['Draft', 'Häxan']],
  ['tag:nobody', []],
  ['status:draft', ['Draft', 'Häxan']],
  ['status:draft status:published', ['Draft', 'Häxan', 'General']],
  ['by:lee', ['General']],
  ['by:"Ann Lee" by:bo', ['Häxan', 'General']],
  ['by:an', ['General']],
  ['by:!', []],
  ['lang:en', ['Draft', 'General']],
  ['lang:EN-gb', ['General']],
  ['year:1926', ['General']],
  ['year:<1926', ['Häxan']],
  ['year:1920..1930', ['Häxan', 'General']],
  ['rating:>=4', ['Häxan', 'General']],
  ['rating:>=4 rating:<5', ['General']],
  ['rating:>4/5', ['General']],
  ['rating:80%', ['Häxan']],
  ['has:link', ['Häxan']],
  ['-has:link', ['Draft', 'General']],
  ['has:image', []],
  ['has:cover', []],
  ['has:list', []],
  ['published:2025', ['General']],
  ['published:>=2026-01', ['Häxan']],
  ['published:<2026-01-31', ['General']],
  ['updated:<2020', []],
  ['updated:>=2020', ['Draft', 'Häxan', 'General']],
  ['created:2020..', ['Draft', 'Häxan', 'General']],
  ['in:trash', []],
])('%s lists %j', (query, titles) => {
  const { find } = shelf()
  expect(find(query)).toEqual(titles)
  // Beside words the same filters hold.
  expect(
    find(`line ${query}`)
      .filter((title, index, all) => all.indexOf(title) === index)
      .toSorted(),
  ).toEqual(titles.toSorted())
})

test('a kind is asked of the section', () => {
  const { call } = shelf()
  const places = (text: string) => call('search:find', { text }).hits.map(hit => [hit.title, hit.heading, hit.passage])
  expect(places('kind:verdict')).toEqual([['Häxan', 'Verdict', 'The line.']])
  expect(places('line kind:verdict')).toEqual([['Häxan', 'Verdict', 'The \ue000line\ue001.']])
  expect(places('häxan kind:section')).toEqual([])
})

test('what must not be there is looked for in the whole article', () => {
  const { find } = shelf()
  expect(find('line -witches').toSorted()).toEqual(['Draft', 'General'])
  expect(find('line -general')).toEqual(expect.arrayContaining(['Häxan', 'Draft']))
  expect(find('line -general')).not.toContain('General')
  expect(find('line -"of draft"')).not.toContain('Draft')
  expect(find('-line')).toEqual([])
  expect(find('-witches')).toEqual(['Draft', 'General'])
})

test('a phrase is found word for word, and its last word is whole', () => {
  const { find } = shelf()
  expect(find('"line of witches"')).toEqual(['Häxan'])
  expect(find('"of line"')).toEqual([])
  expect(find('"of witch"')).toEqual([])
  expect(find('witch')).toEqual(['Häxan'])
  expect(find('witch status:draft')).toEqual(['Häxan'])
  expect(find('wit* line')).toEqual(['Häxan'])
  expect(find('witch line')).toEqual([])
})

test('the trash is searched by itself', () => {
  const { call, find, ids } = shelf()
  call('article:trash', { ids: [ids.haxan] })
  expect(find('witches')).toEqual([])
  expect(find('witches in:trash')).toEqual(['Häxan'])
  expect(find('in:trash')).toEqual(['Häxan'])
  expect(find('in:trash by:bo')).toEqual(['Häxan'])
  expect(call('search:find', { text: 'witches in:trash' }).hits).toMatchObject([{ inTrash: true }])
  call('article:restore', { ids: [ids.haxan] })
  expect([find('witches'), find('witches in:trash')]).toEqual([['Häxan'], []])
  call('article:trash', { ids: [ids.haxan] })
  call('article:delete', { ids: [ids.haxan] })
  expect([find('witches'), find('witches in:trash')]).toEqual([[], []])
})

test('what a list says is found on every article that shows it', () => {
  const { call, find, ids } = shelf()
  const { id } = call('list:create', { name: 'Related news' })
  const item = { articleId: null, own: { ...noFields, title: 'Our Hospitality, a century on', author: 'Jane Marsh' } }
  const other = { articleId: null, own: { ...noFields, title: '서울의 영화관' } }
  const { items } = call('list:add-items', { id, items: [other, item], at: null })
  expect(find('hospitality')).toEqual([])
  for (const article of [ids.general, ids.draft]) call('article:set-lists', { id: article, lists: [{ listId: id, heading: null }] })
  expect(call('search:find', { text: 'hospitality' }).hits).toMatchObject([
    {
      title: 'Draft',
      sectionId: null,
      list: { id, name: 'Related news' },
      passage: 'Our \ue000Hospitality\ue001, a century on, Jane Marsh',
    },
    { title: 'General', list: { id, name: 'Related news' } },
  ])
  expect(find('영화 status:published')).toEqual(['General'])
  expect(find('has:list')).toEqual(['Draft', 'General'])
  expect(find('hospitality kind:section')).toEqual([])
  call('list:remove-items', { id, itemIds: [items[1]?.id ?? ''] })
  expect(find('hospitality')).toEqual([])
  call('list:delete', { id })
  expect(find('영화')).toEqual([])
})

test('a wrong query is answered with what is wrong', () => {
  const { find } = shelf()
  expect(() => find('line status:new')).toThrow('“status:new” is not understood: a status is draft, ready, published or archived.')
})

test('how many there are is counted, and said where it is not', () => {
  const { call } = shelf()
  const counted = (text: string, limit: number) => {
    const { hits, total, more } = call('search:find', { text, limit })
    return [hits.length, total, more]
  }
  expect(counted('line', 2)).toEqual([2, 4, false])
  expect(counted('line', 50)).toEqual([4, 4, false])
  expect(counted('rating:>=0', 1)).toEqual([1, 3, false])
})
