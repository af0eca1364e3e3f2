import { expect, test } from 'vitest'
import type { AssetId } from '../../../../../src/shared/model/ids.ts'
import { callsOf, paragraph, section, temporaryLibrary } from '../temporaryLibrary.ts'

test('the trash takes an article out of sight and gives it back whole', () => {
  const call = callsOf(temporaryLibrary())
  const { id } = call('article:add', { header: { title: 'Faust', tags: ['Silent'] }, sections: [section('A wager.')], lists: [] })
  const before = call('article:open', { id })
  call('article:trash', { ids: [id] })
  expect(call('library:overview')).toEqual({
    counts: { all: 0, draft: 0, ready: 0, published: 0, archived: 0, trash: 1 },
    tags: [{ name: 'Silent', colour: null, count: 0, total: 0 }],
    lists: [],
    filters: [],
  })
  expect(call('article:list', { filter: {} })).toEqual({ items: [], total: 0 })
  expect(call('article:list', { filter: { inTrash: true } })).toMatchObject({ items: [{ id, trashedAt: expect.any(Number) }], total: 1 })
  expect(call('search:find', { text: 'wager' }).hits).toEqual([])

  const order = before.sections.map(one => one.id)
  const edited = { id: order[0] ?? never(), kind: 'opening' as const, content: [paragraph('A wager in the trash.')] }
  call('article:save', { id, baseVersion: 1, header: { title: 'Faust again' }, order, sections: [edited] })
  expect(call('search:find', { text: 'wager' }).hits).toEqual([])
  expect(call('library:check').problems).toEqual([])

  call('article:restore', { ids: [id] })
  expect(call('article:open', { id })).toMatchObject({ trashedAt: null, version: 2, header: { title: 'Faust again' } })
  expect(call('search:find', { text: 'wager' }).hits).toHaveLength(1)
  expect(call('search:find', { text: 'faust' }).hits).toHaveLength(1)
  expect(call('library:overview').tags).toEqual([{ name: 'Silent', colour: null, count: 1, total: 1 }])
  expect(call('library:check').problems).toEqual([])
})

function never(): never {
  throw new Error('The article has no section')
}

test('only what is in the trash is deleted for good, and then nothing is left that others don’t need', () => {
  const library = temporaryLibrary()
  const call = callsOf(library)
  const shared = section('A text that both have.')
  const kept = call('article:add', { header: { title: 'Kept', tags: ['Both'] }, sections: [shared], lists: [] })
  const own = section('A text of its own.')
  const cover = { asset: `${'0'.repeat(64)}.png` as AssetId, alt: '', caption: '', credit: '', width: 1, height: 1 }
  const header = { title: 'Gone', tags: ['Both', 'Mine'], cover }
  const gone = call('article:add', { header, sections: [shared, section('Old.', 'Old')].map(fresh), lists: [] })
  const order = call('article:open', { id: gone.id }).sections.map(one => one.id)
  call('article:save', {
    id: gone.id,
    baseVersion: 1,
    header: {},
    order: [order[0] ?? never(), own.id],
    sections: [{ ...own, kind: 'section' }],
  })

  call('article:trash', { ids: [gone.id] })
  expect(() => call('article:delete', { ids: [gone.id, kept.id] })).toThrow(expect.objectContaining({ code: 'bad-request' }))
  expect(call('library:overview').counts).toMatchObject({ all: 1, trash: 1 })
  call('article:delete', { ids: [gone.id] })
  expect(() => call('article:open', { id: gone.id })).toThrow(expect.objectContaining({ code: 'not-found' }))
  expect(call('article:open', { id: kept.id }).sections).toMatchObject([shared])
  const counts = [
    'article',
    'section',
    'body',
    'article_body',
    'revision',
    'tag',
    'article_tag',
    'asset_use',
    'article_filter',
    'search_docsize',
  ]
  expect(counts.map(table => [table, library.db.prepare(`SELECT count(*) FROM ${table}`).pluck().get()])).toEqual([
    ['article', 1],
    ['section', 1],
    ['body', 1],
    ['article_body', 1],
    ['revision', 1],
    ['tag', 2],
    ['article_tag', 1],
    ['asset_use', 0],
    ['article_filter', 1],
    ['search_docsize', 2],
  ])
  expect(call('library:check').problems).toEqual([])
})

function fresh(one: ReturnType<typeof section>) {
  return { ...section(''), kind: one.kind, content: one.content }
}

test('an article that is not there can be neither trashed nor restored', () => {
  const call = callsOf(temporaryLibrary())
  const { id } = call('article:add', { header: {}, sections: [], lists: [] })
  call('article:trash', { ids: [id] })
  call('article:delete', { ids: [id] })
  for (const name of ['article:trash', 'article:restore', 'article:delete', 'article:duplicate'] as const)
    expect(() => call(name, name === 'article:duplicate' ? { id } : { ids: [id] })).toThrow(expect.objectContaining({ code: 'not-found' }))
})
