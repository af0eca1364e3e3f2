import { expect, test } from 'vitest'
import { usualListSettings } from '../../../../../src/shared/model/listSettings.ts'
import type { SmartRule } from '../../../../../src/shared/model/smartRule.ts'
import { callsOf, noFields, section, temporaryLibrary } from '../temporaryLibrary.ts'

function setUp() {
  const call = callsOf(temporaryLibrary())
  const add = (title: string, publishedAt: string | null = null) =>
    call('article:add', { header: { title, publishedAt, status: 'published' }, sections: [section(title)], lists: [] }).id
  const general = add('The General', '2025-11-13')
  const west = add('Go West', '2025-11-20')
  const { id: related } = call('list:create', { name: 'Related news' })
  const { id: latest } = call('list:create', { name: 'Latest news' })
  const external = { articleId: null, own: { ...noFields, title: 'Elsewhere', url: 'https://example.org/e', date: '2024-05-05' } }
  const items = [external, { articleId: general, own: noFields }, { articleId: west, own: noFields }]
  call('list:add-items', { id: related, items, at: null })
  const rule: SmartRule = {
    where: { is: 'status', status: 'published' },
    sort: { by: 'published', descending: true },
    limit: 5,
    excluded: [],
    places: {},
  }
  call('list:set-rule', { id: latest, rule, items: null })
  return { call, general, west, related, latest }
}

test('the lists beneath an article are worked out and tidied for it; one that follows every article comes after', () => {
  const { call, general, west, related, latest } = setUp()
  call('article:set-lists', { id: general, lists: [{ listId: related, heading: 'Read on' }] })
  call('list:set-templates', {
    everywhere: [
      { listId: latest, heading: null },
      { listId: related, heading: null },
    ],
    sets: [],
  })
  const shown = (id: typeof general) =>
    call('article:lists', { id }).map(({ heading, list }) => [heading, list.items.map(item => item.shown.title)])
  expect(shown(general)).toEqual([
    ['Read on', ['Elsewhere', 'The General', 'Go West']],
    ['Latest news', ['Go West']],
  ])
  const settings = { ...usualListSettings, notItself: true, newestFirst: true, most: 1 }
  call('list:set-settings', { id: related, settings })
  expect(call('list:open', { id: related })).toMatchObject({ settings, items: [{}, {}, {}] })
  expect(shown(general)[0]).toEqual(['Read on', ['Go West']])
  call('article:trash', { ids: [west] })
  expect(shown(general)[0]).toEqual(['Read on', ['Elsewhere']])
  expect(call('article:lists', { id: general })[0]?.trashed).toBe(1)
  call('list:set-settings', { id: related, settings: null })
  expect(call('list:open', { id: related }).settings).toBeUndefined()
})

test('a new article gets the lists that are set for new ones, and those for its kind when that is known', () => {
  const { call, related, latest } = setUp()
  const lists = [
    { listId: latest, heading: null },
    { listId: related, heading: 'More' },
  ]
  call('list:set-templates', { everywhere: [], sets: [{ kind: 'Book', lists }] })
  const { id } = call('article:add', { header: { title: 'Novel' }, sections: [], lists: [], template: true })
  expect(call('article:open', { id }).lists).toEqual([])
  const subject = { type: 'Book' as const, name: 'Novel', creators: [], year: null, country: '', link: '', duration: null }
  const save = () => {
    const { version, sections } = call('article:open', { id })
    return { id, baseVersion: version, order: sections.map(each => each.id), sections: [] }
  }
  call('article:save', { ...save(), header: { subject } })
  expect(call('article:open', { id }).lists).toEqual(lists)
  call('article:set-lists', { id, lists: [] })
  call('article:save', { ...save(), header: { title: 'A novel' } })
  expect(call('article:open', { id }).lists).toEqual([])
  const imported = call('article:add', { header: { title: 'Imported', subject }, sections: [], lists: [] })
  expect(call('article:open', { id: imported.id }).lists).toEqual([])
  const begun = call('article:add', { header: { title: 'Begun', subject }, sections: [], lists: [], template: true })
  expect(call('article:open', { id: begun.id }).lists).toEqual(lists)
  call('list:delete', { id: related })
  expect(call('list:templates')).toEqual({ everywhere: [], sets: [{ kind: 'Book', lists: [{ listId: latest, heading: null }] }] })
})
