import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { startReadingAhead } from '../../../../../src/main/library/similar/startReadingAhead.ts'
import { callsOf, section, temporaryLibrary } from '../temporaryLibrary.ts'

/** A library in which some articles share words that the others don't have, with every statement that its search index is asked by from now on. */
function watched() {
  const library = temporaryLibrary()
  const call = callsOf(library)
  const ids = Array.from(
    { length: 12 },
    (_, number) =>
      call('article:add', {
        header: { title: `Lanterns ${number}` },
        sections: [section(`Magic lanterns of the ${number % 3 === 0 ? 'travelling' : 'resident'} showman.`)],
        lists: [],
      }).id,
  )
  for (let other = 0; other < 60; other++)
    call('article:add', { header: { title: `Notes ${other}` }, sections: [section('Of other things.')], lists: [] })
  const asked: string[] = []
  const db = new Proxy(library.db, {
    get: (target, key) => {
      const value: unknown = Reflect.get(target, key)
      if (typeof value !== 'function') return value
      return (...given: unknown[]): unknown => {
        if (key === 'prepare' && String(given[0]).includes('MATCH')) asked.push(String(given[0]))
        return Reflect.apply(value, target, given)
      }
    },
  })
  return { call, ids, asked, db }
}

beforeEach(() => void vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout', 'performance'] }))
afterEach(() => void vi.useRealTimers())

test('after an article was opened, the index is asked for its words while nobody asks for anything; suggestions are the same', () => {
  const { call, ids, asked, db } = watched()
  const [id] = ids
  if (!id) throw new Error('There are no articles.')
  const before = call('article:suggest', { id })
  expect(before.length).toBeGreaterThan(0)
  const complaints: string[] = []
  const ahead = startReadingAhead({ db }, text => complaints.push(text), 200)
  ahead.opened(id)
  vi.advanceTimersByTime(199)
  expect(asked).toEqual([])
  vi.advanceTimersByTime(1000)
  expect(asked.length).toBeGreaterThan(1)
  expect(call('article:suggest', { id })).toEqual(before)
  expect(complaints).toEqual([])
})

test('while somebody asks, nothing is read; for an article that is gone there is nothing to read', () => {
  const { call, ids, asked, db } = watched()
  const [one, other] = ids
  if (!one || !other) throw new Error('There are no articles.')
  const complaints: string[] = []
  const ahead = startReadingAhead({ db }, text => complaints.push(text), 200)
  ahead.opened(one)
  for (let turn = 0; turn < 30; turn++) {
    ahead.defer()
    vi.advanceTimersByTime(100)
  }
  expect(asked).toEqual([])
  call('article:trash', { ids: [one] })
  call('article:delete', { ids: [one] })
  vi.advanceTimersByTime(1000)
  expect(asked).toEqual([])
  ahead.opened(other)
  vi.advanceTimersByTime(1000)
  expect(asked.length).toBeGreaterThan(1)
  expect(complaints).toEqual([])
})

test('what was stopped reads nothing more', () => {
  const { ids, asked, db } = watched()
  const ahead = startReadingAhead({ db }, () => {}, 200)
  if (ids[0]) ahead.opened(ids[0])
  ahead.stop()
  vi.advanceTimersByTime(1000)
  expect(asked).toEqual([])
})
