import { afterEach, beforeEach, expect, test } from 'vitest'
import { noItemFields } from '../../../../../src/shared/model/list.ts'
import { testLibrary, type TestLibrary } from '../testLibrary.ts'
import { build, edit, filesIn, publish, timesIn } from './siteLibrary.ts'

let library: TestLibrary
beforeEach(() => {
  library = testLibrary()
})
afterEach(() => library.close())

const line = {
  ...noItemFields,
  title: 'The line',
  author: 'Owen',
  date: '2025-11-13',
  views: 41,
  url: 'https://e.org/line',
  note: 'Read it.',
}
const folder = 'lists/Related-news'

async function withList() {
  const { access, out } = library
  const shown = await publish(access, { title: 'Sherlock Jr.', publishedAt: '2024-01-02' })
  const pages = [await publish(access, { title: 'The General' }), await publish(access, { title: 'Our Hospitality' })]
  const { id: list } = await access.call('list:create', { name: 'Related news' })
  const items = [
    { articleId: null, own: line },
    { articleId: shown.id, own: noItemFields },
    { articleId: null, own: { ...noItemFields, title: 'Leads nowhere' } },
  ]
  await access.call('list:add-items', { id: list, items, at: null })
  for (const { id } of pages) await access.call('article:set-lists', { id, lists: [{ listId: list, heading: null }] })
  await build(access, out)
  return { access, out, list, shown }
}

test('a list has feeds of its own, linked from its page, which say what it shows in its order', async () => {
  const { access, out } = await withList()
  const files = filesIn(out)
  const page = files.get(`${folder}/index.html`) ?? ''
  for (const file of ['atom.xml', 'rss.xml', 'feed.json']) expect(page).toContain(`href="../../${folder}/${file}"`)
  const { title, home_page_url, feed_url, items } = JSON.parse(files.get(`${folder}/feed.json`) ?? '{}')
  const base = 'https://example.org/reviews/'
  expect([title, home_page_url, feed_url]).toEqual(['Silent Reviews: Related news', `${base}${folder}/`, `${base}${folder}/feed.json`])
  expect(items.map((item: Record<string, unknown>) => [item['title'], item['url'], item['summary'], item['date_published']])).toEqual([
    ['The line', 'https://e.org/line', 'Read it.', '2025-11-13T00:00:00Z'],
    ['Sherlock Jr.', `${base}sherlock-jr/`, undefined, '2024-01-02T00:00:00Z'],
  ])
  expect(files.get(`${folder}/atom.xml`)).toContain('<link rel="alternate" type="text/html" href="https://e.org/line"/>')
  expect(files.get(`${folder}/rss.xml`)).toContain('<link>https://e.org/line</link>')
  expect(files.get('feeds.opml')).toContain(`xmlUrl="${base}${folder}/atom.xml"`)
  const before = timesIn(out)
  expect(await build(access, out)).toMatchObject({ written: 0 })
  expect(timesIn(out)).toEqual(before)
})

test('the feeds of articles hold their lists at the end, and follow them', async () => {
  const { access, out, list, shown } = await withList()
  const contentOf = (name: string): string => {
    const { items } = JSON.parse(filesIn(out).get('feed.json') ?? '{}')
    return items.find((item: { title: string }) => item.title === name).content_html
  }
  expect(contentOf('The General')).toMatch(
    /<h2>Related news<\/h2>\s<ol>\s<li class="h-cite"[^>]*><a class="p-name u-url" href="https:\/\/e\.org\/line"[^>]*>The line<\/a>/u,
  )
  expect(contentOf('The General')).toContain('href="https://example.org/reviews/sherlock-jr/"')
  await edit(access, shown.id, { title: 'Sherlock Junior' })
  await build(access, out)
  expect(contentOf('Our Hospitality')).toContain('>Sherlock Junior</a>')
  const { items } = await access.call('list:open', { id: list })
  await access.call('list:remove-items', { id: list, itemIds: items.slice(0, 1).map(item => item.id) })
  await build(access, out)
  expect(contentOf('Our Hospitality')).not.toContain('//e.org')
  expect(filesIn(out).get(`${folder}/feed.json`)).not.toContain('//e.org')
})
