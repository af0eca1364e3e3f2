import * as fc from 'fast-check'
import { v7 as uuid } from 'uuid'
import { expect, test } from 'vitest'
import { emptyOldTrash } from '../../../../../src/main/library/trash/oldTrash.ts'
import { openLibrary } from '../../../../../src/main/library/file/open.ts'
import { all, run } from '../../../../../src/main/library/sql.ts'
import { noteUnused } from '../../../../../src/main/library/assets/unusedAssets.ts'
import { listId, listItemId, type ListId } from '../../../../../src/shared/model/ids.ts'
import { listEdit, listsOfEdit, type ListEdit, type ListEditInput } from '../../../../../src/shared/model/listEdit.ts'
import { usualListSettings } from '../../../../../src/shared/model/listSettings.ts'
import type { SmartRule } from '../../../../../src/shared/model/smartRule.ts'
import { callsOf, closing, noFields, section, temporaryLibrary, type DirectCall } from '../temporaryLibrary.ts'

const day = 86_400_000
const rule: SmartRule = {
  where: { is: 'status', status: 'published' },
  sort: { by: 'published', descending: true },
  limit: 5,
  excluded: [],
  places: {},
}
const external = (title: string) => ({
  id: listItemId.parse(uuid()),
  articleId: null,
  own: { ...noFields, title, url: `https://e.org/${title}` },
})

/** Three articles, each with the three lists in another order; the first list holds an article and two links. */
function setUp() {
  const library = temporaryLibrary()
  const call = callsOf(library)
  const lists = ['Related news', 'Latest', 'Elsewhere'].map(name => call('list:create', { name }).id) as [ListId, ListId, ListId]
  const articles = ['Metropolis', 'The General', 'Jr'].map(title => {
    const { id } = call('article:add', { header: { title, author: 'Mina' }, sections: [section('Text.')], lists: [] })
    return id
  })
  const orders = [
    [0, 1, 2],
    [1, 0],
    [2, 1, 0],
  ]
  articles.forEach((id, at) =>
    call('article:set-lists', {
      id,
      lists: (orders[at] ?? []).map(each => ({ listId: lists[each] ?? lists[0], heading: `Heading ${at}${each}` })),
    }),
  )
  const [related] = lists
  call('list:set-items', {
    id: related,
    items: [external('One'), { id: listItemId.parse(uuid()), articleId: articles[0] ?? null, own: noFields }, external('Two')],
  })
  call('list:set-settings', { id: related, settings: { ...usualListSettings, most: 2, rel: ['nofollow'] } })
  call('list:update', { id: related, name: null, description: 'What others wrote.' })
  return { library, call, lists, articles }
}

const one = (id: ListId) => ({ listId: id, heading: null })
const edit = (call: DirectCall, ...edits: ListEditInput[]) => call('list:edit', { edits }).undo
const attached = (call: DirectCall, ids: readonly string[]) => ids.map(id => call('article:open', { id }).lists)
const found = (call: DirectCall, text: string) => call('search:find', { text }).hits.filter(hit => hit.list !== null).length

test('a deleted list comes back with its items, settings, its place and heading beneath every article, and can be found again', () => {
  const { call, lists, articles } = setUp()
  const [related] = lists
  const before = [call('list:open', { id: related }), attached(call, articles), found(call, 'Two')]
  expect(before[2]).toBeGreaterThan(0)
  const undo = edit(call, { kind: 'delete', list: related })
  expect(undo).toEqual([{ kind: 'restore', list: related }])
  expect(() => call('list:open', { id: related })).toThrow(expect.objectContaining({ code: 'not-found' }))
  expect([found(call, 'Two'), call('list:deleted')]).toEqual([
    0,
    [{ id: related, name: 'Related news', at: expect.any(Number), count: 3, usedIn: 3, smart: false }],
  ])
  const redo = edit(call, ...undo)
  expect([call('list:open', { id: related }), attached(call, articles), found(call, 'Two')]).toEqual(before)
  expect([redo, call('list:deleted')]).toEqual([[{ kind: 'delete', list: related }], []])
})

test('it comes back after the library was opened anew, and is passed over once it is there', () => {
  const { library, call, lists, articles } = setUp()
  const [related] = lists
  const before = [call('list:open', { id: related }), attached(call, articles)]
  call('list:delete', { id: related })
  library.close()
  const again = callsOf(closing(openLibrary(library.folder, { mode: 'write' })))
  edit(again, { kind: 'restore', list: related })
  expect([again('list:open', { id: related }), attached(again, articles)]).toEqual(before)
  expect(again('list:edit', { edits: [{ kind: 'restore', list: related }] })).toEqual({ undo: [], changed: 0, passedOver: 1 })
})

