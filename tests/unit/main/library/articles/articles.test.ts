import { expect, test } from 'vitest'
import { callsOf, paragraph, section, temporaryLibrary } from '../temporaryLibrary.ts'

test('an added article opens as it was given, with defaults for the rest', () => {
  const call = callsOf(temporaryLibrary())
  const opening = section('The first frame is a street that cannot exist.')
  const light = section('Light is painted on.', 'Light')
  const added = call('article:add', { header: { title: 'The Cabinet', tags: ['Noir', 'Silent'] }, sections: [opening, light], lists: [] })
  expect(added).toEqual({ id: expect.any(String), slug: 'the-cabinet', title: 'The Cabinet' })
  const opened = call('article:open', { id: added.id })
  expect(opened).toEqual({
    id: added.id,
    version: 1,
    createdAt: expect.any(Number),
    updatedAt: opened.createdAt,
    trashedAt: null,
    words: 13,
    header: {
      title: 'The Cabinet',
      slug: 'the-cabinet',
      slugFollowsTitle: true,
      standfirst: '',
      language: 'en',
      author: '',
      status: 'draft',
      tags: ['Noir', 'Silent'],
      subject: null,
      rating: null,
      cover: null,
      description: '',
      canonicalUrl: '',
      publishedAt: null,
      views: null,
      viewsAt: null,
    },
    sections: [
      { ...opening, heading: null, words: 9 },
      { ...light, heading: 'Light', words: 4 },
    ],
    lists: [],
  })
  expect(call('article:find', { key: 'the-cabinet' })).toEqual(opened)
  expect(call('article:find', { key: added.id })).toEqual(opened)
})

test('an article without sections has an empty opening, and one without a title has a slug', () => {
  const call = callsOf(temporaryLibrary())
  const { id, slug } = call('article:add', { header: {}, sections: [], lists: [] })
  expect(slug).toBe('untitled')
  expect(call('article:open', { id })).toMatchObject({ words: 0, sections: [{ kind: 'opening', heading: null, content: [paragraph('')] }] })
  expect(call('article:add', { header: {}, sections: [], lists: [] }).slug).toBe('untitled-2')
})

test('a slug that an article brings along is kept', () => {
  const call = callsOf(temporaryLibrary())
  const { id } = call('article:add', { header: { title: 'Long title', slug: 'short' }, sections: [], lists: [] })
  expect(call('article:open', { id }).header).toMatchObject({ slug: 'short', slugFollowsTitle: false })
})

test('a duplicate is a draft of its own that was never published', () => {
  const call = callsOf(temporaryLibrary())
  const { id: listId } = call('list:create', { name: 'Related news' })
  const header = {
    title: 'Caligari',
    status: 'published' as const,
    tags: ['Silent'],
    publishedAt: '2025-11-13',
    views: 41,
    viewsAt: '2025-11-14',
    rating: { value: 4.5, best: 5, worst: 0 },
  }
  const sections = [section('A street.'), section('Paint.', 'Light')]
  const original = call('article:add', { header, sections, lists: [], attach: [listId] })
  const copy = call('article:duplicate', { id: original.id })
  expect(copy).toEqual({ id: expect.any(String), slug: 'caligari-copy', title: 'Caligari (copy)' })
  const [before, after] = [call('article:open', { id: original.id }), call('article:open', { id: copy.id })]
  expect(after).toEqual({
    ...before,
    id: copy.id,
    createdAt: after.createdAt,
    updatedAt: after.createdAt,
    header: {
      ...before.header,
      title: 'Caligari (copy)',
      slug: 'caligari-copy',
      status: 'draft',
      publishedAt: null,
      views: null,
      viewsAt: null,
    },
    sections: before.sections.map((one, index) => ({ ...one, id: after.sections[index]?.id })),
  })
  expect(after.sections.filter(one => before.sections.some(other => other.id === one.id))).toEqual([])
})

test('a duplicate is named in the words of who asks for it', () => {
  const call = callsOf(temporaryLibrary())
  const words = { copyOf: '{title} (사본)', untitled: '제목 없음' }
  const titled = call('article:add', { header: { title: 'A $& price' }, sections: [], lists: [] })
  const untitled = call('article:add', { header: {}, sections: [], lists: [] })
  expect([titled, untitled].map(({ id }) => call('article:duplicate', { id, ...words }).title)).toEqual([
    'A $& price (사본)',
    '제목 없음 (사본)',
  ])
})

