import { expect, test } from 'vitest'
import type { ListId } from '../../../../../src/shared/model/ids.ts'
import { callsOf, noFields, section, temporaryLibrary, type DirectCall } from '../temporaryLibrary.ts'

function external(title: string, url: string | null, more: object = {}) {
  return { articleId: null, own: { ...noFields, title, url, ...more } }
}

function troubles(call: DirectCall, id: ListId) {
  return call('list:health', { id }).items.map(item => [item.title, item.troubles.map(trouble => trouble.is)])
}

function setUp() {
  const call = callsOf(temporaryLibrary())
  const { id } = call('list:create', { name: 'Related news' })
  const add = (title: string, canonicalUrl = '') =>
    call('article:add', { header: { title, canonicalUrl }, sections: [section(title)], lists: [] }).id
  return { call, id, add }
}

test('what repeats, is elsewhere too, leads to an article of one’s own, or was counted long ago, is said', () => {
  const { call, id, add } = setUp()
  const own = add('The line', 'https://example.org/line')
  const { id: other } = call('list:create', { name: 'Latest news' })
  call('list:add-items', { id: other, items: [external('Far', 'https://far.example/')], at: null })
  call('list:add-items', {
    id,
    items: [
      external('Far', 'https://far.example/', { views: 5, viewsAt: '2020-01-01' }),
      external('Far again', 'https://www.far.example'),
      external('The line', 'http://www.example.org/line/?utm_source=mail'),
      external('Nowhere', null, { views: 5 }),
    ],
    at: null,
  })
  expect(troubles(call, id)).toEqual([
    ['Far', ['elsewhere', 'stale-views']],
    ['Far again', ['repeated']],
    ['The line', ['own-address']],
    ['Nowhere', []],
  ])
  expect(call('list:repair', { id })).toMatchObject({ repaired: 1 })
  expect(call('list:open', { id }).items[2]).toMatchObject({
    articleId: own,
    state: 'ok',
    shown: { title: 'The line', url: 'https://example.org/line' },
  })
  expect(call('list:repair', { id })).toEqual({ repaired: 0, undo: [] })
})

test('an item whose article was deleted is put right when an article of its address is there again', () => {
  const { call, id, add } = setUp()
  const lost = add('The line', 'https://example.org/line')
  call('list:add-items', { id, items: [{ articleId: lost, own: noFields }], at: null })
  call('article:trash', { ids: [lost] })
  expect(troubles(call, id)).toEqual([['The line', ['trashed']]])
  call('article:delete', { ids: [lost] })
  expect(call('list:health', { id }).items[0]?.troubles).toEqual([{ is: 'missing', repair: null }])
  expect(call('list:repair', { id })).toEqual({ repaired: 0, undo: [] })
  const again = add('The line, again', 'https://example.org/line')
  expect(call('list:repair', { id })).toMatchObject({ repaired: 1 })
  expect(call('list:open', { id }).items).toMatchObject([{ articleId: again, state: 'ok', shown: { title: 'The line' } }])
})

test('what became of links is kept, and what their pages said of themselves is there when they are gone', () => {
  const { call, id } = setUp()
  call('list:add-items', { id, items: [external('', 'https://a.example/'), external('Mine', 'https://b.example/')], at: null })
  expect(call('list:health', { id }).checkedAt).toBeNull()
  const good = { url: 'https://a.example/', problem: null, title: 'A page', site: 'A site' }
  call('list:note-links', { checks: [good, { url: 'https://b.example/', problem: 'The page is gone (404).', title: null, site: null }] })
  const health = call('list:health', { id })
  expect(health.checkedAt).toEqual(expect.any(Number))
  expect(health.items.map(item => [item.title, item.troubles])).toEqual([
    ['A page', []],
    ['Mine', [{ is: 'dead', at: health.checkedAt, problem: 'The page is gone (404).' }]],
  ])
  call('list:note-links', { checks: [{ ...good, problem: 'There is no site of this name.', title: null, site: null }] })
  expect(call('list:open', { id }).items[0]?.shown).toMatchObject({ title: 'A page', site: 'A site' })
})

