import { expect, test } from 'vitest'
import { newestFirst, sortKeys, type ArticleHeader } from '../../../../../src/shared/model/article.ts'
import { callsOf, section, temporaryLibrary, type DirectCall } from '../temporaryLibrary.ts'

function add(call: DirectCall, header: Partial<ArticleHeader>, words = 'One.') {
  return call('article:add', { header, sections: [section(words)], lists: [] }).id
}

const fiveStars = (value: number) => ({ value, best: 5, worst: 0 })

test('articles are sorted by everything that the list offers, both ways; what has no value stands last', () => {
  const call = callsOf(temporaryLibrary())
  add(call, { title: '“Émile”', publishedAt: '2024-05-01', views: 10, rating: fiveStars(4) }, 'One two three.')
  add(call, { title: 'faust', publishedAt: '2025-01-02', views: null, rating: { value: 90, best: 100, worst: 0 } }, 'One two.')
  add(call, { title: 'Dracula', views: 3 })
  const titles = (by: (typeof sortKeys)[number], descending: boolean) =>
    call('article:list', { filter: {}, sort: { by, descending } }).items.map(item => item.title)
  expect(Object.fromEntries(sortKeys.map(by => [by, [titles(by, false), titles(by, true)]]))).toEqual({
    edited: [
      ['“Émile”', 'faust', 'Dracula'],
      ['Dracula', 'faust', '“Émile”'],
    ],
    created: [
      ['“Émile”', 'faust', 'Dracula'],
      ['Dracula', 'faust', '“Émile”'],
    ],
    published: [
      ['“Émile”', 'faust', 'Dracula'],
      ['faust', '“Émile”', 'Dracula'],
    ],
    title: [
      ['Dracula', '“Émile”', 'faust'],
      ['faust', '“Émile”', 'Dracula'],
    ],
    words: [
      ['Dracula', 'faust', '“Émile”'],
      ['“Émile”', 'faust', 'Dracula'],
    ],
    views: [
      ['Dracula', '“Émile”', 'faust'],
      ['“Émile”', 'Dracula', 'faust'],
    ],
    rating: [
      ['“Émile”', 'faust', 'Dracula'],
      ['faust', '“Émile”', 'Dracula'],
    ],
  })
})

test.each(sortKeys.flatMap(by => [true, false].map(descending => ({ by, descending }))))(
  '$by, $descending walks an index: nothing is sorted',
  sort => {
    const library = temporaryLibrary()
    const seen: string[] = []
    const prepare = library.db.prepare.bind(library.db)
    Object.assign(library.db, { prepare: (text: string) => (seen.push(text), prepare(text)) })
    callsOf(library)('article:list', { filter: {}, sort })
    const order = seen.find(text => text.startsWith('SELECT article.key FROM article')) ?? ''
    const plan = prepare(`EXPLAIN QUERY PLAN ${order}`).all()
    expect(plan.map(step => (step as { detail: string }).detail)).toEqual([expect.stringMatching(/USING (COVERING )?INDEX/u)])
  },
)

test('many articles are changed as one, and changed back as one', () => {
  const call = callsOf(temporaryLibrary())
  const a = add(call, { title: 'A', status: 'ready', tags: ['x', 'y'] })
  const b = add(call, { title: 'B', tags: ['y'] })
  const open = (id: typeof a) => {
    const { status, tags } = call('article:open', { id }).header
    return { status, tags }
  }
  const before = [open(a), open(b)]
  const done = call('article:change', { ids: [a, b], status: 'ready', addTags: ['new', 'y'], removeTags: ['x'] })
  expect(done.articles).toBe(2)
  expect([open(a), open(b)]).toEqual([
    { status: 'ready', tags: ['y', 'new'] },
    { status: 'ready', tags: ['y', 'new'] },
  ])
  call('batch:undo', { batch: done.batch })
  expect([open(a), open(b)]).toEqual(before)
  expect(call('library:overview').tags.map(tag => tag.name)).toEqual(['x', 'y'])
  expect(call('article:change', { ids: [a], status: 'ready' }).articles).toBe(0)
})

test('a filter is kept under a name, changed and deleted', () => {
  const call = callsOf(temporaryLibrary())
  const filter = { status: 'draft' as const, tag: 'Film', text: 'keaton', inTrash: false }
  const saved = call('filter:save', { id: null, name: ' Keaton drafts ', filter, sort: newestFirst })
  expect(call('library:overview').filters).toEqual([{ id: saved.id, name: 'Keaton drafts', filter, sort: newestFirst }])
  call('filter:save', { ...saved, name: 'Keaton' })
  expect(call('library:overview').filters).toEqual([{ ...saved, name: 'Keaton' }])
  call('tag:create', { name: 'Film' })
  const { batch } = call('tag:rename', { name: 'Film', to: 'Cinema' })
  expect(call('library:overview').filters[0]?.filter.tag).toBe('Cinema')
  call('batch:undo', { batch })
  expect(call('library:overview').filters[0]?.filter.tag).toBe('Film')
  call('filter:delete', { id: saved.id })
  expect(call('library:overview').filters).toEqual([])
  expect(() => call('filter:delete', { id: saved.id })).toThrow(expect.objectContaining({ code: 'not-found' }))
})
