import * as fc from 'fast-check'
import { expect, test } from 'vitest'
import { parseSection } from '../../../../../src/shared/document/section.ts'
import { destinationOf, linkPassage, sectionLinks } from '../../../../../src/shared/document/sectionLinks.ts'
import type { Section } from '../../../../../src/shared/model/article.ts'
import { sectionId, type ArticleId } from '../../../../../src/shared/model/ids.ts'
import type { Library } from '../../../../../src/main/library/library.ts'
import { openLibrary } from '../../../../../src/main/library/file/open.ts'
import { callsOf, closing, noFields, section, temporaryLibrary } from '../temporaryLibrary.ts'

const ghost = '01900000-0000-7000-8000-00000000dead'
const words = (text: string, href?: string, ...others: string[]) => ({
  type: 'text',
  text,
  marks: [...(href === undefined ? [] : [{ type: 'link', attrs: { href } }]), ...others.map(type => ({ type }))],
})
const linking = (...content: object[]) => ({ ...section(''), content: [{ type: 'paragraph', content }] })

/** Every link as the table has it. */
const allLinks = ({ db }: Library) => db.prepare('SELECT section, number, href, target, state FROM link ORDER BY section, number').all()

/** What the table must say, by a look through every text of the library. */
function naive(library: Library) {
  const rows = library.db
    .prepare<[], { key: number; id: string; kind: 'section'; json: string }>(
      'SELECT section.key, section.id, kind, json FROM section JOIN body ON hash = body ORDER BY section.key',
    )
    .all()
  const ids = new Set(library.db.prepare<[], string>('SELECT id FROM article').pluck().all())
  return rows.flatMap(({ key, id, kind, json }) => {
    const content = JSON.parse(json) as unknown[]
    return sectionLinks(parseSection({ id: sectionId.parse(id), kind, content })).map(({ href }, number) => {
      const { target, malformed } = destinationOf(href)
      return { section: key, number, href, target, state: malformed ? 1 : target === null || ids.has(target) ? 0 : 2 }
    })
  })
}

test('words in a row under one address are one link, whatever else marks them', () => {
  const node = parseSection(
    linking(
      words('See '),
      words('the ', 'https://a.example/'),
      words('film', 'https://a.example/', 'italic'),
      words('b', 'https://b.example/'),
    ),
  )
  expect(sectionLinks(node)).toEqual([
    { href: 'https://a.example/', block: 'See the filmb', from: 4, to: 12 },
    { href: 'https://b.example/', block: 'See the filmb', from: 12, to: 13 },
  ])
})

test('a footnote has links of its own', () => {
  const note = { type: 'footnote', content: [words('there', 'https://b.example/')] }
  const found = sectionLinks(parseSection(linking(words('See'), note, words(' here', 'https://a.example/'), words('.'))))
  expect(found.map(({ href }) => href)).toEqual(['https://a.example/', 'https://b.example/'])
  expect(found.map(linkPassage)).toEqual(['See\ue000 here\ue001.', '\ue000there\ue001'])
})

test.each([
  ['https://example.com/a?b#c', false],
  ['http://localhost:8080', false],
  ['https://[::1]/', false],
  ['https://例え.jp/', false],
  ['mailto:ann@example.com?subject=x', false],
  ['#verdict', false],
  ['https://example', true],
  ['https://ex ample.com', true],
  ['https://example..com', true],
  ['mailto:ann', true],
  ['deckle:not-an-id', true],
  [`deckle:${ghost}`, false],
])('%s is malformed: %s', (href, malformed) => {
  expect(destinationOf(href).malformed).toBe(malformed)
})

test('a passage is the sentence around the link', () => {
  const block = 'One thing. Then the film came out in 1926. And more.'
  expect(linkPassage({ href: '', block, from: 20, to: 24 })).toBe('Then the film came out in 1926.'.replace('film', '\ue000film\ue001'))
  const long = `${'word '.repeat(200)}link ${'word '.repeat(200)}`
  const cut = linkPassage({ href: '', block: long, from: 1000, to: 1004 })
  expect(cut).toMatch(/^….*\ue000link\ue001.*…$/u)
  expect(cut.length).toBeLessThan(300)
})

function shelf(library: Library) {
  const call = callsOf(library)
  const add = (title: string, ...sections: Section[]) => call('article:add', { header: { title }, sections, lists: [] }).id
  const general = add('The General', section('Nobody links out of here.'))
  const haxan = add(
    'Häxan',
    linking(words('It came before. Unlike '), words('The General', `deckle:${general}`), words(', it is dark. Yes.')),
  )
  const lost = add('Lost', linking(words('a', `deckle:${ghost}`), words('b', 'https://nowhere')))
  return { call, general, haxan, lost }
}

test('what links to an article is told with the sentence around it; the trash does not count', () => {
  const library = temporaryLibrary()
  const { call, general, haxan } = shelf(library)
  const { incoming, outgoing } = call('article:links', { id: general })
  expect(incoming.total).toBe(1)
  expect(incoming.items.map(({ id, title, passage }) => [id, title, passage])).toEqual([
    [haxan, 'Häxan', 'Unlike \ue000The General\ue001, it is dark.'],
  ])
  expect(outgoing).toEqual([])
  expect(call('article:links', { id: haxan }).outgoing).toMatchObject([{ target: { id: general, title: 'The General' }, problem: null }])
  call('article:trash', { ids: [haxan] })
  expect(call('article:links', { id: general }).incoming).toEqual({ items: [], total: 0 })
})

