import { join } from 'node:path'
import { expect, test } from 'vitest'
import { goOnWithBatches } from '../../../../../src/main/library/batches/batchWork.ts'
import type { Library } from '../../../../../src/main/library/library.ts'
import { openLibrary } from '../../../../../src/main/library/file/open.ts'
import { serveLibrary } from '../../../../../src/main/library/process/serve.ts'
import type { HostReply } from '../../../../../src/main/library/process/messages.ts'
import { crowdedFrom, mergeCrowded, mergeParts, mostParts } from '../../../../../src/main/library/search/searchParts.ts'
import { matchViews } from '../../../../../src/main/library/lists/views.ts'
import { callsOf, closing, noFields, section, temporaryFolder, temporaryLibrary, type DirectCall } from '../temporaryLibrary.ts'

const many = 70

/** More articles than a slice takes whatever they take; every third has a tag beneath the others'. */
function tagged(library: Library) {
  const call = callsOf(library)
  const ids = Array.from({ length: many }, (_, index) => {
    const tags = index % 3 === 0 ? ['Film/Noir', 'x'] : ['Film']
    return call('article:add', { header: { title: `No. ${index}`, tags }, sections: [section('Text')], lists: [] }).id
  })
  return { call, ids }
}

function tagsOf(call: DirectCall): string[][] {
  return call('article:list', { filter: {}, sort: { by: 'created', descending: false }, limit: 1000 }).items.map(({ tags }) => [...tags])
}

function names(call: DirectCall): [string, number][] {
  return call('library:overview').tags.map(({ name, count }) => [name, count])
}

/** Slices of one article each; what is tidied between them is none. */
function goOn(library: Library, slices = Infinity): number {
  let done = 0
  while (done < slices) {
    const worked = goOnWithBatches(library.db, 5, { ms: 0, atLeast: 1, longest: 0 })
    if (!worked) break
    done += worked.changed
  }
  return done
}

/** Leaves work undone after the first slice, however quick the machine is. */
function slowly<T>(work: () => T): T {
  const now = performance.now.bind(performance)
  let passed = 0
  performance.now = () => (passed += 1000)
  try {
    return work()
  } finally {
    performance.now = now
  }
}

const after = (index: number) => (index % 3 === 0 ? ['Kino/Noir', 'x'] : ['Kino'])

test('a tag of many articles is renamed in slices; each slice is whole, and nothing but the work itself is missing between them', () => {
  const library = temporaryLibrary()
  const { call } = tagged(library)
  const before = tagsOf(call)
  const done = slowly(() => call('tag:rename', { name: 'Film', to: 'Kino' }))
  expect(done.articles).toBe(many)
  const half = tagsOf(call)
  expect(half.filter((tags, index) => tags.join() === after(index).join())).toHaveLength(20)
  expect(half.filter((tags, index) => tags.join() === before[index]?.join())).toHaveLength(many - 20)
  expect(call('library:check').problems).toEqual([])
  expect(goOn(library)).toBe(many - 20)
  expect(tagsOf(call)).toEqual(before.map((_, index) => after(index)))
  expect(names(call)).toEqual([
    ['Kino', 46],
    ['Kino/Noir', 24],
    ['x', 24],
  ])
  slowly(() => call('batch:undo', { batch: done.batch }))
  expect(() => call('batch:undo', { batch: done.batch })).toThrow(expect.objectContaining({ code: 'not-found' }))
  goOn(library)
  expect(tagsOf(call)).toEqual(before)
  expect(names(call).map(([name]) => name)).toEqual(['Film', 'Film/Noir', 'x'])
  expect(library.db.prepare('SELECT (SELECT count(*) FROM batch_work) + (SELECT count(*) FROM batch_article)').pluck().get()).toBe(0)
})

