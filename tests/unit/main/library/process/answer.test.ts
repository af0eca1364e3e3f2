import { expect, test } from 'vitest'
import { answerer } from '../../../../../src/main/library/process/answer.ts'
import type { Change } from '../../../../../src/main/library/changes.ts'
import { forgetOldRequests } from '../../../../../src/main/library/process/requests.ts'
import { callsOf, temporaryLibrary } from '../temporaryLibrary.ts'

function setUp() {
  const library = temporaryLibrary()
  const logged: string[] = []
  const changes: Change[] = []
  const answer = answerer(library, { log: text => logged.push(text), changed: change => changes.push(change) })
  return { library, call: callsOf(library), answer, logged, changes }
}

test('a request that comes again gets its first answer and is not applied again', () => {
  const { call, answer } = setUp()
  const request = { id: 'same', name: 'article:add', input: { header: { title: 'Once' }, sections: [], lists: [] } }
  const answers = [answer(request), answer(request), answer(request)]
  expect(answers[0]).toEqual({ ok: true, value: { id: expect.any(String), slug: 'once', title: 'Once' } })
  expect(answers[1]).toEqual(answers[0])
  expect(answers[2]).toEqual(answers[0])
  expect(call('article:list', { filter: {} }).total).toBe(1)
})

test('an answer of nothing stays nothing', () => {
  const { call, answer } = setUp()
  const { id } = call('list:create', { name: 'Old' })
  const request = { id: 'rename', name: 'list:update', input: { id, name: 'New', description: null } }
  expect([answer(request), answer(request)]).toEqual([
    { ok: true, value: undefined },
    { ok: true, value: undefined },
  ])
})

test('a request that failed is tried anew', () => {
  const { call, answer } = setUp()
  const { id } = call('article:add', { header: { title: 'Not yet' }, sections: [], lists: [] })
  const request = { id: 'delete', name: 'article:delete', input: { ids: [id] } }
  expect(answer(request)).toMatchObject({ ok: false, error: { code: 'bad-request' } })
  call('article:trash', { ids: [id] })
  expect(answer(request)).toEqual({ ok: true, value: undefined })
})

test('a request id serves one call only', () => {
  const { call, answer } = setUp()
  answer({ id: 'same', name: 'list:create', input: { name: 'A' } })
  const { id } = call('list:create', { name: 'B' })
  expect(answer({ id: 'same', name: 'list:delete', input: { id } })).toMatchObject({ ok: false, error: { code: 'bad-request' } })
  expect(call('library:overview').lists).toHaveLength(2)
})

test.each([
  ['constructor', {}],
  ['app:state', undefined],
  ['article:open', { id: "'; DROP TABLE article; --" }],
  ['list:create', { name: '   ' }],
  ['asset:add', { name: 'a.png', bytes: 'not bytes' }],
])('a call that the contract does not know is refused: %s', (name, input) => {
  const { answer, logged } = setUp()
  expect(answer({ id: 'a', name, input })).toMatchObject({ ok: false, error: { code: 'bad-request' } })
  expect(logged).toEqual([])
})

test('a bug is logged whole, told in a word, and undoes what it began', () => {
  const { library, call, answer, logged } = setUp()
  library.db.exec("CREATE TRIGGER bug AFTER INSERT ON revision BEGIN SELECT RAISE(ABORT, 'a bug in the making'); END")
  const request = { id: 'a', name: 'article:add', input: { header: { title: 'Half' }, sections: [], lists: [] } }
  expect(answer(request)).toEqual({ ok: false, error: { code: 'internal', message: expect.not.stringContaining('making') } })
  expect(logged).toEqual([expect.stringContaining('a bug in the making')])
  expect(call('library:overview').counts.all).toBe(0)
  library.db.exec('DROP TRIGGER bug')
  expect(answer(request)).toMatchObject({ ok: true })
})

test('writes tell what they changed, reads and failures nothing', () => {
  const { answer, changes } = setUp()
  const added = answer({ id: 'a', name: 'article:add', input: { header: {}, sections: [], lists: [] } })
  const { id } = (added.ok ? added.value : {}) as { id: string }
  const opened = answer({ id: 'b', name: 'article:open', input: { id } })
  const order = (opened.ok ? (opened.value as { sections: { id: string }[] }).sections : []).map(section => section.id)
  answer({ id: 'c', name: 'article:save', input: { id, baseVersion: 1, header: { title: 'A' }, order, sections: [] } })
  answer({ id: 'd', name: 'article:delete', input: { ids: [id] } })
  answer({ id: 'e', name: 'article:trash', input: { ids: [id] } })
  answer({ id: 'f', name: 'list:create', input: { name: 'L' } })
  expect(changes).toEqual([
    { articles: [id], lists: true },
    { articles: [id], lists: true, version: 2 },
    { articles: [id], lists: true },
    { articles: [], lists: true },
  ])
})

test('only the newest requests are remembered', () => {
  const { library, answer } = setUp()
  for (let i = 0; i < 1300; i += 1) answer({ id: `request ${i}`, name: 'list:create', input: { name: 'L' } })
  forgetOldRequests(library.db)
  expect(library.db.prepare('SELECT count(*) AS count, min(number) AS oldest FROM request').get()).toEqual({ count: 1000, oldest: 301 })
})
