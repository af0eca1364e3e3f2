import * as fc from 'fast-check'
import { expect, test } from 'vitest'
import { emptyOldTrash, trashDays } from '../../../../../src/main/library/trash/oldTrash.ts'
import type { Library } from '../../../../../src/main/library/library.ts'
import { trashArticles } from '../../../../../src/main/library/trash/trash.ts'
import { callsOf, section, temporaryLibrary } from '../temporaryLibrary.ts'

const day = 86_400_000

function trashed(library: Library, at: number, count = 1) {
  return Array.from({ length: count }, (_, index) => {
    const { id } = callsOf(library)('article:add', { header: { title: `Old ${index}` }, sections: [section('Words.')], lists: [] })
    trashArticles(library.db, [id], at)
    return id
  })
}

test('the trash lets go of an article after 90 days, few at a time, and of nothing else', () => {
  const library = temporaryLibrary()
  const call = callsOf(library)
  const { id: kept } = call('article:add', { header: { title: 'Kept' }, sections: [], lists: [] })
  const old = trashed(library, 0, 7)
  const young = trashed(library, 10 * day)
  for (let now = 0; now < trashDays * day; now += day) expect(emptyOldTrash(library.db, now)).toEqual([])
  const gone = [...emptyOldTrash(library.db, trashDays * day), ...emptyOldTrash(library.db, trashDays * day)]
  expect(gone.toSorted()).toEqual(old.toSorted())
  expect(emptyOldTrash(library.db, trashDays * day)).toEqual([])
  expect(call('article:open', { id: kept }).header.title).toBe('Kept')
  expect(call('article:list', { filter: { inTrash: true } }).items.map(({ id }) => id)).toEqual(young)
  expect(call('library:check').problems).toEqual([])
})

test('a clock that jumps ahead empties nothing before it has run evenly for a month', () => {
  const library = temporaryLibrary()
  trashed(library, 0)
  expect(emptyOldTrash(library.db, day)).toEqual([])
  for (let later = 0; later < 30; later += 1) expect(emptyOldTrash(library.db, (400 + later) * day)).toEqual([])
  // Set right again: all begins anew.
  for (let later = 2; later < 60; later += 1) expect(emptyOldTrash(library.db, later * day)).toEqual([])
})

test('whatever the clock did before, an article that was trashed less than 90 days ago by it stays', () => {
  const library = temporaryLibrary()
  const [id] = trashed(library, 1000 * day)
  fc.assert(
    fc.property(fc.array(fc.integer({ min: 0, max: (1000 + trashDays) * day - 1 }), { maxLength: 40 }), times => {
      for (const now of times) expect(emptyOldTrash(library.db, now)).toEqual([])
    }),
    { numRuns: 20 },
  )
  expect(callsOf(library)('article:list', { filter: { inTrash: true } }).items.map(item => item.id)).toEqual([id])
})