test('undoing a repair brings the mark of a missing article back, and it can be put right again', () => {
  const { call, id, add } = setUp()
  const [here, lost] = [add('Here', 'https://example.org/here'), add('The line', 'https://example.org/line')]
  call('list:add-items', {
    id,
    items: [
      external('Here, by address', 'https://example.org/here/'),
      { articleId: lost, own: noFields },
      { articleId: here, own: noFields },
      external('Far', 'https://far.example/'),
    ],
    at: null,
  })
  call('article:trash', { ids: [lost] })
  call('article:delete', { ids: [lost] })
  const again = add('The line, again', 'https://example.org/line')
  const before = call('list:open', { id }).items
  const { repaired, undo } = call('list:repair', { id })
  expect([repaired, call('list:open', { id }).items.map(item => item.articleId)]).toEqual([2, [again, here, null]])
  call('list:edit', { edits: undo })
  expect(call('list:open', { id }).items).toEqual(before)
  expect(troubles(call, id).map(([, words]) => words)).toEqual([['own-address'], ['missing'], [], []])
  expect(call('list:repair', { id }).repaired).toBe(2)
})

test('what stands in several lists is found, however its address is written, and so are old views', () => {
  const { call, id, add } = setUp()
  const own = add('The line', 'https://example.org/line')
  const { id: other } = call('list:create', { name: 'Latest news' })
  call('list:add-items', {
    id,
    items: [
      external('Far', 'https://far.example/a?utm_source=x', { views: 5, viewsAt: '2020-01-01' }),
      external('Once', 'https://once.example/', { views: 6, viewsAt: new Date().toISOString().slice(0, 10) }),
      external('By address', 'http://example.org/line/'),
      external('Nowhere', null),
    ],
    at: null,
  })
  call('list:add-items', {
    id: other,
    items: [{ articleId: own, own: noFields }, external('Far, too', 'http://www.far.example/a/'), external('Nowhere', null)],
    at: null,
  })
  const { items, total, stale } = call('list:overlaps')
  expect(total).toBe(2)
  expect(items.map(({ articleId, places }) => [articleId, places.map(({ list, position }) => [list, position])])).toEqual([
    [
      null,
      [
        [other, 1],
        [id, 0],
      ],
    ],
    [
      own,
      [
        [other, 0],
        [id, 2],
      ],
    ],
  ])
  expect(stale).toEqual([{ list: id, stale: 1, counted: 2, oldest: '2020-01-01' }])
})

const daysAgo = (days: number) => new Date(Date.now() - days * 86_400_000).toISOString().slice(0, 10)

test('views are old when this library says so', () => {
  const { call, id } = setUp()
  call('list:add-items', { id, items: [external('Far', 'https://far.example/', { views: 5, viewsAt: daysAgo(40) })], at: null })
  const said = () => [troubles(call, id), call('list:overlaps').stale.length]
  expect(call('list:views-age')).toEqual({ days: 30 })
  expect(said()).toEqual([[['Far', ['stale-views']]], 1])
  call('list:set-views-age', { days: 60 })
  expect(said()).toEqual([[['Far', []]], 0])
  call('list:set-views-age', { days: 14 })
  expect(said()).toEqual([[['Far', ['stale-views']]], 1])
})

test('what a smart list finds stands in more than one place, too; what is another on each article does not count', () => {
  const { call, id, add } = setUp()
  const article = add('The line', 'https://example.org/line')
  call('list:add-items', { id, items: [external('The line', 'http://www.example.org/line/')], at: null })
  const rule = {
    where: { is: 'all' as const, of: [] },
    sort: { by: 'title' as const, descending: false },
    limit: 5,
    excluded: [],
    places: {},
  }
  const { id: smart } = call('list:create', { name: 'Latest news' })
  call('list:set-rule', { id: smart, rule, items: null })
  const { id: relative } = call('list:create', { name: 'Similar' })
  call('list:set-rule', { id: relative, rule: { ...rule, where: { is: 'related', by: 'similar' } }, items: null })
  const { items, total } = call('list:overlaps')
  expect([total, items.map(item => [item.articleId, item.places.map(place => [place.list, place.position, place.byRule])])]).toEqual([
    1,
    [
      [
        article,
        [
          [id, 0, false],
          [smart, 0, true],
        ],
      ],
    ],
  ])
})
