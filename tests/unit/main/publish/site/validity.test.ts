import { spawnSync } from 'node:child_process'
import { mkdtempSync, readdirSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join, posix } from 'node:path'
import { fromHtml } from 'hast-util-from-html'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { siteLibraries } from '../../../../support/siteLibraries.ts'
import { htmlValidateMessages } from '../../../../support/validateWithHtmlValidate.ts'
import { nuMessages, nuMissing } from '../../../../support/validateWithNu.ts'
import { structuredDataMessages } from '../../../../support/validateStructuredData.ts'
import { elements, jsonLd } from '../../render/readPage.ts'
import { testLibrary } from '../testLibrary.ts'
import { build, filesIn } from './siteLibrary.ts'

const root = mkdtempSync(join(tmpdir(), 'deckle-site-'))
const xmllint = spawnSync('xmllint', ['--version']).status === 0

const themes = readdirSync(join(process.cwd(), 'resources/themes'))
const sites = themes.flatMap(theme => siteLibraries.map(library => ({ theme, ...library })))

describe.each(sites)('a site of the $name library in the theme $theme', ({ name, theme, fill, choices }) => {
  const library = testLibrary()
  const folder = join(root, `${theme}-${name}`)
  const base = 'https://example.org/reviews/'
  let files = new Map<string, string>()
  const html = () => [...files].filter(([path]) => path.endsWith('.html'))

  beforeAll(async () => {
    await fill(library.access)
    await build(library.access, folder, {
      ...choices,
      themeFolder: join(process.cwd(), 'resources/themes', theme),
      statuses: ['draft', 'ready', 'published', 'archived'],
    })
    files = filesIn(folder)
  }, 60_000)
  afterAll(() => library.close())

  test.skipIf(nuMissing !== null)(
    `is valid to the Nu HTML checker${nuMissing === null ? '' : ` (not run: ${nuMissing})`}`,
    { timeout: 120_000 },
    () => {
      const messages = nuMessages(html().map(([path]) => join(folder, path)))
      expect(
        messages.filter(message => !message.includes('appears to be written in') && !message.includes('violates Content Security Policy')),
      ).toEqual([])
    },
  )

  test('is valid to html-validate', { timeout: 120_000 }, async () => {
    const found = await Promise.all(
      html().map(async ([path, latin]) => (await htmlValidateMessages(utf8(latin))).map(message => `${path} ${message}`)),
    )
    expect(found.flat()).toEqual([])
  })

  test('leads nowhere that is not there', () => {
    const dead: string[] = []
    for (const [path, latin] of html()) {
      for (const { tagName, properties } of elements(fromHtml(utf8(latin)))) {
        const target = properties.href ?? properties.src
        if (typeof target !== 'string' || /^(?:https?:|mailto:|data:|#)/.test(target)) continue
        const from = path === '404.html' ? '' : dirname(path)
        const plain = decodeURIComponent(target.replace(/[?#].*$/, '')).replace(/^\/reviews\//, '')
        const file = posix.normalize(posix.join(path === '404.html' ? '.' : from, plain || '.'))
        if (!files.has(file) && !files.has(posix.join(file, 'index.html'))) dead.push(`${path}: ${tagName} ${target}`)
      }
    }
    expect(dead).toEqual([])
  })

  test('runs nothing but its own search', () => {
    const found = html().flatMap(([path, latin]) =>
      elements(fromHtml(utf8(latin))).flatMap(({ tagName, properties }) => [
        ...(tagName === 'script' && properties.type !== 'application/ld+json' && !String(properties.src).endsWith('search/search.js')
          ? [`${path} script`]
          : []),
        ...Object.keys(properties).flatMap(key => (/^on|^style$|^srcdoc$/i.test(key) ? [`${path} ${key}`] : [])),
        ...(/^javascript:/i.test(properties.href ?? '') ? [`${path} ${properties.href}`] : []),
      ]),
    )
    expect(found).toEqual([])
  })

  test('stays within its folder', () => {
    expect(
      [...files.keys()].filter(path => path.split('/').some(part => part === '..' || part.startsWith('.') || /^con$/i.test(part))),
    ).toEqual([])
  })

  test.skipIf(!xmllint)('has feeds and a site map that are well-formed', () => {
    const xml = [...files.keys()].filter(path => /\.(?:xml|opml)$/.test(path)).map(path => join(folder, path))
    const { status, stderr } = spawnSync('xmllint', ['--noout', '--nonet', ...xml], { encoding: 'utf8' })
    expect({ status, stderr }).toEqual({ status: 0, stderr: '' })
  })

  test('has a site map of all its articles, and feeds that say the same in three ways', () => {
    const sitemap = files.get('sitemap.xml') ?? ''
    const places = [...sitemap.matchAll(/<loc>([^<]*)<\/loc>/g)].map(found => found[1] ?? '')
    expect(places.filter(place => !place.startsWith(base) || !URL.canParse(place))).toEqual([])
    for (const place of places) expect(files.has(decodeURIComponent(place.slice(base.length)) + 'index.html'), place).toBe(true)
    const feed: { items: { id: string; url: string; title: string }[] } = JSON.parse(utf8(files.get('feed.json') ?? '{}'))
    const links = (file: string, pattern: RegExp) => [...utf8(files.get(file) ?? '').matchAll(pattern)].map(found => found[1])
    const urls = feed.items.map(item => item.url)
    expect(links('atom.xml', /<entry[\s\S]*?<link rel="alternate" type="text\/html" href="([^"]*)"/g)).toEqual(urls)
    expect(links('rss.xml', /<item>[\s\S]*?<link>([^<]*)<\/link>/g)).toEqual(urls)
    expect(new Set(feed.items.map(item => item.id)).size).toBe(feed.items.length)
  })

  test('tells search engines of each article', { timeout: 60_000 }, async () => {
    const found = await Promise.all(
      html().map(async ([path, latin]) => (await structuredDataMessages(jsonLd(utf8(latin)))).map(message => `${path} ${message}`)),
    )
    expect(
      found.flat().filter(message => message.includes(' ERROR ') && !/attribute "(?:author|itemReviewed\.name)"/.test(message)),
    ).toEqual([])
  })
})

afterAll(() => rmSync(root, { recursive: true, force: true }))

function utf8(latin: string): string {
  return Buffer.from(latin, 'latin1').toString('utf8')
}
