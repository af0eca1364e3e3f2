import { expect, test } from 'vitest'
import { answerer } from '../../../../../src/main/library/process/answer.ts'
import { articleId } from '../../../../../src/shared/model/ids.ts'
import { callsOf, section, temporaryLibrary } from '../temporaryLibrary.ts'

function setUp() {
  const library = temporaryLibrary()
  const call = callsOf(library)
  const { id: listId } = call('list:create', { name: 'Related news' })
  const [opening, middle, verdict] = [section('Opening.'), section('Middle.', 'Middle'), section('End.', 'Verdict', 'verdict')]
  const sections = [opening, middle, verdict]
  const header = { title: 'Metropolis', tags: ['Robots'], status: 'published' as const }
  const { id } = call('article:add', { header, sections, lists: [], attach: [listId] })
  const order = sections.map(one => one.id)
  const theirs = section('Theirs.', 'Middle')
  call('article:save', { id, baseVersion: 1, header: { title: 'Metropolis restored' }, order, sections: [{ ...theirs, id: middle.id }] })
  const mine = { ...section('Mine.', 'Verdict', 'verdict'), id: verdict.id }
  const stale = { id, baseVersion: 1, header: { standfirst: 'My words.' }, order, sections: [mine] }
  return { library, call, id, listId, opening, middle, mine, stale }
}

test('a stale save touches nothing of theirs and keeps mine as an article of its own', () => {
  const { library, call, id, listId, opening, middle, mine, stale } = setUp()
  const theirs = call('article:open', { id })
  const answer = answerer(library, { log: () => {} })
  const result = answer({ id: 'stale', name: 'article:save', input: stale })
  expect(result).toEqual({
    ok: false,
    error: {
      code: 'conflict',
      message: expect.stringContaining('“Metropolis (my copy)”'),
      said: expect.objectContaining({ values: { title: 'Metropolis (my copy)' } }),
      details: { copyId: expect.any(String), copyVersion: '1', copyTitle: 'Metropolis (my copy)', copySlug: 'metropolis-my-copy' },
    },
  })
  expect(call('article:open', { id })).toEqual(theirs)

  const copyId = articleId.parse(result.ok ? '' : result.error.details?.copyId)
  const copy = call('article:open', { id: copyId })
  expect(copy.header).toMatchObject({ title: 'Metropolis (my copy)', standfirst: 'My words.', tags: ['Robots'], status: 'ready' })
  expect(copy.lists).toEqual([{ listId, heading: null }])
  expect(copy.sections.map(one => ({ id: one.id, kind: one.kind, content: one.content }))).toEqual([opening, middle, mine])

  expect(answer({ id: 'stale', name: 'article:save', input: stale })).toEqual(result)
  expect(call('article:list', { filter: {} }).total).toBe(2)
  expect(call('library:check').problems).toEqual([])
})

test('a second conflict is named apart from the first', () => {
  const { call, stale } = setUp()
  const titles = [1, 2].map(() => {
    try {
      call('article:save', stale)
    } catch (error) {
      return (error as { details: { copyTitle: string } }).details.copyTitle
    }
    return 'no conflict'
  })
  expect(titles).toEqual(['Metropolis (my copy)', 'Metropolis (my copy 2)'])
})

test('a save on a version that the library never had loses nothing that it sends', () => {
  const { library, call, mine, stale } = setUp()
  const answer = answerer(library, { log: () => {} })
  const unknown = section('Written since.', 'New')
  const future = { ...stale, baseVersion: 40, order: [...stale.order, unknown.id], sections: [mine, unknown] }
  const result = answer({ id: 'future', name: 'article:save', input: future })
  const copyId = articleId.parse(result.ok ? '' : result.error.details?.copyId)
  expect(call('article:open', { id: copyId }).sections.map(one => one.heading)).toEqual([null, 'Middle', 'Verdict', 'New'])
})
