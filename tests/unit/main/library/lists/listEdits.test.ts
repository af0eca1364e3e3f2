import * as fc from 'fast-check'
import { v7 as uuid } from 'uuid'
import { expect, test } from 'vitest'
import { all } from '../../../../../src/main/library/sql.ts'
import { listItemId, type ListId, type ListItemId } from '../../../../../src/shared/model/ids.ts'
import type { ListEditInput } from '../../../../../src/shared/model/listEdit.ts'
import { callsOf, noFields, section, temporaryLibrary, type DirectCall } from '../temporaryLibrary.ts'

const newItem = (title: string) => ({ id: listItemId.parse(uuid()), articleId: null, own: { ...noFields, title } })

function setUp() {
  const library = temporaryLibrary()
  const call = callsOf(library)
  const lists = ['A', 'B', 'C'].map(name => call('list:create', { name }).id)
  return { library, call, lists }
}

const titles = (call: DirectCall, id: ListId) => call('list:items', { id, limit: 10_000 }).items.map(item => item.shown.title)

test('items go from one list to another and back by one undo', () => {
  const { call, lists } = setUp()
  const [a, b] = lists as [ListId, ListId]
  const items = 'a b c d e'.split(' ').map(newItem)
  call('list:edit', { edits: [{ kind: 'insert', list: a, items: items.map((item, at) => ({ item, at })) }] })
  call('list:edit', { edits: [{ kind: 'insert', list: b, items: [{ item: newItem('x'), at: 0 }] }] })
  const [, second, , fourth] = items
  if (!second || !fourth) throw new Error('There are five')
  const moved = call('list:edit', {
    edits: [
      {
        kind: 'place',
        list: b,
        items: [
          { id: second.id, at: 0 },
          { id: fourth.id, at: 1 },
        ],
      },
    ],
  })
  expect([titles(call, a), titles(call, b)]).toEqual([
    ['a', 'c', 'e'],
    ['b', 'd', 'x'],
  ])
  const back = call('list:edit', { edits: moved.undo })
  expect([titles(call, a), titles(call, b)]).toEqual([['a', 'b', 'c', 'd', 'e'], ['x']])
  call('list:edit', { edits: back.undo })
  expect([titles(call, a), titles(call, b)]).toEqual([
    ['a', 'c', 'e'],
    ['b', 'd', 'x'],
  ])
})

test('an article that is in the list already stays where it was, and is counted', () => {
  const { call, lists } = setUp()
  const [a, b] = lists as [ListId, ListId]
  const article = call('article:add', { header: { title: 'Metropolis' }, sections: [section('Text.')], lists: [] })
  const own = { articleId: article.id, own: noFields }
  const [inA] = call('list:add-items', { id: a, items: [own], at: null }).items
  call('list:add-items', { id: b, items: [own], at: null })
  if (!inA) throw new Error('It was added')
  expect(call('list:edit', { edits: [{ kind: 'place', list: b, items: [{ id: inA.id, at: 0 }] }] })).toEqual({
    undo: [],
    changed: 0,
    passedOver: 1,
  })
  expect(titles(call, a)).toEqual(['Metropolis'])
})

test('a removed item whose article is deleted meanwhile comes back as what it showed', () => {
  const { call, lists } = setUp()
  const [a] = lists as [ListId]
  const article = call('article:add', { header: { title: 'Metropolis', author: 'Mina' }, sections: [section('Text.')], lists: [] })
  const [item] = call('list:add-items', { id: a, items: [{ articleId: article.id, own: noFields }], at: null }).items
  if (!item) throw new Error('It was added')
  const { undo } = call('list:edit', { edits: [{ kind: 'remove', list: a, items: [item.id] }] })
  call('article:trash', { ids: [article.id] })
  call('article:delete', { ids: [article.id] })
  call('list:edit', { edits: undo })
  expect(call('list:items', { id: a }).items).toMatchObject([
    { id: item.id, articleId: null, state: 'missing', shown: { title: 'Metropolis', author: 'Mina' } },
  ])
})

