import * as fc from 'fast-check'
import { expect, test } from 'vitest'
import { checkList, hasUnproved, listIds, proveLists } from '../../../../../src/main/library/lists/listDigests.ts'
import { lightCheck } from '../../../../../src/main/library/check/lightCheck.ts'
import type { Library } from '../../../../../src/main/library/library.ts'
import { openLibrary } from '../../../../../src/main/library/file/open.ts'
import { all, run } from '../../../../../src/main/library/sql.ts'
import { callsOf, closing, noFields, section, temporaryLibrary } from '../temporaryLibrary.ts'

function withList(): { library: Library; list: string } {
  const library = temporaryLibrary()
  const call = callsOf(library)
  const { id: article } = call('article:add', { header: { title: 'The General' }, sections: [section('Words.')], lists: [] })
  const { id } = call('list:create', { name: 'Related news' })
  const own = { ...noFields, title: 'The line', url: 'https://example.org/line', views: 41 }
  call('list:add-items', {
    id,
    items: [
      { articleId: null, own },
      { articleId: article, own: noFields },
    ],
    at: null,
  })
  proveLists(library.db)
  return { library, list: id }
}

const problems = ({ db }: Library) => listIds(db).flatMap(id => checkList(db, id))

test('what is changed in a list or an item past the library is told with the list’s and the item’s name', async () => {
  const { library, list } = withList()
  expect(callsOf(library)('library:check').problems).toEqual([])
  // As damage does it: without a trigger.
  run(library.db, 'DROP TRIGGER list_changed')
  run(library.db, 'DROP TRIGGER list_item_changed')
  run(library.db, "UPDATE list_item SET views = 14 WHERE title = 'The line'")
  run(library.db, "UPDATE list_item SET note = 'not said' WHERE article_id IS NOT NULL")
  run(library.db, "UPDATE list SET description = 'not said'")
  const told = [
    'The details of the list “Related news” are damaged: they are not what was saved.',
    '“The line” in the list “Related news” is damaged: it is not what was saved.',
    '“The General” in the list “Related news” is damaged: it is not what was saved.',
  ]
  expect(checkList(library.db, list)).toEqual(told)
  expect(callsOf(library)('library:check').problems).toEqual(told)
  expect((await lightCheck(library, { budget: 10_000, rest: () => Promise.resolve() })).problems).toEqual(told)
})

test('items out of order are told', () => {
  const { library } = withList()
  run(library.db, "UPDATE list_item SET position = 70 WHERE title = 'The line'")
  expect(problems(library)).toEqual(['The items of the list “Related news” are not in a clear order.'])
})

test('what was written last is proved when the library is closed, and what an older one holds when it is opened', () => {
  const { library } = withList()
  callsOf(library)('list:create', { name: 'Latest news' })
  expect(hasUnproved(library.db)).toBe(true)
  library.close()
  const reader = openLibrary(library.folder, { mode: 'read' })
  expect(hasUnproved(reader.db)).toBe(false)
  reader.close()
  const again = closing(openLibrary(library.folder, { mode: 'write' }))
  run(again.db, 'UPDATE list_item SET digest = NULL')
  again.close()
  const last = closing(openLibrary(library.folder, { mode: 'write' }))
  expect(hasUnproved(last.db)).toBe(false)
  expect(problems(last)).toEqual([])
})

test('whatever an edit changes in any column is proved anew, and a move of its place needs no new proof', () => {
  const { library } = withList()
  const values = {
    article_id: null,
    missing: 1,
    was_article: 'x',
    title: 'x',
    author: 'x',
    site: 'x',
    date: '2026',
    views: 7,
    views_at: 'x',
    url: 'x',
    note: 'x',
    image: 'x',
    language: 'x',
  }
  const columns = Object.keys(values) as (keyof typeof values)[]
  fc.assert(
    fc.property(fc.subarray(columns, { minLength: 1 }), changed => {
      run(library.db, `UPDATE list_item SET ${changed.map(name => `${name} = @${name}`).join(', ')}`, values)
      expect(all(library.db, 'SELECT id FROM list_item WHERE digest IS NULL')).toHaveLength(2)
      proveLists(library.db, 1)
      proveLists(library.db, 1)
      expect([problems(library), hasUnproved(library.db)]).toEqual([[], false])
    }),
    { numRuns: 20 },
  )
  run(library.db, 'UPDATE list_item SET position = 1 - position')
  expect([problems(library), hasUnproved(library.db)]).toEqual([[], false])
})