test('the list is newest first, in pages, and counts all that match', () => {
  const call = callsOf(temporaryLibrary())
  for (let i = 0; i < 7; i += 1)
    call('article:add', { header: { title: `Number ${i}` }, sections: [section('Three words here.')], lists: [] })
  const page = call('article:list', { filter: {}, offset: 2, limit: 3 })
  expect([page.total, page.items.map(item => item.title)]).toEqual([7, ['Number 4', 'Number 3', 'Number 2']])
  expect(page.items[0]).toEqual({
    id: expect.any(String),
    title: 'Number 4',
    slug: 'number-4',
    standfirst: '',
    status: 'draft',
    language: 'en',
    author: '',
    tags: [],
    publishedAt: null,
    views: null,
    words: 3,
    updatedAt: expect.any(Number),
    trashedAt: null,
  })
})

test('the list is narrowed by status, tag and text, whatever its case and accents', () => {
  const call = callsOf(temporaryLibrary())
  const add = (header: object) => call('article:add', { header, sections: [], lists: [] })
  add({ title: 'Les Vampires', status: 'ready', tags: ['Série', 'Silent'], author: 'Müller' })
  add({ title: 'Café Élysée', status: 'published', standfirst: 'A 100% true story' })
  add({ title: '기생충 다시 보기', tags: ['영화'] })
  const titles = (filter: object) => call('article:list', { filter }).items.map(item => item.title)
  expect(titles({ status: 'ready' })).toEqual(['Les Vampires'])
  expect(titles({ tag: '영화' })).toEqual(['기생충 다시 보기'])
  expect(titles({ tag: 'none' })).toEqual([])
  expect(titles({ text: 'ELYSEE cafe' })).toEqual(['Café Élysée'])
  expect(titles({ text: 'muller serie' })).toEqual(['Les Vampires'])
  expect(titles({ text: '생충' })).toEqual(['기생충 다시 보기'])
  expect(titles({ text: '0% t' })).toEqual(['Café Élysée'])
  expect(titles({ text: '_' })).toEqual([])
  expect(titles({ text: 'tr\u0000ue' })).toEqual(['Café Élysée'])
  expect(titles({ text: '\\' })).toEqual([])
  expect(titles({ text: '"story' })).toEqual([])
  expect(titles({ text: 'true a' })).toEqual(['Café Élysée'])
  expect(titles({ text: '%' })).toEqual(['Café Élysée'])
  expect(titles({ text: "' OR 1=1 --" })).toEqual([])
  expect(titles({ text: '  ' })).toHaveLength(3)
  expect(titles({ status: 'ready', tag: 'Silent', text: 'vamp' })).toEqual(['Les Vampires'])
})

test('the overview counts what is there', () => {
  const call = callsOf(temporaryLibrary())
  const add = (header: object) => call('article:add', { header, sections: [], lists: [] })
  add({ title: 'A', tags: ['b', 'a', 'b'] })
  add({ title: 'B', status: 'published', tags: ['b'] })
  const { id } = add({ title: 'C', status: 'archived', tags: ['c'] })
  call('article:trash', { ids: [id] })
  expect(call('library:overview')).toEqual({
    counts: { all: 2, draft: 1, ready: 0, published: 1, archived: 0, trash: 1 },
    tags: [
      { name: 'a', colour: null, count: 1, total: 1 },
      { name: 'b', colour: null, count: 2, total: 2 },
      { name: 'c', colour: null, count: 0, total: 0 },
    ],
    lists: [],
    filters: [],
  })
})

test('a filter that very many match gives the same pages as one that few do', () => {
  const call = callsOf(temporaryLibrary())
  for (let i = 0; i < 1100; i += 1)
    call('article:add', { header: { title: i % 11 === 0 ? `Rare film ${i}` : `Film ${i}` }, sections: [], lists: [] })
  const page = (text: string) => call('article:list', { filter: { text }, offset: 1, limit: 2 })
  expect([page('film'), page('rare film')].map(({ total, items }) => [total, items.map(item => item.title)])).toEqual([
    [1100, ['Film 1098', 'Film 1097']],
    [100, ['Rare film 1078', 'Rare film 1067']],
  ])
})