test('a change that is under way is taken back from where it is, and what was done since stays', () => {
  const library = temporaryLibrary()
  const { call, ids } = tagged(library)
  const before = tagsOf(call)
  const { batch } = slowly(() => call('tag:delete', { name: 'Film' }))
  goOn(library, 10)
  const [first, , , last] = [...ids.slice(0, 3), ids.at(-1)]
  for (const id of [first, last]) if (id) call('article:change', { ids: [id], addTags: ['mine'] })
  slowly(() => call('batch:undo', { batch }))
  goOn(library)
  expect(tagsOf(call)).toEqual(before.map((tags, index) => (index === 0 || index === many - 1 ? [...tags, 'mine'] : tags)))
})

test('what is asked while another change is under way waits for it, and is done in that order', () => {
  const library = temporaryLibrary()
  const { call, ids } = tagged(library)
  slowly(() => call('tag:rename', { name: 'Film', to: 'Kino' }))
  const merged = slowly(() => call('tag:merge', { name: 'Kino', into: 'Cinema' }))
  const set = slowly(() => call('article:change', { ids, status: 'ready', addTags: ['all'] }))
  expect(set.articles).toBe(many)
  goOn(library)
  expect(tagsOf(call)).toEqual(ids.map((_, index) => [...(index % 3 === 0 ? ['Cinema/Noir', 'x'] : ['Cinema']), 'all']))
  expect(call('library:overview').counts).toMatchObject({ all: many, ready: many })
  call('batch:undo', { batch: merged.batch })
  goOn(library)
  expect(tagsOf(call).map(tags => tags.toSorted())).toEqual(ids.map((_, index) => [...after(index), 'all'].toSorted()))
})

test('what a crash left half done is gone on with by the next process, which says what changed', async () => {
  const folder = join(temporaryFolder(), 'Reviews')
  const replies: HostReply[] = []
  const server = serveLibrary(reply => replies.push(reply), { exit: () => undefined, kill: () => undefined })
  server.receive({ type: 'open', folder, app: 'Deckle', create: true, reading: false })
  for (let index = 0; index < many; index += 1)
    server.receive({
      type: 'call',
      id: `a${index}`,
      name: 'article:add',
      input: { header: { title: `No. ${index}`, tags: ['Film'] }, sections: [section('Text')], lists: [] },
    })
  // Closed at once: as after a crash, no timer has come round.
  slowly(() => server.receive({ type: 'call', id: 'rename', name: 'tag:rename', input: { name: 'Film', to: 'Kino' } }))
  server.receive({ type: 'close' })
  const between = openLibrary(folder, { mode: 'read' })
  expect(names(callsOf(between))).toEqual([
    ['Film', many - 20],
    ['Kino', 20],
  ])
  between.close()

  replies.length = 0
  server.receive({ type: 'open', folder, app: 'Deckle', create: false, reading: false })
  const reader = closing(openLibrary(folder, { mode: 'read' }))
  await expect.poll(() => names(callsOf(reader))).toEqual([['Kino', many]])
  await expect.poll(() => replies.at(-1)).toEqual({ type: 'changed', articles: null, lists: true })
  server.receive({ type: 'close' })
})

test('an article that is damaged stays as it is, and the others get their turn', () => {
  const library = temporaryLibrary()
  const { call, ids } = tagged(library)
  library.db.prepare("UPDATE article SET cover = 'damaged' WHERE id = ?").run(ids[30])
  slowly(() => call('tag:rename', { name: 'Film', to: 'Kino' }))
  goOn(library)
  expect(tagsOf(call)).toEqual(ids.map((_, index) => (index === 30 ? ['Film/Noir', 'x'] : after(index))))
  expect(names(call).map(([name]) => name)).toEqual(['Film', 'Film/Noir', 'Kino', 'Kino/Noir', 'x'])
})

test('what can’t be undone any more is forgotten bit by bit', () => {
  const library = temporaryLibrary()
  const { call, ids } = tagged(library)
  call('article:change', { ids, status: 'ready' })
  for (let round = 0; round < 20; round += 1) call('article:change', { ids: ids.slice(0, 1), addTags: [`t${round}`] })
  goOn(library)
  expect(library.db.prepare('SELECT count(*) FROM batch_article').pluck().get()).toBe(20)
})

