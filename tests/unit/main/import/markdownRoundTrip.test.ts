import * as fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { readArticle } from '../../../../src/main/import/readArticle.ts'
import { renderMarkdown } from '../../../../src/main/render/markdown/renderMarkdown.ts'
import { documentSchema } from '../../../../src/shared/document/schema.ts'
import { parseSection, sectionJson, summarise } from '../../../../src/shared/document/section.ts'
import { articleHeader, emptyHeader, type Article, type ArticleHeader, type Section } from '../../../../src/shared/model/article.ts'
import { articleId, assetId, listId, listItemId } from '../../../../src/shared/model/ids.ts'
import { listItemFields, noItemFields, type ListItemFields } from '../../../../src/shared/model/list.ts'
import { listSettings, type ListSettings } from '../../../../src/shared/model/listSettings.ts'
import { isSilent } from '../../../../src/shared/model/sharing.ts'
import { subjectTypes } from '../../../../src/shared/model/subject.ts'
import { arbitrarySections, line, lineOrNothing } from '../../../support/arbitraryDocument.ts'
import { everyBlock } from '../render/everyBlock.ts'
import { inEnglish } from '../../../../src/shared/words/say.ts'

const assets = [assetId.parse(`${'0a'.repeat(32)}.png`), assetId.parse(`${'0b'.repeat(32)}.webp`)]
const itemUuid = listItemId.parse('0199a000-0000-7000-8000-0000000000bb')
const listUuid = listId.parse('0199a000-0000-7000-8000-0000000000aa')

type GivenList = Readonly<{ name: string; heading: string | null; items: ListItemFields[] }>

function written(
  header: ArticleHeader,
  sections: readonly Section[],
  lists: readonly GivenList[] = [],
  settings: Partial<ListSettings> = {},
): string {
  const article: Article = {
    id: articleId.parse('0199a000-0000-7000-8000-0000000000ff'),
    version: 1,
    createdAt: 0,
    updatedAt: 0,
    trashedAt: null,
    words: 1,
    header,
    sections: sections.map(section => ({ ...section, heading: summarise(parseSection(section)).heading, words: 1 })),
    lists: [],
  }
  return renderMarkdown({
    article,
    lists: lists.map(({ name, heading, items }) => ({
      heading: heading ?? name,
      list: {
        id: listUuid,
        name,
        description: '',
        usedIn: [],
        settings: listSettings.parse(settings),
        items: items.map(own => ({ id: itemUuid, articleId: null, own, shown: { ...own, title: own.title ?? '' }, state: 'ok' })),
      },
    })),
    images: asset => ({ src: `images/${asset}` }),
    links: () => null,
  })
}

/** What is read, with its images told by their addresses, as an article would be stored. */
function back(text: string) {
  const reading = readArticle({ text, format: 'markdown', name: 'page' })
  const asset = new Map(reading.images.map(image => [image.key, image.src.replace('images/', '')]))
  const sections = reading.sections.map(({ kind, heading, blocks }) => {
    const node = documentSchema.nodes.section.create({ id: '', kind }, [...(heading ? [heading] : []), ...blocks])
    node.check()
    const json = JSON.stringify(node.content.toJSON()).replaceAll(/"(import:\d+)"/gu, (_, key: string) => JSON.stringify(asset.get(key)))
    return { kind, content: JSON.parse(json) as unknown }
  })
  const lists = reading.lists.map(({ pictures, items, ...rest }) => ({
    ...rest,
    items: items.map((item, place) => {
      const image = pictures?.get(place)?.src.replace('images/', '') ?? null
      return { ...item, own: { ...item.own, image } }
    }),
  }))
  return { header: reading.header, cover: reading.cover, sections, lists, warnings: reading.warnings.all().map(inEnglish) }
}

function plain(sections: readonly { kind: string; content: unknown }[]): unknown {
  return JSON.parse(
    JSON.stringify(
      sections.map(({ kind, content }) => ({ kind, content })),
      (key, value: unknown) => (key === 'width' || key === 'height' ? undefined : value),
    ),
  )
}

const day = fc
  .date({ min: new Date('1900-01-01'), max: new Date('2099-12-31'), noInvalidDate: true })
  .map(date => date.toISOString().slice(0, 10))
const when = fc.option(day)
const url = fc.constantFrom('', 'https://example.org/reviews/fog-train', 'http://example.org/a?b=c&d=1#e')
// What YAML could take for something else, too.
const awkward = fc.oneof(
  lineOrNothing,
  fc.constantFrom('1926', 'true', 'null', '~', '- a', '---', 'a: b', '2025-11-13', '#x', "it's", '"q"'),
)

