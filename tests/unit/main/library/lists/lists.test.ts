import * as fc from 'fast-check'
import { expect, test } from 'vitest'
import type { DraftList } from '../../../../../src/shared/model/draft.ts'
import type { ListItem, NewListItem } from '../../../../../src/shared/model/list.ts'
import { articleId } from '../../../../../src/shared/model/ids.ts'
import { callsOf, noFields, section, temporaryLibrary } from '../temporaryLibrary.ts'

function external(title: string): NewListItem {
  return { articleId: null, own: { ...noFields, title } }
}

function setUp() {
  const library = temporaryLibrary()
  const call = callsOf(library)
  const { id } = call('list:create', { name: 'Related news' })
  const header = {
    title: 'Metropolis',
    author: 'Mina',
    publishedAt: '2025-11-13',
    views: 41,
    viewsAt: '2025-12-01',
    canonicalUrl: 'https://example.org/m',
  }
  const article = call('article:add', { header, sections: [section('Text.')], lists: [], attach: [id] })
  return { library, call, id, article }
}

test('an item of the library says what its article says, save where it says something itself', () => {
  const { call, id, article } = setUp()
  const own = { ...noFields, title: 'The big one', views: 7, note: 'Long.' }
  const { items } = call('list:add-items', { id, items: [{ articleId: article.id, own }, external('Elsewhere')], at: null })
  expect(items).toEqual([
    {
      id: expect.any(String),
      articleId: article.id,
      own,
      shown: {
        title: 'The big one',
        author: 'Mina',
        site: null,
        date: '2025-11-13',
        views: 7,
        viewsAt: null,
        url: 'https://example.org/m',
        note: 'Long.',
        image: null,
        language: 'en',
      },
      state: 'ok',
    },
    {
      id: expect.any(String),
      articleId: null,
      own: { ...noFields, title: 'Elsewhere' },
      shown: { ...noFields, title: 'Elsewhere' },
      state: 'ok',
    },
  ])
  expect(call('list:open', { id })).toEqual({
    id,
    name: 'Related news',
    description: '',
    items,
    usedIn: [{ id: article.id, title: 'Metropolis' }],
  })
})

test('an article is in a list once', () => {
  const { call, id, article } = setUp()
  const item = { articleId: article.id, own: noFields }
  expect(call('list:add-items', { id, items: [item, external('A'), item], at: null }).items).toHaveLength(2)
  expect(call('list:add-items', { id, items: [item], at: 0 }).items).toEqual([])
  expect(call('list:open', { id }).items.map(one => one.shown.title)).toEqual(['Metropolis', 'A'])
})

test('an article in the trash is shown as such; one that is deleted leaves what it showed', () => {
  const { call, id, article } = setUp()
  call('list:add-items', { id, items: [{ articleId: article.id, own: { ...noFields, author: 'M. M.' } }], at: null })
  const [item] = call('list:open', { id }).items
  call('article:trash', { ids: [article.id] })
  expect(call('list:open', { id })).toMatchObject({ items: [{ ...item, state: 'trashed' }], usedIn: [] })
  expect(call('library:overview').lists).toEqual([{ id, name: 'Related news', description: '', count: 1, usedIn: 0 }])
  call('article:delete', { ids: [article.id] })
  const [left] = call('list:open', { id }).items
  expect(left).toEqual({ ...item, articleId: null, own: item?.shown, state: 'missing' })
  const back = { id: item?.id ?? left?.id, articleId: article.id, own: item?.own } as ListItem
  call('list:set-items', { id, items: [back] })
  expect(call('list:open', { id }).items).toEqual([left])
})

test('items of another list, and lists and articles that are gone, are refused', () => {
  const { call, id } = setUp()
  const other = call('list:create', { name: 'Other' }).id
  const [item] = call('list:add-items', { id, items: [external('A')], at: null }).items
  if (!item) throw new Error('No item was added')
  const nobody = articleId.parse('0199a3c0-0000-7000-8000-0000000000ff')
  const stolen = { id: item.id, articleId: null, own: item.own }
  expect(() => call('list:set-items', { id: other, items: [stolen] })).toThrow(expect.objectContaining({ code: 'bad-request' }))
  expect(() => call('list:set-items', { id, items: [stolen, stolen] })).toThrow(expect.objectContaining({ code: 'bad-request' }))
  for (const refused of [
    () => call('list:update-item', { id: other, itemId: item.id, own: item.own }),
    () => call('list:move-item', { id: other, itemId: item.id, to: 0 }),
    () => call('list:add-items', { id, items: [{ articleId: nobody, own: noFields }], at: null }),
    () => call('article:set-lists', { id: nobody, lists: [] }),
  ])
    expect(refused).toThrow(expect.objectContaining({ code: 'not-found' }))
  call('list:delete', { id: other })
  expect(() => call('list:delete', { id: other })).toThrow(expect.objectContaining({ code: 'not-found' }))
  expect(call('list:open', { id }).items).toEqual([item])
})