test('however many slices a change takes, the search’s index stays in few parts and finds what is there; nothing is put together at once', () => {
  const library = temporaryLibrary()
  const { call, ids } = tagged(library)
  const done: string[] = []
  for (let round = 0; round < 3; round += 1) {
    done.push(slowly(() => call('article:change', { ids, addTags: [`round ${round}`] })).batch)
    goOn(library)
    expect(mostParts(library.db, 'search')).toBeLessThanOrEqual(crowdedFrom + 3)
  }
  expect(call('search:find', { text: '"round 2"', limit: 500 }).hits).toHaveLength(many)
  for (const batch of done) {
    slowly(() => call('batch:undo', { batch }))
    goOn(library)
  }
  expect(call('search:find', { text: 'round', limit: 500 }).hits).toEqual([])
  expect(call('library:check').problems).toEqual([])
})

function film(name: string, year: number | null) {
  return { type: 'Movie' as const, name, creators: [], year, country: '', link: '', duration: null }
}

test('many subjects are merged in slices, and taken apart by one undo', () => {
  const library = temporaryLibrary()
  const call = callsOf(library)
  const ids = Array.from(
    { length: many },
    (_, index) =>
      call('article:add', { header: { title: `${index}`, subject: film(`Häxan ${index % 2}`, index) }, sections: [], lists: [] }).id,
  )
  const subjects = () => ids.map(id => call('article:open', { id }).header.subject?.name)
  const before = subjects()
  const merged = slowly(() => call('subject:merge', { ids, into: film('Häxan', null) }))
  expect(merged.articles).toBe(many)
  expect(subjects().filter(name => name === 'Häxan')).toHaveLength(20)
  goOn(library)
  expect(subjects()).toEqual(ids.map(() => 'Häxan'))
  slowly(() => call('batch:undo', { batch: merged.batch }))
  goOn(library)
  expect(subjects()).toEqual(before)
})

test('views of many articles and items are noted in slices, and taken back by one undo', async () => {
  const library = temporaryLibrary()
  const { call, ids } = tagged(library)
  const { id: list } = call('list:create', { name: 'Elsewhere' })
  const items = Array.from({ length: 30 }, (_, index) => ({
    articleId: null,
    own: { ...noFields, title: `${index}`, url: `https://e.org/${index}` },
  }))
  call('list:add-items', { id: list, items, at: null })
  const rows = [
    ...ids.map((_, index) => ({ key: `no-${index}`, views: index })),
    ...items.map((_, index) => ({ key: `https://e.org/${index}`, views: 1000 + index })),
  ]
  const views = () => [
    ...ids.map(id => call('article:open', { id }).header.views),
    ...call('list:items', { id: list }).items.map(({ own }) => own.views),
  ]
  const before = views()
  const matched = await matchViews(library.db, rows, { signal: new AbortController().signal })
  const { batch, articles } = slowly(() => call('views:set', { views: matched.views, at: '2026-01-01', batch: null }))
  expect(articles).toBe(many)
  goOn(library)
  expect(views()).toEqual(rows.map(row => row.views))
  slowly(() => call('batch:undo', { batch }))
  goOn(library)
  expect(views()).toEqual(before)
})

test('many articles are put into the trash in slices, found there, and come back by one undo; one that was deleted meanwhile stays away', () => {
  const library = temporaryLibrary()
  const { call, ids } = tagged(library)
  const found = (text: string) => call('search:find', { text, limit: 500 }).hits.length
  const trashed = slowly(() => call('article:trash', { ids }))
  expect(trashed.articles).toBe(many)
  expect(goOn(library, 20)).toBe(20)
  expect(call('library:overview').counts).toMatchObject({ all: many - 20, trash: 20 })
  expect([found('text'), found('text in:trash')]).toEqual([many - 20, 20])
  goOn(library)
  expect(call('library:overview').counts).toMatchObject({ all: 0, trash: many })
  expect([found('text'), found('text in:trash')]).toEqual([0, many])
  expect(call('library:check').problems).toEqual([])

  const [gone, back] = ids
  if (gone) call('article:delete', { ids: [gone] })
  if (back) call('article:restore', { ids: [back] })
  slowly(() => call('batch:undo', { batch: trashed.batch }))
  goOn(library)
  expect(call('library:overview').counts).toMatchObject({ all: many - 1, trash: 0 })
  expect([found('text'), found('text in:trash')]).toEqual([many - 1, 0])
  expect(call('library:check').problems).toEqual([])
})

