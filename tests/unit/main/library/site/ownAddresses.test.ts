import { expect, test } from 'vitest'
import { findItems } from '../../../../../src/main/import/items/findItems.ts'
import { localAccess } from '../../../../../src/main/library/localAccess.ts'
import { siteSettings } from '../../../../../src/shared/model/site.ts'
import { callsOf, noFields, temporaryLibrary } from '../temporaryLibrary.ts'

test('an address is known as that of an article: canonical, published, or on the library’s site, however it is written', async () => {
  const library = temporaryLibrary()
  const call = callsOf(library)
  const add = (header: object) => call('article:add', { header, sections: [], lists: [] }).id
  const [general, gone] = [add({ title: 'The General', canonicalUrl: 'https://e.org/general/' }), add({ title: 'Gone', slug: 'gone' })]
  const jr = add({ title: 'Sherlock Jr.', slug: 'sherlock-jr' })
  call('article:trash', { ids: [gone] })
  call('site:set-settings', siteSettings.parse({ baseUrl: 'https://me.example/films/' }))
  library.db
    .prepare('INSERT INTO publication (article_id, target_id, url, revision, hash, at) VALUES (?, ?, ?, 1, ?, 1)')
    .run(jr, 'site', 'https://blog.example/p/9?id=1', 'x')
  const urls = [
    'http://www.e.org/general',
    'https://e.org/general/?utm_source=x#top',
    'https://blog.example/p/9?id=1',
    'http://me.example/films/sherlock-jr/',
    'https://me.example/films/sherlock-jr.html',
    'https://me.example/films/sherlock-jr/index.html',
    'https://me.example/films/gone/',
    'https://me.example/films/tags/sherlock-jr/',
    'https://me.example/sherlock-jr/',
    'https://else.example/general',
    '',
  ]
  const { articles } = call('list:own-addresses', { urls })
  expect(articles.map(article => article?.id ?? null)).toEqual([general, general, jr, jr, jr, jr, null, null, null, null, null])

  // While items are brought in they are offered as the library's own.
  const text = 'The General again\nhttps://www.e.org/general\n\nElsewhere\nhttps://else.example/1'
  const found = await findItems(localAccess(library), { kind: 'text', text, html: '', base: null }, 'en')
  expect(found.lists.map(({ items, own }) => [items.map(item => item.own.url), own])).toEqual([
    [
      ['https://www.e.org/general', 'https://else.example/1'],
      [{ id: general, title: 'The General' }, null],
    ],
  ])

  // In a list they are pointed out, and put right.
  const { id } = call('list:create', { name: 'Related news' })
  const items = [{ articleId: null, own: { ...noFields, title: 'Jr', url: 'https://me.example/films/sherlock-jr/' } }]
  call('list:add-items', { id, items, at: null })
  expect(call('list:health', { id }).items.flatMap(item => item.troubles.map(({ is }) => is))).toEqual(['own-address'])
  call('list:repair', { id })
  expect(call('list:open', { id }).items.map(({ articleId, own }) => [articleId, own.title, own.url])).toEqual([[jr, 'Jr', null]])
})

test('settings of a site that can’t be read are as if nobody had made any', () => {
  const library = temporaryLibrary()
  const call = callsOf(library)
  const usual = call('site:settings')
  call('site:set-settings', siteSettings.parse({ title: 'Films', baseUrl: 'https://me.example/films/' }))
  library.db.prepare("UPDATE target SET settings = '{\"title\":' WHERE id = 'site'").run()
  expect(call('site:settings')).toEqual(usual)
  expect(call('list:own-addresses', { urls: ['https://me.example/films/x/'] })).toEqual({ articles: [null] })
})
