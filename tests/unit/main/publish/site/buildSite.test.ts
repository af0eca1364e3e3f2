import { existsSync, mkdirSync, readFileSync, rmSync, utimesSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { internalHref } from '../../../../../src/shared/document/links.ts'
import { addPicture, testLibrary, type TestLibrary } from '../testLibrary.ts'
import { build, edit, filesIn, publish, timesIn } from './siteLibrary.ts'

let library: TestLibrary
beforeEach(() => {
  library = testLibrary()
})
afterEach(() => library.close())

/** Which files are not as they were, by path. */
function changed(before: ReadonlyMap<string, number>, after: ReadonlyMap<string, number>): string[] {
  return [...new Set([...before.keys(), ...after.keys()])].filter(path => before.get(path) !== after.get(path)).sort()
}

describe('a site', () => {
  test('has a page for everything that articles have in common', async () => {
    const { access, out } = library
    await publish(access, {
      title: 'The General',
      tags: ['comedy/slapstick'],
      views: 41,
      publishedAt: '2025-11-13',
      subject: movie('The General'),
    })
    await publish(access, { title: 'The General again', tags: ['trains'], publishedAt: '2024-01-02', subject: movie('The General') })
    await publish(access, { title: 'A draft', status: 'draft' })
    const built = await build(access, out)
    expect(built).toMatchObject({ articles: 2, removed: 0, warnings: [] })
    const html = [...filesIn(out).keys()].filter(path => path.endsWith('.html'))
    expect(html).toEqual(
      [
        '404.html',
        'authors/Ada-Kim/index.html',
        'authors/index.html',
        'index.html',
        'most-viewed/index.html',
        'search/index.html',
        'subjects/The-General/index.html',
        'subjects/index.html',
        'tags/comedy/index.html',
        'tags/comedy/slapstick/index.html',
        'tags/index.html',
        'tags/trains/index.html',
        'the-general-again/index.html',
        'the-general/index.html',
        'years/2024/index.html',
        'years/2025/index.html',
        'years/index.html',
      ].sort(),
    )
    expect(filesIn(out).get('the-general/index.html')).not.toContain('A draft')
  })

  test('is found by addresses of one file each, if that is wanted', async () => {
    const { access, out } = library
    await publish(access, { title: 'The General', tags: ['comedy'] })
    await build(access, out, { addresses: 'plain' })
    const paths = [...filesIn(out).keys()]
    expect(paths).toEqual(
      expect.arrayContaining(['index.html', 'the-general.html', 'tags.html', 'tags/comedy.html', 'tags/comedy/atom.xml', 'search.html']),
    )
    expect(filesIn(out).get('tags/comedy.html')).toContain('href="../the-general.html"')
  })

  test('shows many articles page by page', async () => {
    const { access, out } = library
    for (let day = 1; day <= 7; day += 1) await publish(access, { title: `Day ${day}`, publishedAt: `2025-11-0${day}` })
    await build(access, out)
    const files = filesIn(out)
    expect([files.has('page/2/index.html'), files.has('page/3/index.html'), files.has('page/4/index.html')]).toEqual([true, true, false])
    expect(files.get('page/2/index.html')).toContain('Page 2 of 3')
    expect(files.get('page/2/index.html')).toMatch(/Day 4[\s\S]*Day 3[\s\S]*Day 2/)
  })

  test('puts pages that stand alone into the menu and into no listing', async () => {
    const { access, out } = library
    await publish(access, { title: 'The General' })
    const about = await publish(access, { title: 'About us', status: 'draft' })
    await build(access, out, {
      pages: [about.id],
      menu: [
        { label: 'Who we are', to: internalHref(about.id) },
        { label: 'Way up', to: '../secret' },
      ],
    })
    const files = filesIn(out)
    expect(files.get('about-us/index.html')).toContain('About us')
    expect(files.get('index.html')).toContain('<a href="about-us/">Who we are</a>')
    expect(files.get('index.html')).not.toMatch(/About us|secret/)
    expect(files.get('atom.xml')).not.toContain('About us')
  })

  test.each(['pretty', 'plain'] as const)('leads from its menu to parts that there are, with %s addresses', async addresses => {
    const { access, out } = library
    await publish(access, { title: 'The General', tags: ['silent'] })
    await build(access, out, {
      addresses,
      menu: [
        { label: 'By tag', to: 'tags/' },
        { label: 'By list', to: 'lists/' },
        { label: 'Begin', to: '' },
        { label: 'Elsewhere', to: 'https://example.org/a' },
        { label: 'Harm', to: 'javascript:alert(1)' },
      ],
    })
    const home = filesIn(out).get('index.html') ?? ''
    expect(home).toContain(`<a href="${addresses === 'pretty' ? 'tags/' : 'tags.html'}">By tag</a>`)
    expect(home).toContain('<a href="https://example.org/a">Elsewhere</a>')
    expect(home).toMatch(/>Begin<\/a>/)
    expect(home).not.toMatch(/By list|javascript:/)
  })

  test('leads from an old slug to the new one', async () => {
    const { access, out } = library
    const { id } = await publish(access, { title: 'The General' })
    await build(access, out)
    await edit(access, id, { slug: 'general', slugFollowsTitle: false })
    await build(access, out)
    const files = filesIn(out)
    expect(files.get('general/index.html')).toContain('<h1')
    expect(files.get('the-general/index.html')).toContain('content="0; url=../general/"')
    expect(files.get('_redirects')).toBe('/reviews/the-general/ /reviews/general/ 301\n')
  })

  test('writes links between articles, and drops them when the article goes', async () => {
    const { access, out } = library
    const target = await publish(access, { title: 'Where it leads' })
    await publish(access, { title: 'The General' }, 'a link', internalHref(target.id))
    await build(access, out)
    expect(filesIn(out).get('the-general/index.html')).toContain('href="../where-it-leads/"')
    await access.call('article:trash', { ids: [target.id] })
    const built = await build(access, out)
    expect(filesIn(out).get('the-general/index.html')).not.toContain('where-it-leads')
    expect(existsSync(join(out, 'where-it-leads'))).toBe(false)
    expect(Object.keys(built.reasons)).toContain('links, neighbours')
  })

  test('does not name what is not published, not even in lists', async () => {
    const { access, out } = library
    const secret = await publish(access, { title: 'A secret plan', status: 'draft' })
    const { id } = await publish(access, { title: 'The General' })
    const list = await access.call('list:create', { name: 'Related news' })
    const own = { title: null, author: null, site: null, date: null, views: null, viewsAt: null, url: null, note: null }
    await access.call('list:add-items', {
      id: list.id,
      items: [
        { articleId: secret.id, own },
        { articleId: null, own: { ...own, title: 'Elsewhere', url: 'https://example.org/e' } },
      ],
      at: null,
    })
    await access.call('article:set-lists', { id, lists: [{ listId: list.id, heading: null }] })
    await build(access, out)
    const all = [...filesIn(out).values()].join('\n')
    expect(all).toContain('Elsewhere')
    expect(all).not.toContain('A secret plan')
  })

  test('copies each image once, and shows it on every page that has it', async () => {
    const { access, out } = library
    const { id: asset, width, height } = await addPicture(access, 200)
    const cover = { asset, alt: 'A dot', caption: '', credit: '', width, height }
    await publish(access, { title: 'One', cover })
    await publish(access, { title: 'Two', cover })
    await build(access, out)
    const files = filesIn(out)
    expect([...files.keys()].filter(path => path.startsWith('images/'))).toEqual([`images/${asset.slice(0, 32)}.png`])
    expect(files.get('one/index.html')).toContain(`src="../images/${asset.slice(0, 32)}.png"`)
    expect(files.get('one/index.html')).toContain(
      `<meta property="og:image" content="https://example.org/reviews/images/${asset.slice(0, 32)}.png">`,
    )
  })
})

describe('building again', () => {
  test('writes nothing where nothing changed', async () => {
    const { access, out } = library
    await publish(access, { title: 'The General', tags: ['comedy'] })
    await build(access, out)
    const before = timesIn(out)
    expect(await build(access, out)).toMatchObject({ written: 0, removed: 0, reasons: {} })
    expect(timesIn(out)).toEqual(before)
  })

  test('after an edit of the text makes that article’s page, feeds and search again, and no other article’s', async () => {
    const { access, out } = library
    const { id } = await publish(access, { title: 'The General', publishedAt: '2025-11-01' })
    for (const title of ['One', 'Two', 'Three']) await publish(access, { title })
    await build(access, out)
    const before = timesIn(out)
    await edit(access, id, {}, 'Another road altogether.')
    const { reasons } = await build(access, out)
    expect(changed(before, timesIn(out))).toEqual([
      'atom.xml',
      'feed.json',
      'rss.xml',
      'search/0.js',
      'sitemap.xml',
      'the-general/index.html',
    ])
    expect(reasons).toMatchObject({ article: 1 })
  })

  test('a change of a list makes the pages that show it, and a change of what it does not show makes none', async () => {
    const { access, out } = library
    const shown = await publish(access, { title: 'Shown', publishedAt: '2020-01-01' })
    const page = await publish(access, { title: 'Has the list', publishedAt: '2020-01-03' })
    await publish(access, { title: 'Has none', publishedAt: '2020-01-05' })
    await publish(access, { title: 'Between', publishedAt: '2020-01-02' })
    const list = await access.call('list:create', { name: 'Related news' })
    const own = { title: null, author: null, site: null, date: null, views: null, viewsAt: null, url: null, note: null }
    await access.call('list:add-items', { id: list.id, items: [{ articleId: shown.id, own }], at: null })
    await access.call('article:set-lists', { id: page.id, lists: [{ listId: list.id, heading: null }] })
    await build(access, out, { search: false })
    let before = timesIn(out)
    await edit(access, shown.id, { standfirst: 'That no list shows.' })
    await build(access, out, { search: false })
    expect(changed(before, timesIn(out)).filter(path => path.startsWith('has-'))).toEqual([])
    before = timesIn(out)
    await edit(access, shown.id, { views: 7 })
    const { reasons } = await build(access, out, { search: false })
    expect(changed(before, timesIn(out)).filter(path => path.startsWith('has-'))).toEqual(['has-the-list/index.html'])
    expect(reasons).toMatchObject({ lists: 1 })
  })

  test('a file that was damaged or deleted is made good', async () => {
    const { access, out } = library
    await publish(access, { title: 'The General' })
    await build(access, out)
    const before = filesIn(out)
    writeFileSync(join(out, 'the-general/index.html'), '')
    rmSync(join(out, 'theme/theme.css'))
    expect(await build(access, out)).toMatchObject({ written: 2, reasons: { 'its file was changed': 2 } })
    expect(filesIn(out)).toEqual(before)
  })

  test('files that hold the right bytes already keep their times, even without a manifest', async () => {
    const { access, out } = library
    await publish(access, { title: 'The General' })
    await build(access, out)
    rmSync(join(out, '.deckle'), { recursive: true })
    utimesSync(join(out, 'index.html'), new Date(0), new Date(0))
    await expect(build(access, out)).rejects.toMatchObject({
      code: 'write-failed',
      message: expect.stringContaining('Deckle did not put it there'),
    })
  })

  test('never touches a file that is not its own', async () => {
    const { access, out } = library
    await publish(access, { title: 'The General' })
    mkdirSync(join(out, 'the-general'), { recursive: true })
    writeFileSync(join(out, 'CNAME'), 'example.org')
    writeFileSync(join(out, 'the-general/index.html'), 'mine')
    await expect(build(access, out)).rejects.toMatchObject({ code: 'write-failed' })
    expect(readFileSync(join(out, 'the-general/index.html'), 'utf8')).toBe('mine')
    rmSync(join(out, 'the-general'), { recursive: true })
    await build(access, out)
    await access.call('article:trash', { ids: (await access.call('article:list', { filter: {} })).items.map(({ id }) => id) })
    await build(access, out)
    expect(readFileSync(join(out, 'CNAME'), 'utf8')).toBe('example.org')
    expect(existsSync(join(out, 'the-general'))).toBe(false)
  })

  test('a build that is stopped changes nothing', async () => {
    const { access, out } = library
    await publish(access, { title: 'The General' })
    await build(access, out)
    const before = timesIn(out)
    await publish(access, { title: 'Another' })
    const signal = AbortSignal.abort()
    await expect(build(access, out, { signal })).rejects.toMatchObject({ code: 'cancelled' })
    expect(timesIn(out)).toEqual(before)
  })
})

function movie(name: string) {
  return { type: 'Movie' as const, name, creators: ['Buster Keaton'], year: 1926, country: '', link: '', duration: null }
}