test('an article shows its lists in its own order, under headings of its own', () => {
  const { call, id, article } = setUp()
  const second = call('list:create', { name: 'Latest news' }).id
  const lists = [
    { listId: second, heading: 'Just in' },
    { listId: id, heading: null },
  ]
  call('article:set-lists', { id: article.id, lists: [...lists, { listId: second, heading: 'Again' }] })
  expect(call('article:open', { id: article.id })).toMatchObject({ version: 1, lists })
  call('list:update', { id: second, name: 'Newest', description: null })
  call('list:delete', { id })
  expect(call('article:open', { id: article.id }).lists).toEqual([{ listId: second, heading: 'Just in' }])
  expect(call('library:overview').lists).toEqual([{ id: second, name: 'Newest', description: '', count: 0, usedIn: 1 }])
})

function draft(name: string, ...titles: string[]): DraftList {
  return { name, items: titles.map(external) }
}

test('lists that an article brings along are made once, when name and items are the same', () => {
  const { call } = setUp()
  const add = (...lists: DraftList[]) => {
    const added = call('article:add', { header: { title: 'Brought' }, sections: [], lists })
    return call('article:open', { id: added.id }).lists.map(list => list.listId)
  }
  const [related, latest] = add(draft('Related', 'A', 'B'), draft('Latest', 'C'))
  expect(add(draft('Latest', 'C'), draft('Related', 'A', 'B'))).toEqual([latest, related])
  const [changed] = add(draft('Related', 'A', 'Other'))
  expect([related, latest]).not.toContain(changed)
  expect(call('library:overview').lists.map(list => [list.name, list.count, list.usedIn])).toEqual([
    ['Latest', 1, 2],
    ['Related', 2, 2],
    ['Related', 2, 1],
    ['Related news', 0, 1],
  ])
})

type Step =
  | { kind: 'add'; count: number; at: number | null }
  | { kind: 'move'; index: number; to: number }
  | { kind: 'remove'; indices: number[] }
  | { kind: 'undo'; back: number }

const step: fc.Arbitrary<Step> = fc.oneof(
  fc.record({ kind: fc.constant('add' as const), count: fc.integer({ min: 1, max: 4 }), at: fc.option(fc.nat({ max: 12 })) }),
  fc.record({ kind: fc.constant('move' as const), index: fc.nat({ max: 12 }), to: fc.nat({ max: 14 }) }),
  fc.record({ kind: fc.constant('remove' as const), indices: fc.array(fc.nat({ max: 12 }), { minLength: 1, maxLength: 3 }) }),
  fc.record({ kind: fc.constant('undo' as const), back: fc.nat({ max: 5 }) }),
)

test('whatever is done to a list, its order is that of a plain array, without gap or repeat', () => {
  const { library, call } = setUp()
  fc.assert(
    fc.property(fc.array(step, { maxLength: 15 }), steps => {
      const { id } = call('list:create', { name: 'Any' })
      let expected: ListItem[] = []
      const past: ListItem[][] = [[]]
      for (const one of steps) {
        if (one.kind === 'add') {
          const items = Array.from({ length: one.count }, (_, i) => external(`Item ${i}`))
          const added = call('list:add-items', { id, items, at: one.at }).items
          expected = expected.toSpliced(Math.min(one.at ?? expected.length, expected.length), 0, ...added.map(stored))
        } else if (one.kind === 'undo') {
          expected = past.at(-1 - one.back) ?? []
          call('list:set-items', { id, items: expected })
        } else if (one.kind === 'remove') {
          const gone = one.indices.flatMap(index => expected[index]?.id ?? [])
          if (gone.length > 0) call('list:remove-items', { id, itemIds: gone })
          expected = expected.filter(item => !gone.includes(item.id))
        } else {
          const item = expected[one.index]
          if (!item) continue
          call('list:move-item', { id, itemId: item.id, to: one.to })
          expected = expected.toSpliced(one.index, 1)
          expected = expected.toSpliced(one.to, 0, item)
        }
        past.push(expected)
        expect(call('list:open', { id }).items.map(stored)).toEqual(expected)
        const rows = library.db
          .prepare<[string], { position: number }>('SELECT position FROM list_item WHERE list_id = ? ORDER BY position')
          .all(id)
        expect(rows.map(row => row.position)).toEqual(rows.map((_, index) => index))
      }
    }),
    { numRuns: 60 },
  )
})

function stored({ id, articleId: article, own }: ListItem): ListItem {
  return { id, articleId: article, own }
}
