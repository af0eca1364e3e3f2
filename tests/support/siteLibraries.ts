import { join } from 'node:path'
import type { LibraryAccess } from '../../src/shared/contract/access.ts'
import type { ArticleHeader } from '../../src/shared/model/article.ts'
import { importSample } from '../../src/main/import/sample.ts'
import { publish } from '../unit/main/publish/site/siteLibrary.ts'

export const nasty = '"\'></script><!--<script>alert(1)</script>&amp;\u0000\u0007\u202E\u2028 {{7*7}} {% raw %} 🎬'

/** A library of people who mean it, and one of those who mean harm. */
async function rich(access: LibraryAccess): Promise<void> {
  await importSample(access, join(process.cwd(), 'resources/sample'))
  for (let n = 0; n < 8; n += 1)
    await publish(access, {
      title: `Short ${n}`,
      tags: ['short', 'film/noir'],
      views: n,
      language: n % 2 ? 'ko' : 'en',
      publishedAt: `2024-0${n + 1}-03`,
    })
}

async function hostile(access: LibraryAccess): Promise<void> {
  const headers: Partial<ArticleHeader>[] = [
    {
      title: nasty,
      slug: '../../etc/passwd',
      slugFollowsTitle: false,
      standfirst: nasty,
      author: nasty,
      tags: [nasty, '..', '../up', 'CON', 'a/../b', '.'],
      description: nasty,
    },
    { title: '장'.repeat(10_000), tags: ['x'.repeat(200), '태그'], author: '../..' },
    { title: 'tags', slug: 'tags', slugFollowsTitle: false, author: 'con', canonicalUrl: 'javascript:alert(1)' },
    { title: '', publishedAt: null, tags: ['#?%&'], author: '#?%2e%2e/' },
    { title: 'index.html', slug: 'index', slugFollowsTitle: false, publishedAt: '0000-01-01', language: 'zz-<' },
    {
      title: nasty,
      subject: { type: 'Movie', name: nasty, creators: [nasty], year: -44, country: nasty, link: nasty, duration: 3 },
      rating: { value: 2, best: 5, worst: 0 },
    },
    { title: nasty, subject: { type: 'Movie', name: nasty, creators: [], year: null, country: '', link: '', duration: null }, views: 3 },
  ]
  for (const header of headers) await publish(access, header, nasty)
  const list = await access.call('list:create', { name: nasty })
  const own = {
    title: nasty,
    author: nasty,
    site: nasty,
    date: '0000-01-01',
    views: 1,
    viewsAt: null,
    url: `https://e.org/${nasty}`,
    note: nasty,
  }
  await access.call('list:add-items', { id: list.id, items: [{ articleId: null, own }], at: null })
  await access.call('list:update', { id: list.id, name: null, description: nasty })
  const { items } = await access.call('article:list', { filter: {} })
  for (const { id } of items.slice(0, 3)) await access.call('article:set-lists', { id, lists: [{ listId: list.id, heading: nasty }] })
}

/** Libraries that a site has to stand, and what is chosen for it. */
export const siteLibraries = [
  { name: 'rich', fill: rich, choices: { title: 'Silent Reviews', description: 'Reviews of silent films.' } },
  {
    name: 'hostile',
    fill: hostile,
    choices: { title: nasty.slice(0, 200), description: nasty, menu: [{ label: nasty.slice(0, 90), to: 'javascript:alert(1)' }] },
  },
]