const header: fc.Arbitrary<ArticleHeader> = fc
  .record({
    title: awkward,
    slug: fc.constantFrom('fog-train', '안개-기차', '1926'),
    slugFollowsTitle: fc.boolean(),
    standfirst: awkward,
    language: fc.constantFrom('en', 'ko', 'zh-Hant'),
    author: awkward,
    status: fc.constantFrom('draft', 'ready', 'published', 'archived'),
    tags: fc.uniqueArray(fc.oneof(line, fc.constantFrom('1926', 'yes')), { maxLength: 4 }),
    subject: fc.option(
      fc.record({
        type: fc.constantFrom(...subjectTypes),
        name: awkward,
        creators: fc.array(line, { maxLength: 3 }),
        year: fc.option(fc.integer({ min: -400, max: 2900 })),
        country: lineOrNothing,
        link: url,
        duration: fc.option(fc.integer({ min: 1, max: 900 })),
      }),
    ),
    rating: fc.option(
      fc.constantFrom({ value: 4.5, best: 5, worst: 0.5 }, { value: 87, best: 100, worst: 0, scores: [{ name: 'Story', value: 90 }] }),
    ),
    description: awkward,
    canonicalUrl: url,
    publishedAt: when,
    views: fc.option(fc.nat()),
    viewsAt: when,
    sharing: fc
      .record({
        searchTitle: awkward,
        title: awkward,
        description: awkward,
        picture: fc.constantFrom(null, 'drawn' as const),
        noindex: fc.boolean(),
      })
      .map(said => (isSilent(said) ? undefined : said)),
  })
  .map(fields => articleHeader.parse({ ...fields, cover: null }))

const list: fc.Arbitrary<GivenList> = fc.record({
  name: line,
  heading: fc.option(line),
  items: fc.array(
    fc
      .record({
        title: line,
        author: fc.option(line),
        site: fc.option(line),
        date: when,
        views: fc.option(fc.nat()),
        viewsAt: when,
        note: fc.option(line),
        image: fc.option(fc.constantFrom(...assets)),
      })
      .map(fields => listItemFields.parse({ ...fields, url: 'https://example.org/1' })),
    { minLength: 1, maxLength: 4 },
  ),
})

const opening = sectionJson(
  documentSchema.nodes.section.create({ id: '0199a000-0000-7000-8000-000000000009', kind: 'opening' }, [
    documentSchema.nodes.paragraph.create(null, documentSchema.text('Text.')),
  ]),
)

describe('Markdown that Deckle wrote', () => {
  test('comes back as the sections that went out', { timeout: 120_000 }, () => {
    fc.assert(
      fc.property(arbitrarySections(assets, true), fc.array(list, { maxLength: 2 }), (sections, lists) => {
        const again = back(written({ ...emptyHeader, title: 'Fog', slug: 'fog' }, sections, lists))
        expect(again.warnings).toEqual([])
        expect(plain(again.sections)).toEqual(plain(sections))
      }),
      { numRuns: 60 },
    )
  })

  test.each([
    'a@1.a <',
    'ask a.b@example.org, or mailto:a@example.org',
    'www.example.org, https://example.org/a?b=1.',
    'xmpp:a@example.org/b',
  ])('keeps an address that is no link as words: %s', text => {
    const sections = [{ ...opening, content: [{ type: 'paragraph', content: [{ type: 'text', text }] }] }]
    const again = back(written({ ...emptyHeader, title: 'Fog', slug: 'fog' }, sections))
    expect(plain(again.sections)).toEqual(plain(sections))
  })

  test('comes back with the header and the lists that went out', () => {
    fc.assert(
      fc.property(header, fc.array(list, { maxLength: 2 }), (given, lists) => {
        const again = back(written(given, [opening], lists))
        const { cover: _, ...rest } = given
        expect(again.warnings).toEqual([])
        expect(again.header).toEqual(rest)
        expect(again.lists).toEqual(
          lists.map(({ name, heading, items }) => ({
            name,
            heading: heading === name ? null : heading,
            items: items.map(own => ({ articleId: null, own })),
          })),
        )
      }),
      { numRuns: 100 },
    )
  })

  test('shows its lists as they are read, with what they say and in their order, beneath the text', () => {
    const item = { title: 'The line', author: 'Min Park', date: '2025-11-13', views: 41, url: 'https://e.org/1', note: '[1. Really]' }
    const items = [
      listItemFields.parse({ ...noItemFields, ...item, image: assets[0] }),
      listItemFields.parse({ ...noItemFields, title: '2. #b' }),
    ]
    const settings: Partial<ListSettings> = { parts: ['views', 'date', 'image', 'note'] }
    const text = written(
      { ...emptyHeader, title: 'Fog', slug: 'fog' },
      [opening],
      [{ name: 'Related', heading: 'Read on', items }],
      settings,
    )
    expect(text.slice(text.indexOf('\nText.'))).toBe(
      [
        '',
        'Text.',
        '',
        '<!-- lists -->',
        '',
        '## Read on',
        '',
        `1. ![](images/${assets[0]}) [The line](https://e.org/1) · 41 views · Nov 13, 2025 · \\[1. Really]`,
        '2. 2\\. #b',
        '',
      ].join('\n'),
    )
  })

  test('knows sections by their headings when another program has moved them', () => {
    const { article } = everyBlock()
    const text = `---\ntitle: Fog\ndeckle:\n  format: 1\n  sections:\n    - kind: opening\n    - { kind: section, heading: One }\n    - { kind: verdict, heading: Two }\n---\n\nText.\n\n## Two\n\nb\n\n## One\n\na\n\n## New\n\nc\n`
    expect(article.sections.length).toBeGreaterThan(1)
    expect(back(text).sections.map(section => section.kind)).toEqual(['opening', 'verdict', 'section', 'section'])
  })
})