test('putting into the trash is taken back while it is under way, and few articles need not wait for many', () => {
  const library = temporaryLibrary()
  const { call, ids } = tagged(library)
  slowly(() => call('article:change', { ids, status: 'ready' }))
  const one = call('article:trash', { ids: ids.slice(0, 1) })
  expect(call('library:overview').counts.trash).toBe(1)
  const rest = slowly(() => call('article:trash', { ids: ids.slice(1) }))
  goOn(library, 75)
  const under = call('library:overview').counts.trash
  expect(under).toBeGreaterThan(1)
  expect(under).toBeLessThan(many)
  slowly(() => call('batch:undo', { batch: rest.batch }))
  goOn(library)
  expect(call('library:overview').counts.trash).toBe(1)
  call('batch:undo', { batch: one.batch })
  expect(call('library:overview').counts).toMatchObject({ all: many, ready: many, trash: 0 })
})

test('many articles are taken out of the trash, and deleted for good, in slices; what was taken out before its turn stays', () => {
  const library = temporaryLibrary()
  const { call, ids } = tagged(library)
  call('article:trash', { ids })
  goOn(library)
  slowly(() => call('article:restore', { ids: ids.slice(0, 30) }))
  goOn(library)
  expect(call('library:overview').counts).toMatchObject({ all: 30, trash: many - 30 })
  expect(() => call('article:delete', { ids })).toThrow(expect.objectContaining({ code: 'bad-request' }))
  slowly(() => call('article:delete', { ids: ids.slice(30) }))
  const last = ids.at(-1)
  if (last) library.db.prepare('UPDATE article SET trashed_at = NULL WHERE id = ?').run(last)
  goOn(library)
  expect(call('library:overview').counts).toMatchObject({ all: 31, trash: 0 })
  // What was put into the trash and taken out can be taken back, what was deleted can't.
  expect(library.db.prepare('SELECT count(*) FROM batch_article').pluck().get()).toBe(many + 30)
})

test('a status of many articles leaves the search’s index as it is', () => {
  const library = temporaryLibrary()
  const { call, ids } = tagged(library)
  while (mergeCrowded(library.db));
  for (let round = 0; round < 6; round += 1) {
    const { batch } = slowly(() => call('article:change', { ids, status: round % 2 === 0 ? 'ready' : 'draft' }))
    const before = library.db.prepare('SELECT count(*), max(id) FROM search_data').get()
    goOn(library)
    // A status is not among what is sought.
    expect(library.db.prepare('SELECT count(*), max(id) FROM search_data').get()).toEqual(before)
    if (round % 3 === 0) call('batch:undo', { batch })
    goOn(library)
  }
  expect(call('library:check').problems).toEqual([])
})

test('the index of an emptied trash is thrown away, and what comes into the trash then is found again', () => {
  const library = temporaryLibrary()
  const { call, ids } = tagged(library)
  const inTrash = () => call('search:find', { text: 'text in:trash', limit: 500 }).hits.length
  const size = () => Number(library.db.prepare('SELECT count(*) FROM search_trash_data').pluck().get())
  const bare = size()
  for (let round = 0; round < 2; round += 1) {
    const { batch } = call('article:trash', { ids })
    goOn(library)
    expect(inTrash()).toBe(many)
    // With anything left it is put together as any other.
    call('article:restore', { ids: ids.slice(1) })
    goOn(library)
    while (mergeParts(library.db, 'search_trash'));
    expect(inTrash()).toBe(1)
    call('batch:undo', { batch })
    goOn(library)
    while (mergeParts(library.db, 'search_trash'));
    expect([inTrash(), size()]).toEqual([0, bare])
    expect(call('library:check').problems).toEqual([])
  }
  call('article:trash', { ids: ids.slice(0, 2) })
  expect(inTrash()).toBe(2)
  expect(call('search:find', { text: 'text', limit: 500 }).hits).toHaveLength(many - 2)
})