test('ten thousand items are fetched by windows and put in order within a moment', () => {
  const { call, lists } = setUp()
  const [a, b] = lists as [ListId, ListId]
  const items = Array.from({ length: 10_000 }, (_, at) => ({ item: newItem(`Item ${at}`), at }))
  call('list:edit', { edits: [{ kind: 'insert', list: a, items }] })
  expect(call('list:items', { id: a, offset: 5000, limit: 3 })).toMatchObject({
    total: 10_000,
    items: [{ shown: { title: 'Item 5000' } }, { shown: { title: 'Item 5001' } }, { shown: { title: 'Item 5002' } }],
  })
  const ids = call('list:item-ids', { id: a }).ids
  expect(ids).toEqual(items.map(({ item }) => item.id))
  const last = ids.at(-1)
  if (!last) throw new Error('There are many')
  call('list:edit', { edits: [{ kind: 'place', list: a, items: [{ id: last, at: 0 }] }] })
  expect(titles(call, a).slice(0, 2)).toEqual(['Item 9999', 'Item 0'])
  const all5000 = ids.slice(0, 5000).map((id, at) => ({ id, at }))
  const { undo } = call('list:edit', { edits: [{ kind: 'place', list: b, items: all5000 }] })
  expect([titles(call, a).length, titles(call, b).length]).toEqual([5000, 5000])
  call('list:edit', { edits: undo })
  expect(titles(call, a).slice(0, 3)).toEqual(['Item 9999', 'Item 0', 'Item 1'])
})

type Move =
  | { kind: 'insert'; list: number; places: number[] }
  | { kind: 'remove'; list: number; picks: number[] }
  | { kind: 'place'; from: number; list: number; picks: number[]; at: number }
  | { kind: 'update'; list: number; picks: number[] }
  | { kind: 'undo' }
  | { kind: 'redo' }

const some = (order: readonly ListItemId[], wanted: readonly number[]) =>
  order.length === 0 ? [] : [...new Set(wanted.map(pick => order[pick % order.length]))].flatMap(id => id ?? [])

const list = fc.nat({ max: 2 })
const picks = fc.array(fc.nat({ max: 30 }), { minLength: 1, maxLength: 5 })
const move: fc.Arbitrary<Move> = fc.oneof(
  fc.record({ kind: fc.constant('insert' as const), list, places: picks }),
  fc.record({ kind: fc.constant('remove' as const), list, picks }),
  fc.record({ kind: fc.constant('place' as const), from: list, list, picks, at: fc.nat({ max: 30 }) }),
  fc.record({ kind: fc.constant('update' as const), list, picks }),
  fc.record({ kind: fc.constant('undo' as const) }),
  fc.record({ kind: fc.constant('redo' as const) }),
)

test('any series of inserts, removals, moves between lists, changes and undos keeps positions dense and unique, and undoing all of it leads back', () => {
  const { library, call, lists } = setUp()
  const start = lists.map(id =>
    call('list:edit', { edits: [{ kind: 'insert', list: id, items: [0, 1, 2].map(at => ({ item: newItem(`S${at}`), at })) }] }),
  )
  expect(start.every(done => done.changed === 3)).toBe(true)
  const state = () => lists.map(id => call('list:items', { id, limit: 10_000 }).items)
  const editOf = (step: Exclude<Move, { kind: 'undo' | 'redo' }>): ListEditInput[] => {
    const target = lists[step.list]
    if (!target) throw new Error('There are three lists')
    const order = call('list:item-ids', { id: step.kind === 'place' ? (lists[step.from] ?? target) : target }).ids
    if (step.kind === 'insert') {
      return [{ kind: 'insert', list: target, items: step.places.map(at => ({ item: newItem(`N${at}`), at })) }]
    }
    const ids = some(order, step.picks)
    if (ids.length === 0) return []
    if (step.kind === 'remove') return [{ kind: 'remove', list: target, items: ids }]
    if (step.kind === 'place') return [{ kind: 'place', list: target, items: ids.map((id, offset) => ({ id, at: step.at + offset })) }]
    return ids.map(item => ({ kind: 'update' as const, list: target, item, own: { ...noFields, title: 'Changed' } }))
  }
  fc.assert(
    fc.property(fc.array(move, { maxLength: 25 }), steps => {
      const before = state()
      const done: ListEditInput[][] = []
      const undone: ListEditInput[][] = []
      for (const step of steps) {
        const edits = step.kind === 'undo' ? done.pop() : step.kind === 'redo' ? undone.pop() : editOf(step)
        if (!edits || edits.length === 0) continue
        const { undo } = call('list:edit', { edits })
        if (step.kind === 'undo') undone.push(undo)
        else {
          done.push(undo)
          if (step.kind !== 'redo') undone.length = 0
        }
        for (const id of lists) {
          const positions = all<{ position: number }>(library.db, 'SELECT position FROM list_item WHERE list_id = ? ORDER BY position', [
            id,
          ])
          expect(positions.map(row => row.position)).toEqual(positions.map((_, index) => index))
        }
      }
      for (const undo of done.toReversed()) if (undo.length > 0) call('list:edit', { edits: undo })
      expect(state()).toEqual(before)
    }),
    { numRuns: 60 },
  )
})
