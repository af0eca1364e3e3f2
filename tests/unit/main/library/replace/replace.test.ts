import { expect, test } from 'vitest'
import type { JobControl } from '../../../../../src/shared/contract/access.ts'
import type { Input } from '../../../../../src/shared/contract/contract.ts'
import { articleId, type ArticleId } from '../../../../../src/shared/model/ids.ts'
import { findRequest, type Found } from '../../../../../src/shared/model/replacement.ts'
import type { Library } from '../../../../../src/main/library/library.ts'
import { localAccess } from '../../../../../src/main/library/localAccess.ts'
import { openLibrary } from '../../../../../src/main/library/file/open.ts'
import { findInLibrary } from '../../../../../src/main/library/replace/findInLibrary.ts'
import { replaceInLibrary, undoReplacement } from '../../../../../src/main/library/replace/replaceInLibrary.ts'
import { callsOf, closing, section, temporaryLibrary } from '../temporaryLibrary.ts'

const job: JobControl = { signal: new AbortController().signal, progress: () => undefined }

type Query = Partial<Input<'replace:find'>['query']> & { text: string }

const find = (library: Library, query: Query, rest: Partial<Input<'replace:find'>> = {}) =>
  findInLibrary(library.db, findRequest.parse({ query, parts: ['title', 'standfirst', 'heading', 'text'], ...rest }), job)

function replace(library: Library, found: Found, query: Query, replacement: string, control: JobControl = job) {
  const choices = found.articles.map(({ id, version, hits }) => ({ id, version, hits: hits.map((_, index) => index) }))
  const request = { ...findRequest.parse({ query, parts: ['title', 'standfirst', 'heading', 'text'] }), with: replacement, choices }
  return replaceInLibrary(library.db, localAccess(library), request, control)
}

function shelf(library: Library) {
  const call = callsOf(library)
  const add = (title: string, standfirst: string, texts: [string, string?][]) =>
    call('article:add', { header: { title, standfirst }, sections: texts.map(([text, heading]) => section(text, heading)), lists: [] }).id
  const general = add('The colour of The General', 'A colour film it is not.', [['Colour, colour.'], ['No colour here.', 'On colour']])
  const haxan = add('Häxan', '', [['Tinted: colour of night.']])
  const gone = add('Gone', '', [['colour']])
  call('article:trash', { ids: [gone] })
  return { call, general, haxan, gone }
}

