import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import type { Nodes } from 'hast'
import { fromHtml } from 'hast-util-from-html'
import { internalHref } from '../../../../../src/shared/document/links.ts'
import type { Section } from '../../../../../src/shared/model/article.ts'
import type { ArticleId } from '../../../../../src/shared/model/ids.ts'
import { noItemFields } from '../../../../../src/shared/model/list.ts'
import { usualListSettings } from '../../../../../src/shared/model/listSettings.ts'
import { siteSettings, type SiteSettings } from '../../../../../src/shared/model/site.ts'
import type { Subject } from '../../../../../src/shared/model/subject.ts'
import { copyHtml } from '../../../../../src/main/publish/copyHtml.ts'
import { testLibrary, type TestLibrary } from '../testLibrary.ts'
import { build, filesIn } from './siteLibrary.ts'

let library: TestLibrary
beforeEach(() => {
  library = testLibrary()
})
afterEach(() => library.close())

const baseUrl = 'https://example.org/reviews/'
const outside = ['https://elsewhere.org/a', 'http://example.org/other/', 'https://example.org/reviewsome']
const card = 'https://video.org/v'
const subject = 'https://film.org/'
const within = [baseUrl, 'http://example.org/reviews/old?x=1#y', 'https://example.org/reviews', 'mailto:ann@example.org', '#text']
const listed = 'https://news.org/sold'

const paragraph = (href: string) => ({
  type: 'paragraph',
  content: [{ type: 'text', text: `to ${href}`, marks: [{ type: 'link', attrs: { href } }] }],
})

/** A published article with links of every kind in its text, a card, the link of its subject, and a list that has a `rel` of its own. */
async function linkingArticle({ access: { call } }: TestLibrary): Promise<ArticleId> {
  const published = { status: 'published', publishedAt: '2025-11-13' } as const
  const target = await call('article:add', { header: { ...published, title: 'Target' }, sections: [], lists: [] })
  const section: Section = {
    id: '00000000-0000-7000-8000-00000000f001' as Section['id'],
    kind: 'opening',
    content: [
      ...[...outside, ...within, internalHref(target.id)].map(paragraph),
      { type: 'embed', attrs: { url: card, title: 'A video', site: '', asset: '' } },
    ],
  }
  const film: Subject = { type: 'Movie', name: 'The General', creators: [], year: null, country: '', link: subject, duration: null }
  const { id } = await call('article:add', { header: { ...published, title: 'Linking', subject: film }, sections: [section], lists: [] })
  const list = await call('list:create', { name: 'Related news' })
  await call('list:add-items', {
    id: list.id,
    items: [{ articleId: null, own: { ...noItemFields, title: 'Sold', url: listed } }],
    at: null,
  })
  await call('list:edit', {
    edits: [{ kind: 'describe', list: list.id, settings: { ...usualListSettings, rel: ['sponsored'] } }],
  })
  await call('article:set-lists', { id, lists: [{ listId: list.id, heading: null }] })
  return id
}

/** The links of a page, or of a piece of one: address → `rel` of the first that leads there. */
function relsIn(html: string): Record<string, string | null> {
  const found: Record<string, string | null> = {}
  const visit = (node: Nodes) => {
    if (node.type === 'element' && node.tagName === 'a') {
      const { rel, href } = node.properties
      if (!Object.hasOwn(found, String(href))) found[String(href)] = Array.isArray(rel) ? rel.join(' ') : null
    }
    if ('children' in node) node.children.forEach(visit)
  }
  visit(fromHtml(html, { fragment: true }))
  return found
}

const allOf = (hrefs: readonly string[], rel: string | null) => Object.fromEntries(hrefs.map(href => [href, rel]))
const linkRel: SiteSettings['linkRel'] = ['nofollow', 'ugc']
const inText = { ...allOf([...outside, card], 'nofollow ugc'), ...allOf(within, null), [listed]: 'sponsored' }

const pageIn = (out: string) => relsIn(filesIn(out).get('linking/index.html') ?? '')

describe('links to other sites', () => {
  test('say on pages and in feeds what the site’s settings say; links within the site never do, and lists say their own', async () => {
    await linkingArticle(library)
    await build(library.access, library.out, { baseUrl, linkRel })
    expect(pageIn(library.out)).toMatchObject({ ...inText, [subject]: 'nofollow ugc', '../target/': null })
    const feed = JSON.parse(filesIn(library.out).get('feed.json') ?? '') as { items: { content_html: string; title: string }[] }
    const entry = feed.items.find(({ title }) => title === 'Linking')
    expect(relsIn(entry?.content_html ?? '')).toEqual({ ...inText, [`${baseUrl}target/`]: null })
  })

  test('are written anew once the settings say otherwise, and say nothing while those say nothing', async () => {
    const { access, out } = library
    await linkingArticle(library)
    await build(access, out, { baseUrl })
    expect(pageIn(out)).toMatchObject({ ...allOf([...outside, card, subject, ...within], null), [listed]: 'sponsored' })
    await build(access, out, { baseUrl, linkRel: ['noreferrer'] })
    expect(pageIn(out)).toMatchObject({ ...allOf([...outside, card, subject], 'noreferrer'), ...allOf(within, null) })
  })

  test('say the same on a page by itself and in what is copied', async () => {
    const { access } = library
    const id = await linkingArticle(library)
    await access.call('site:set-settings', siteSettings.parse({ baseUrl, linkRel }))
    expect(relsIn((await copyHtml(access, id)).html)).toEqual(inText)
  })
})