test('links lead nowhere when their article is in the trash or gone, or their address is none', () => {
  const library = temporaryLibrary()
  const { call, general, haxan, lost } = shelf(library)
  const dead = () => call('link:dead', {}).items.map(({ id, problem }) => [id, problem])
  expect(dead()).toEqual([
    [lost, 'missing'],
    [lost, 'malformed'],
  ])
  call('article:trash', { ids: [general] })
  expect(dead()).toContainEqual([haxan, 'trashed'])
  expect(call('search:find', { text: 'has:deadlink' }).hits.map(({ id }) => id)).toEqual([lost, haxan])
  call('article:delete', { ids: [general] })
  expect(dead()).toContainEqual([haxan, 'missing'])
  expect(call('link:dead', {}).total).toBe(3)
})

test('orphans are what no other text and no list leads to; a search asks the same', () => {
  const library = temporaryLibrary()
  const { call, general, haxan, lost } = shelf(library)
  const found = () => call('link:orphans', {}).items.map(({ id }) => id)
  expect(found()).toEqual([lost, haxan])
  const list = call('list:create', { name: 'Related' })
  call('list:add-items', { id: list.id, items: [{ articleId: lost, own: noFields }], at: null })
  expect(found()).toEqual([haxan])
  expect(call('search:find', { text: 'is:orphan' }).hits.map(({ id }) => id)).toEqual([haxan])
  expect(call('search:find', { text: '-is:orphan' }).total).toBe(2)
  call('article:trash', { ids: [haxan] })
  expect(found()).toEqual([general])
})

test('a search finds what links to an article by its address, its id and its title', () => {
  const library = temporaryLibrary()
  const { call, general, haxan } = shelf(library)
  for (const text of ['links-to:the-general', `links-to:${general}`, 'links-to:"the general"', 'links-to:the-general dark'])
    expect(call('search:find', { text }).hits.map(({ id }) => id)).toEqual([haxan])
  expect(call('search:find', { text: 'links-to:nobody' }).hits).toEqual([])
})

test('a library from before links were noted has them when it is opened', () => {
  const library = temporaryLibrary()
  shelf(library)
  const before = allLinks(library)
  expect(before).toHaveLength(3)
  library.db.exec("DELETE FROM link; DELETE FROM meta WHERE key = 'links'")
  library.close()
  expect(allLinks(closing(openLibrary(library.folder, { mode: 'write' })))).toEqual(before)
})

test('a damaged text keeps no library from being opened, and the others have their links', () => {
  const library = temporaryLibrary()
  shelf(library)
  library.db.exec(`UPDATE body SET json = replace(json, '"type":"paragraph"', '"type":"nothing"') WHERE json LIKE '%nowhere%'`)
  library.db.exec("DELETE FROM link; DELETE FROM meta WHERE key = 'links'")
  library.close()
  expect(allLinks(closing(openLibrary(library.folder, { mode: 'write' })))).toHaveLength(1)
})

test(
  'whatever is written, thrown away, deleted and brought back, the table says what a look through all texts says',
  { timeout: 60_000 },
  () => {
    const step = fc.record({
      what: fc.constantFrom('add', 'save', 'trash', 'restore', 'delete', 'drop', 'history'),
      article: fc.nat(3),
      links: fc.array(fc.oneof(fc.nat(3), fc.constantFrom('https://a.example/', 'https://nowhere', `deckle:${ghost}`, 'deckle:x')), {
        maxLength: 3,
      }),
    })
    fc.assert(
      fc.property(fc.array(step, { minLength: 3, maxLength: 12 }), steps => {
        const library = temporaryLibrary()
        const call = callsOf(library)
        const ids: ArticleId[] = []
        const at = (number: number) => ids[number % Math.max(1, ids.length)]
        for (const { what, article, links } of steps) {
          const content = links.map((link, index) => words(`w${index} `, typeof link === 'string' ? link : `deckle:${at(link) ?? ghost}`))
          const sections = [linking(...content), { ...linking(...content.slice(1)), kind: 'section' as const }]
          const id = at(article)
          if (what === 'add' || !id) ids.push(call('article:add', { header: { title: 'x' }, sections, lists: [] }).id)
          else if (what === 'trash') call('article:trash', { ids: [id] })
          else if (what === 'restore') call('article:restore', { ids: [id] })
          else if (what === 'delete') {
            call('article:trash', { ids: [id] })
            call('article:delete', { ids: [id] })
            ids.splice(ids.indexOf(id), 1)
          } else {
            const open = call('article:open', { id })
            if (what === 'history') call('history:restore', { id, number: 1, baseVersion: open.version, part: { kind: 'all' } })
            else {
              const [first] = open.sections
              if (!first) continue
              const sent = what === 'drop' ? [] : [{ ...first, content: linking(...content).content }]
              call('article:save', { id, baseVersion: open.version, header: {}, order: [first.id], sections: sent })
            }
          }
          expect(allLinks(library)).toEqual(naive(library))
        }
        library.close()
      }),
      { numRuns: 25 },
    )
  },
)
