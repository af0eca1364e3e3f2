import { expect, test } from 'vitest'
import { openRevision } from '../../../../../src/main/library/history/revisions.ts'
import type { ArticleHeader } from '../../../../../src/shared/model/article.ts'
import type { ArticleId } from '../../../../../src/shared/model/ids.ts'
import { callsOf, section, temporaryLibrary, type DirectCall } from '../temporaryLibrary.ts'

function add(call: DirectCall, title: string, tags: string[]): ArticleId {
  return call('article:add', { header: { title, tags }, sections: [section('Some words.')], lists: [] }).id
}

const tagsOf = (call: DirectCall, id: ArticleId) => call('article:open', { id }).header.tags
const titlesOf = (call: DirectCall, filter: { tag?: string; text?: string }) =>
  call('article:list', { filter })
    .items.map(item => item.title)
    .sort()

function headerSave(call: DirectCall, id: ArticleId, baseVersion: number, header: Partial<ArticleHeader>) {
  const order = call('article:open', { id }).sections.map(one => one.id)
  return call('article:save', { id, baseVersion, header, order, sections: [] })
}

test('a tag is counted with those nested in it, and filters with them; an article counts once', () => {
  const call = callsOf(temporaryLibrary())
  add(call, 'Faust', ['Film/Silent', 'Film'])
  add(call, 'Metropolis', ['Film/Silent/German'])
  add(call, 'Filmography', ['Filmmakers'])
  call('article:trash', { ids: [add(call, 'Gone', ['Film'])] })
  expect(call('library:overview').tags).toEqual([
    { name: 'Film', colour: null, count: 1, total: 2 },
    { name: 'Film/Silent', colour: null, count: 1, total: 2 },
    { name: 'Film/Silent/German', colour: null, count: 1, total: 1 },
    { name: 'Filmmakers', colour: null, count: 1, total: 1 },
  ])
  expect(titlesOf(call, { tag: 'Film' })).toEqual(['Faust', 'Metropolis'])
  expect(titlesOf(call, { tag: 'Film/Silent' })).toEqual(['Faust', 'Metropolis'])
  expect(titlesOf(call, { tag: 'Film/Silent/German' })).toEqual(['Metropolis'])
})

test('a tag can be made without articles, stays when its last one goes, and unused ones are removed and come back', () => {
  const call = callsOf(temporaryLibrary())
  call('tag:create', { name: ' Books / Essays ' })
  expect(() => call('tag:create', { name: 'Books/Essays' })).toThrow(expect.objectContaining({ code: 'bad-request' }))
  const id = add(call, 'A', ['Once', 'Used'])
  headerSave(call, id, 1, { tags: ['Used'] })
  const before = call('library:overview').tags
  expect(before.map(tag => [tag.name, tag.total])).toEqual([
    ['Books', 0],
    ['Books/Essays', 0],
    ['Once', 0],
    ['Used', 1],
  ])
  const { batch } = call('tag:delete-unused')
  expect(call('library:overview').tags.map(tag => tag.name)).toEqual(['Used'])
  call('batch:undo', { batch })
  expect(call('library:overview').tags).toEqual(before)
})

test('a renamed tag is renamed on every article, in its place, in filter, search and history; undo takes all of it back', () => {
  const library = temporaryLibrary()
  const call = callsOf(library)
  const id = add(call, 'Faust', ['First', 'Film', 'Film/Silent'])
  const trashed = add(call, 'Gone', ['Film'])
  call('article:trash', { ids: [trashed] })
  call('tag:set-colour', { name: 'Film', colour: 'teal' })
  const before = { article: call('article:open', { id }), tags: call('library:overview').tags }

  const done = call('tag:rename', { name: 'Film', to: 'Cinema' })
  expect(done.articles).toBe(2)
  expect(tagsOf(call, id)).toEqual(['First', 'Cinema', 'Cinema/Silent'])
  expect(tagsOf(call, trashed)).toEqual(['Cinema'])
  expect(call('article:open', { id })).toMatchObject({ version: 2, updatedAt: before.article.updatedAt })
  expect(openRevision(library.db, id, 2)).toMatchObject({ reason: 'batch', header: { tags: ['First', 'Cinema', 'Cinema/Silent'] } })
  expect(call('library:overview').tags.map(tag => [tag.name, tag.colour])).toEqual([
    ['Cinema', 'teal'],
    ['Cinema/Silent', null],
    ['First', null],
  ])
  expect([titlesOf(call, { text: 'cinema' }), titlesOf(call, { text: 'film' })]).toEqual([['Faust'], []])
  expect([call('search:find', { text: 'cinema' }).hits.length, call('search:find', { text: 'film' }).hits.length]).toEqual([1, 0])

  call('batch:undo', { batch: done.batch })
  expect(call('article:open', { id })).toEqual({ ...before.article, version: 3 })
  expect(call('library:overview').tags).toEqual(before.tags)
  expect(call('search:find', { text: 'cinema' }).hits).toEqual([])
  expect(() => call('batch:undo', { batch: done.batch })).toThrow(expect.objectContaining({ code: 'not-found' }))
  expect(call('library:check').problems).toEqual([])
})