const textOf = (library: Library, id: ArticleId) => {
  const article = callsOf(library)('article:open', { id })
  const texts = article.sections.map(each => JSON.stringify(each.content).match(/(?<="text":")[^"]*(?=")/gu))
  return [article.header.title, article.header.standfirst, ...texts.flat()]
}

test('every place is found, with what stands around it, and the trash is left alone', async () => {
  const library = temporaryLibrary()
  const { general, haxan } = shelf(library)
  const found = await find(library, { text: 'colour' })
  expect(found.total).toBe(7)
  expect(
    found.articles.map(({ id, hits }) => [
      id,
      hits.map(({ part, heading, before, match, after }) => [part, heading, before, match, after]),
    ]),
  ).toEqual([
    [haxan, [['text', null, 'Tinted: ', 'colour', ' of night.']]],
    [
      general,
      [
        ['title', null, 'The ', 'colour', ' of The General'],
        ['standfirst', null, 'A ', 'colour', ' film it is not.'],
        ['text', null, '', 'Colour', ', colour.'],
        ['text', null, 'Colour, ', 'colour', '.'],
        ['heading', 'On colour', 'On ', 'colour', ''],
        ['text', 'On colour', 'No ', 'colour', ' here.'],
      ],
    ],
  ])
  const some = await find(library, { text: 'colour' }, { parts: ['heading'], ids: [general] })
  expect(some.articles.map(({ hits }) => hits.map(({ part }) => part))).toEqual([['heading']])
  expect((await find(library, { text: 'colour' }, { filter: { text: 'häxan' } })).articles.map(({ id }) => id)).toEqual([haxan])
})

test('all is replaced as new revisions and comes back by one undo, also after the library was closed', async () => {
  const library = temporaryLibrary()
  const { call, general, haxan } = shelf(library)
  const before = [textOf(library, general), textOf(library, haxan)]
  const query = { text: 'colour' }
  const done = await replace(library, await find(library, query), query, 'color')
  expect(done).toEqual({ batch: done.batch, articles: 2, hits: 7, skipped: [], stopped: false })
  expect(textOf(library, general)).toEqual([
    'The color of The General',
    'A color film it is not.',
    'color, color.',
    'On color',
    'No color here.',
  ])
  expect(call('search:find', { text: 'color' }).total).toBe(4)
  expect(call('history:list', { id: haxan }).items.map(({ reason }) => reason)).toEqual(['replace', 'add'])
  expect(call('replace:last')).toEqual({ batch: done.batch, at: expect.any(Number), find: 'colour', with: 'color', articles: 2 })

  library.close()
  const again = closing(openLibrary(library.folder, { mode: 'write' }))
  expect(await undoReplacement(localAccess(again), done.batch, job)).toEqual({ articles: 2, kept: 0, stopped: false })
  expect([textOf(again, general), textOf(again, haxan)]).toEqual(before)
  expect(callsOf(again)('replace:last')).toBeNull()
  await expect(undoReplacement(localAccess(again), done.batch, job)).rejects.toThrow('can’t be undone any more')
})

test('what was written since stays when a replacement is taken back', async () => {
  const library = temporaryLibrary()
  const { call, general } = shelf(library)
  const query = { text: 'colour' }
  const { batch } = await replace(library, await find(library, query), query, 'color')
  const { version, sections } = call('article:open', { id: general })
  const [first, second] = sections
  if (!first || !second) throw new Error('Two sections were made')
  const own = { ...section('Mine now.'), id: first.id }
  call('article:save', { id: general, baseVersion: version, header: { title: 'Mine' }, order: [first.id, second.id], sections: [own] })
  expect(await undoReplacement(localAccess(library), batch, job)).toEqual({ articles: 2, kept: 2, stopped: false })
  expect(textOf(library, general)).toEqual(['Mine', 'A colour film it is not.', 'Mine now.', 'On colour', 'No colour here.'])
})

test('an article that changed after it was looked through is left alone and named', async () => {
  const library = temporaryLibrary()
  const { call, general, haxan } = shelf(library)
  const query = { text: 'colour' }
  const found = await find(library, query)
  const { version, sections } = call('article:open', { id: general })
  call('article:save', {
    id: general,
    baseVersion: version,
    header: { title: 'Another' },
    order: sections.map(({ id }) => id),
    sections: [],
  })
  const done = await replace(library, found, query, 'color')
  expect(done).toMatchObject({ articles: 1, hits: 1, skipped: [{ id: general, title: 'Another' }] })
  expect(textOf(library, general)[0]).toBe('Another')
  expect(textOf(library, haxan)[2]).toBe('Tinted: color of night.')
})

test('only the chosen places change', async () => {
  const library = temporaryLibrary()
  const { general } = shelf(library)
  const query = { text: 'colour', regex: true }
  const found = await find(library, query)
  const some = { ...found, articles: found.articles.filter(({ id }) => id === general) }
  const choices = some.articles.map(({ id, version }) => ({ id, version, hits: [3, 5] }))
  const request = { ...findRequest.parse({ query, parts: ['title', 'standfirst', 'heading', 'text'] }), with: '<$&>', choices }
  await replaceInLibrary(library.db, localAccess(library), request, job)
  expect(textOf(library, general)).toEqual([
    'The colour of The General',
    'A colour film it is not.',
    'Colour, <colour>.',
    'On colour',
    'No <colour> here.',
  ])
})

test('a cancelled replacement keeps what it did, as one step to undo', async () => {
  const library = temporaryLibrary()
  const call = callsOf(library)
  for (let index = 0; index < 30; index += 1) call('article:add', { header: { title: `colour ${index}` }, sections: [], lists: [] })
  const query = { text: 'colour' }
  const abort = new AbortController()
  const control = { signal: abort.signal, progress: (_: string, count: number) => count > 0 && abort.abort() }
  const done = await replace(library, await find(library, query), query, 'color', control)
  expect(done.stopped).toBe(true)
  expect(done.articles).toBeGreaterThan(0)
  expect(done.articles).toBeLessThan(30)
  expect((await find(library, { text: 'color' })).total).toBe(done.articles)
  await undoReplacement(localAccess(library), done.batch, job)
  expect((await find(library, query)).total).toBe(30)
})

test('an expression that runs away is stopped with a sentence', { timeout: 20_000 }, async () => {
  const library = temporaryLibrary()
  callsOf(library)('article:add', { header: { title: `${'a'.repeat(60)}!` }, sections: [], lists: [] })
  await expect(find(library, { text: '(a+)+$', regex: true })).rejects.toThrow('takes too long')
})

test('thinning keeps what an undo would bring back, and unknown articles are no obstacle', async () => {
  const library = temporaryLibrary()
  const { haxan } = shelf(library)
  const query = { text: 'colour' }
  const found = await find(library, query)
  const ghost = {
    ...found,
    articles: [
      ...found.articles,
      {
        id: articleId.parse('01900000-0000-7000-8000-00000000dead'),
        version: 1,
        title: '',
        language: 'en',
        count: 1,
        hits: found.articles[0]?.hits ?? [],
      },
    ],
  }
  const { batch, skipped } = await replace(library, ghost, query, 'color')
  expect(skipped).toHaveLength(1)
  const { thinRevisions } = await import('../../../../../src/main/library/history/thinRevisions.ts')
  const call = callsOf(library)
  const write = (text: string) => {
    const { version, sections } = call('article:open', { id: haxan })
    const order = sections.map(({ id }) => id)
    call('article:save', { id: haxan, baseVersion: version, header: { standfirst: text }, order, sections: [] })
  }
  write('one')
  write('two')
  library.db.prepare('UPDATE revision SET at = number').run()
  thinRevisions(library.db, haxan, { everyDays: 1, hourlyDays: 1, dailyDays: 1 }, Date.now())
  await undoReplacement(localAccess(library), batch, job)
  expect(textOf(library, haxan)).toEqual(['Häxan', 'two', 'Tinted: colour of night.'])
})

test('places beyond those that are shown are counted, fetched when they are asked for, and all replaced and taken back as one', async () => {
  const library = temporaryLibrary()
  const call = callsOf(library)
  const ids = Array.from(
    { length: 12 },
    (_, index) =>
      call('article:add', { header: { title: `No. ${index}` }, sections: [section('colour, colour and colour')], lists: [] }).id,
  )
  const query = { text: 'colour' }
  const request = findRequest.parse({ query, parts: ['text'] })
  const whole = await findInLibrary(library.db, request, job)
  const found = await findInLibrary(library.db, request, job, { shown: 7 })
  expect([found.total, found.articles.map(({ count }) => count)]).toEqual([36, ids.map(() => 3)])
  expect(found.articles.map(({ hits }) => hits.length)).toEqual(ids.map((_, index) => (index < 2 ? 3 : 0)))
  expect(found.articles.map(({ id }) => call('replace:look', { id, query, parts: ['text'] }))).toEqual(whole.articles)
  expect(call('replace:look', { id: ids[0] ?? articleId.parse(''), query: { text: 'nothing' }, parts: ['text'] })).toBeNull()

  const choices = found.articles.map(({ id, version }, index) => ({ id, version, hits: index === 5 ? [1] : null }))
  const done = await replaceInLibrary(library.db, localAccess(library), { ...request, with: 'color', choices }, job)
  expect(done).toMatchObject({ articles: 12, hits: 34, skipped: [], stopped: false })
  expect((await findInLibrary(library.db, request, job)).total).toBe(2)
  await undoReplacement(localAccess(library), done.batch, job)
  expect((await findInLibrary(library.db, request, job)).articles.map(({ hits }) => hits)).toEqual(whole.articles.map(({ hits }) => hits))
})