test('what changed meanwhile stays: an article that is gone, lists in another order, templates that were set', () => {
  const { call, lists, articles } = setUp()
  const [related, latest, elsewhere] = lists
  const [metropolis = '', general = '', jr = ''] = articles
  call('list:set-templates', { everywhere: [one(related)], sets: [{ kind: 'Book', lists: [one(related), one(latest)] }] })
  const undo = edit(call, { kind: 'delete', list: related })
  expect(call('list:templates')).toEqual({ everywhere: [], sets: [{ kind: 'Book', lists: [one(latest)] }] })
  call('list:set-templates', { everywhere: [one(elsewhere)], sets: [] })
  call('article:trash', { ids: [metropolis] })
  call('article:delete', { ids: [metropolis] })
  call('article:set-lists', { id: general, lists: [one(elsewhere), one(latest)] })
  edit(call, ...undo)
  expect(call('list:open', { id: related }).items).toMatchObject([
    { shown: { title: 'One' } },
    { articleId: null, state: 'missing', shown: { title: 'Metropolis', author: 'Mina' } },
    { shown: { title: 'Two' } },
  ])
  expect(attached(call, [general, jr]).map(each => each.map(({ listId: id }) => id))).toEqual([
    [elsewhere, related, latest],
    [elsewhere, latest, related],
  ])
  expect(call('list:templates')).toEqual({ everywhere: [one(elsewhere), one(related)], sets: [{ kind: 'Book', lists: [one(related)] }] })
})

test('a smart list comes back with its rule, and rules, names and ways of showing are undone', () => {
  const { call, lists } = setUp()
  const [, latest] = lists
  const states = () => call('list:open', { id: latest })
  const first = states()
  const undo = [
    edit(call, { kind: 'rule', list: latest, rule, items: [external('Pinned')] }),
    edit(call, { kind: 'describe', list: latest, name: 'Newest', settings: { ...usualListSettings, newestFirst: true } }),
    edit(call, { kind: 'describe', list: latest, description: 'By the day.' }),
    edit(call, { kind: 'delete', list: latest }),
  ]
  expect(call('list:deleted')).toMatchObject([{ name: 'Newest', smart: true }])
  edit(call, ...(undo.pop() ?? []))
  expect(states()).toMatchObject({ name: 'Newest', description: 'By the day.', rule, settings: { newestFirst: true } })
  for (const each of undo.toReversed()) edit(call, ...each)
  expect(states()).toEqual(first)
})

test('its images are kept as long as it is, and after 90 days both may go', () => {
  const { library, call, lists } = setUp()
  const [related] = lists
  const image = `${'a'.repeat(64)}.png`
  run(library.db, "INSERT INTO asset (id, type, width, height, size, name, added_at) VALUES (?, 'image/png', 1, 1, 1, 'a.png', 0)", [image])
  run(library.db, 'UPDATE list_item SET image = ? WHERE list_id = ? AND position = 0', [image, related])
  const unused = () => {
    noteUnused(library.db, '', 100, Date.now())
    return call('asset:unused', { limit: 10 }).count
  }
  call('list:delete', { id: related })
  expect(unused()).toBe(0)
  const later = Date.now() + 91 * day
  // The clock is believed once it has run evenly for a month.
  for (let at = later - 40 * day; at <= later; at += 10 * day) emptyOldTrash(library.db, at)
  expect([call('list:deleted'), unused()]).toEqual([[], 1])
})

type Move = { readonly do: number; readonly list: number } | 'undo' | 'redo'
const moves = fc.array(
  fc.oneof(fc.constant('undo' as const), fc.constant('redo' as const), fc.record({ do: fc.nat({ max: 5 }), list: fc.nat({ max: 3 }) })),
  { maxLength: 20 },
)

test('any series of making, deleting, renaming and filling lists is undone step by step to where it began', () => {
  const { library, call, lists, articles } = setUp()
  const ids = [...lists, listId.parse(uuid())]
  const state = () => [
    call('library:overview').lists.map(list => call('list:open', { id: list.id })),
    attached(call, articles),
    all(library.db, 'SELECT list_id, position FROM list_item ORDER BY list_id, position'),
  ]
  const editOf = ({ do: what, list: at }: Exclude<Move, string>): ListEdit => {
    const list = ids[at]
    const item = external('New')
    return listEdit.parse(
      [
        { kind: 'create', list, name: 'Made' },
        { kind: 'delete', list },
        { kind: 'restore', list },
        { kind: 'describe', list, name: 'Renamed', settings: null },
        { kind: 'insert', list, items: [{ item, at: 1 }] },
        { kind: 'rule', list, rule, items: [item] },
      ][what],
    )
  }
  const isThere = (id: ListId) => call('library:overview').lists.some(list => list.id === id)
  fc.assert(
    fc.property(moves, series => {
      const before = state()
      const done: ListEdit[][] = []
      const undone: ListEdit[][] = []
      for (const move of series) {
        const isNew = move !== 'undo' && move !== 'redo'
        const edits = move === 'undo' ? done.pop() : move === 'redo' ? undone.pop() : [editOf(move)]
        const [next] = edits ?? []
        if (!edits || !next || (isNew && !listsOfEdit(next).every(isThere) && ['describe', 'insert', 'rule'].includes(next.kind))) continue
        const undo = edit(call, ...edits)
        if (undo.length === 0) continue
        if (move === 'undo') undone.push(undo)
        else done.push(undo)
        if (isNew) undone.length = 0
      }
      for (const undo of done.toReversed()) edit(call, ...undo)
      expect(state()).toEqual(before)
    }),
    { numRuns: 40 },
  )
})