test('renaming to a name that is taken is refused; merging makes one tag of two, without a double', () => {
  const call = callsOf(temporaryLibrary())
  const both = add(call, 'Both', ['Movies', 'x', 'Film'])
  const one = add(call, 'One', ['Movies', 'Movies/Silent'])
  expect(() => call('tag:rename', { name: 'Movies', to: 'Film' })).toThrow(expect.objectContaining({ code: 'bad-request' }))
  expect(() => call('tag:merge', { name: 'Movies', into: 'Movies/Silent' })).toThrow(expect.objectContaining({ code: 'bad-request' }))
  expect(() => call('tag:merge', { name: 'Nothing', into: 'Film' })).toThrow(expect.objectContaining({ code: 'not-found' }))
  const { batch } = call('tag:merge', { name: 'Movies', into: 'Film' })
  expect([tagsOf(call, both), tagsOf(call, one)]).toEqual([
    ['Film', 'x'],
    ['Film', 'Film/Silent'],
  ])
  call('batch:undo', { batch })
  expect([tagsOf(call, both), tagsOf(call, one)]).toEqual([
    ['Movies', 'x', 'Film'],
    ['Movies', 'Movies/Silent'],
  ])
})

test('a tag can be nested in itself by a new name', () => {
  const call = callsOf(temporaryLibrary())
  const id = add(call, 'A', ['Film', 'Film/Silent'])
  expect(() => call('tag:rename', { name: 'Film', to: 'Film/Silent' })).toThrow(expect.objectContaining({ code: 'bad-request' }))
  call('tag:rename', { name: 'Film', to: 'Film/All' })
  expect(tagsOf(call, id)).toEqual(['Film/All', 'Film/All/Silent'])
})

test('a deleted tag is taken off its articles; undo gives back what was there, and keeps what was done since', () => {
  const call = callsOf(temporaryLibrary())
  const id = add(call, 'A', ['a', 'Film/Silent', 'b'])
  const { batch, articles } = call('tag:delete', { name: 'Film' })
  expect([articles, tagsOf(call, id)]).toEqual([1, ['a', 'b']])
  headerSave(call, id, 2, { tags: ['b', 'new'] })
  call('batch:undo', { batch })
  expect(tagsOf(call, id)).toEqual(['b', 'new', 'Film/Silent'])
})

test('what is saved by somebody who had not seen a batch goes over it, and nothing of either is lost', () => {
  const call = callsOf(temporaryLibrary())
  const id = add(call, 'A', ['Film', 'x'])
  call('tag:rename', { name: 'Film', to: 'Cinema' })
  const saved = headerSave(call, id, 1, { title: 'B', tags: ['Film', 'x', 'mine'] })
  expect(saved).toMatchObject({ version: 3, header: { status: 'draft', tags: ['Cinema', 'x', 'mine'] } })
  expect(call('article:open', { id }).header).toMatchObject({ title: 'B', tags: ['Cinema', 'x', 'mine'] })
  // Version 2 was a batch, version 3 was writing: that one must not be written over.
  expect(() => headerSave(call, id, 2, { title: 'C' })).toThrow(expect.objectContaining({ code: 'conflict' }))
})

test('tags come in the order in which people count', () => {
  const call = callsOf(temporaryLibrary())
  for (const name of ['Part 10', 'Part 9', 'part 1', 'Épilogue', 'Part 9/b', 'Zoo']) call('tag:create', { name })
  expect(call('library:overview').tags.map(({ name }) => name)).toEqual(['Épilogue', 'part 1', 'Part 9', 'Part 9/b', 'Part 10', 'Zoo'])
})
