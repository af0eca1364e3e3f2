import { mkdtemp, readFile, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import * as fc from 'fast-check'
import { Fragment, type Node } from 'prosemirror-model'
import { afterEach, describe, expect, test } from 'vitest'
import { importFiles } from '../../../../src/main/import/importFiles.ts'
import { readArticle } from '../../../../src/main/import/readArticle.ts'
import { importSample } from '../../../../src/main/import/sample.ts'
import { localAccess } from '../../../../src/main/library/localAccess.ts'
import type { Library } from '../../../../src/main/library/library.ts'
import { createLibrary } from '../../../../src/main/library/file/open.ts'
import { exportHtml } from '../../../../src/main/publish/exportHtml.ts'
import { renderPage } from '../../../../src/main/render/renderPage.ts'
import type { JobControl, LibraryAccess } from '../../../../src/shared/contract/access.ts'
import { documentSchema } from '../../../../src/shared/document/schema.ts'
import { parseSection, sectionJson, summarise } from '../../../../src/shared/document/section.ts'
import {
  articleHeader,
  emptyHeader as newHeader,
  type Article,
  type ArticleHeader,
  type Section,
} from '../../../../src/shared/model/article.ts'
import { articleId, assetId, listId, listItemId } from '../../../../src/shared/model/ids.ts'
import type { ListItemFields, ReadingList } from '../../../../src/shared/model/list.ts'
import { isSilent } from '../../../../src/shared/model/sharing.ts'
import { subjectTypes } from '../../../../src/shared/model/subject.ts'
import { plainTheme } from '../../../support/plainTheme.ts'
import { hasText } from '../../../../src/main/render/cleanText.ts'
import { arbitrarySections, line, lineOrNothing } from '../../../support/arbitraryDocument.ts'
import { inEnglish } from '../../../../src/shared/words/say.ts'

const id = articleId.parse('0199a000-0000-7000-8000-0000000000ff')
const assets = [assetId.parse(`${'0a'.repeat(32)}.png`), assetId.parse(`${'0b'.repeat(32)}.webp`)]
const day = fc
  .date({ min: new Date('1900-01-01'), max: new Date('2099-12-31'), noInvalidDate: true })
  .map(date => date.toISOString().slice(0, 10))
const moment = fc.date({ min: new Date('1900-01-01'), max: new Date('2099-12-31'), noInvalidDate: true }).map(date => date.toISOString())
const when = fc.option(fc.oneof(day, moment))
const count = fc.option(fc.nat())
const url = fc.constantFrom('', 'https://example.org/reviews/fog-train', 'http://example.org/a?b=c&d=1#e')

const header: fc.Arbitrary<ArticleHeader> = fc
  .record({
    // A title that shows nothing is written as one that is missing.
    title: lineOrNothing.filter(text => text === '' || hasText(text)),
    slug: fc.constantFrom('fog-train', '안개-기차', 'a-1'),
    slugFollowsTitle: fc.boolean(),
    standfirst: lineOrNothing,
    language: fc.constantFrom('en', 'en-GB', 'ko', 'tr', 'ar', 'zh-Hant', 'de-CH'),
    author: lineOrNothing,
    status: fc.constantFrom('draft', 'ready', 'published', 'archived'),
    tags: fc.uniqueArray(line, { maxLength: 4 }),
    subject: fc.option(
      fc.record(
        {
          type: fc.constantFrom(...subjectTypes),
          name: line,
          creators: fc.array(line, { maxLength: 3 }),
          year: fc.option(fc.integer({ min: -400, max: 2900 })),
          country: lineOrNothing,
          link: url,
          duration: fc.option(fc.integer({ min: 1, max: 900 })),
          series: line,
        },
        { requiredKeys: ['type', 'name', 'creators', 'year', 'country', 'link', 'duration'] },
      ),
    ),
    rating: fc.option(
      fc.constantFrom(
        { value: 4.5, best: 5, worst: 0.5 },
        { value: 87, best: 100, worst: 0 },
        { value: 3, best: 10, worst: 1 },
        {
          value: 4,
          best: 5,
          worst: 0,
          scores: [
            { name: 'Story <&> "told"', value: 3.5 },
            { name: '소리', value: 5 },
          ],
        },
      ),
    ),
    description: lineOrNothing,
    canonicalUrl: url,
    publishedAt: when,
    views: count,
    viewsAt: when,
    sharing: fc
      .record({
        searchTitle: lineOrNothing,
        title: lineOrNothing,
        description: lineOrNothing,
        picture: fc.constantFrom(null, 'drawn' as const),
        noindex: fc.boolean(),
      })
      .map(said => (isSilent(said) ? undefined : said)),
  })
  .map(fields => articleHeader.parse({ ...fields, cover: null, ...(fields.views === null ? { viewsAt: null } : {}) }))

const item: fc.Arbitrary<ListItemFields> = fc
  .record({
    // A title that shows nothing is written as one that is missing.
    title: line.filter(hasText),
    author: fc.option(line),
    site: fc.option(line),
    date: when,
    views: count,
    viewsAt: when,
    url: fc.option(fc.constantFrom('https://example.org/1', 'http://example.org/2?a=b')),
    note: fc.option(line),
    image: fc.constant(null),
    language: fc.option(fc.constantFrom('en', 'ko', 'pt-BR')),
  })
  .map(fields => (fields.views === null ? { ...fields, viewsAt: null } : fields))

const list = fc.record({ name: line, heading: fc.option(line), items: fc.array(item, { minLength: 1, maxLength: 4 }) })
type GivenList = Readonly<{ name: string; heading: string | null; items: ListItemFields[] }>

const listUuid = listId.parse('0199a000-0000-7000-8000-0000000000aa')
const itemUuid = listItemId.parse('0199a000-0000-7000-8000-0000000000bb')

function images(asset: string): { src: string } {
  return { src: `data:image/png;base64,${asset.slice(0, 2)}AA` }
}

function pageOf(given: ArticleHeader, sections: readonly Section[], lists: readonly GivenList[]): string {
  const article: Article = {
    id,
    version: 1,
    createdAt: 0,
    updatedAt: 0,
    trashedAt: null,
    words: 1000,
    header: given,
    sections: sections.map(section => ({ ...section, heading: summarise(parseSection(section)).heading, words: 1 })),
    lists: [],
  }
  const made = lists.map(({ name, heading, items }) => {
    const readingList: ReadingList = {
      id: listUuid,
      name,
      description: '',
      usedIn: [],
      items: items.map(own => ({ id: itemUuid, articleId: null, own, shown: { ...own, title: own.title ?? '' }, state: 'ok' })),
    }
    return { heading: heading ?? name, list: readingList }
  })
  return renderPage({ article, lists: made, images, links: () => null, theme: plainTheme('') })
}

/** What was read, with its images told by their addresses, as an article would be stored. */
function asStored(html: string) {
  const reading = readArticle({ text: html, format: 'html', name: 'page' })
  const asset = new Map(reading.images.map(image => [image.key, assets.find(each => image.src.includes(`,${each.slice(0, 2)}AA`))]))
  const sections = reading.sections.map(({ kind, heading, blocks }) => {
    const node = documentSchema.nodes.section.create({ id: '', kind }, [...(heading ? [heading] : []), ...blocks])
    node.check()
    const json = JSON.stringify(node.content.toJSON()).replaceAll(/"(import:\d+)"/gu, (_, key: string) => JSON.stringify(asset.get(key)))
    return { kind, content: JSON.parse(json) as unknown }
  })
  return { header: reading.header, sections, lists: reading.lists, warnings: reading.warnings.all().map(inEnglish) }
}

/** Width and height belong to the stored image; a page's own are not asked. */
function withoutSizes(sections: readonly { kind: string; content: unknown }[]): unknown {
  return JSON.parse(JSON.stringify(sections, (key, value: unknown) => (key === 'width' || key === 'height' ? undefined : value)))
}

describe('a page that Deckle exported', () => {
  test('comes back as the sections that went out', { timeout: 120_000 }, () => {
    fc.assert(
      fc.property(arbitrarySections(assets, true), sections => {
        const back = asStored(pageOf(articleHeader.parse({ ...emptyHeader, title: 'Fog' }), sections, []))
        expect(withoutSizes(back.sections)).toEqual(withoutSizes(sections.map(({ kind, content }) => ({ kind, content }))))
        expect(back.warnings).toEqual([])
      }),
      { numRuns: 100 },
    )
  })

  test('comes back with the header and the lists that went out', () => {
    const opening = sectionJson(
      documentSchema.nodes.section.create({ id: '0199a000-0000-7000-8000-000000000009', kind: 'opening' }, [
        documentSchema.nodes.paragraph.create(null, documentSchema.text('Text.')),
      ]),
    )
    fc.assert(
      fc.property(header, fc.array(list, { maxLength: 2 }), (given, lists) => {
        const back = asStored(pageOf(given, [opening], lists))
        const { cover: _, ...rest } = given
        expect(back.header).toEqual(rest)
        expect(back.lists).toEqual(
          lists.map(({ name, heading, items }) => ({
            name,
            heading: heading === name ? null : heading,
            items: items.map(own => ({ articleId: null, own })),
          })),
        )
        expect(back.warnings).toEqual([])
      }),
      { numRuns: 100 },
    )
  })
})

const emptyHeader = { ...newHeader, slug: 'fog' }

/** All that an article says, with ids and times told apart from what they belong to. */
async function told(access: LibraryAccess, key: string) {
  const article = await access.call('article:find', { key })
  const lists = await Promise.all(
    article.lists.map(async attached => {
      const { name, items } = await access.call('list:open', { id: attached.listId })
      return { name, heading: attached.heading, items: items.map(each => each.shown) }
    }),
  )
  return {
    header: article.header,
    sections: article.sections.map(({ kind, content, heading, words }) => ({ kind, content, heading, words })),
    lists,
  }
}

describe('the sample library', () => {
  const open: { library: Library; folder: string }[] = []
  afterEach(async () => {
    for (const { library, folder } of open.splice(0)) {
      library.close()
      await rm(folder, { recursive: true, force: true })
    }
  })
  const job: JobControl = { signal: new AbortController().signal, progress: () => undefined }
  async function newLibrary(): Promise<{ access: LibraryAccess; folder: string }> {
    const folder = await mkdtemp(join(tmpdir(), 'deckle-round-trip-'))
    const library = createLibrary(join(folder, 'library'))
    open.push({ library, folder })
    return { access: localAccess(library), folder }
  }

  test('exported and imported again says the same, in its own library and in another', { timeout: 120_000 }, async () => {
    const first = await newLibrary()
    const second = await newLibrary()
    const added = await importSample(first.access, join(import.meta.dirname, '../../../../resources/sample'))
    expect(added.length).toBeGreaterThanOrEqual(5)
    const theme = plainTheme('')
    const out = join(first.folder, 'out')
    const { files } = await exportHtml(
      first.access,
      { ids: added.map(each => each.id), out: { folder: out }, images: 'beside', theme },
      job,
    )
    const pages = files.filter(file => file.endsWith('.html')).map(file => join(out, file))
    const [again, elsewhere] = [await importFiles(first.access, pages, job), await importFiles(second.access, pages, job)]
    expect(again.map(outcome => ({ warnings: outcome.warnings, error: outcome.error }))).toEqual(
      pages.map(() => ({ warnings: [], error: null })),
    )
    expect(elsewhere.map(outcome => outcome.error)).toEqual(pages.map(() => null))
    for (const { slug } of added) {
      const before = await told(first.access, slug)
      const here = await told(first.access, `${slug}-2`)
      expect({ ...here, header: { ...here.header, slug } }).toEqual(before)
      const there = await told(second.access, slug)
      expect(there.header).toEqual(before.header)
      expect(withoutLinks(there.sections)).toEqual(withoutLinks(before.sections))
      expect(there.lists.map(titlesOf)).toEqual(before.lists.map(titlesOf))
    }
  })

  test('is the same library every time, but for ids and times', async () => {
    const [first, second] = [await newLibrary(), await newLibrary()]
    const folder = join(import.meta.dirname, '../../../../resources/sample')
    const added = await importSample(first.access, folder)
    await importSample(second.access, folder)
    for (const { slug } of added) {
      const [one, other] = [await told(first.access, slug), await told(second.access, slug)]
      expect(plainLinks(other.sections)).toEqual(plainLinks(one.sections))
      expect({ ...other, sections: [] }).toEqual({ ...one, sections: [] })
    }
    expect(await readFile(join(folder, 'lists.yaml'), 'utf8')).not.toBe('')
  })
})

function titlesOf({ name, items }: { name: string; items: { title: string }[] }): [string, string[]] {
  return [name, items.map(each => each.title)]
}

/** A library that doesn't have the articles keeps the text of links to them, and no link. */
function withoutLinks(sections: readonly { content: unknown[] }[]): unknown {
  return sections.map(({ content }) =>
    content.map(block => {
      const node = documentSchema.nodeFromJSON(block)
      const strip = (each: Node): Node => (each.isText ? each.mark([]) : each.copy(Fragment.fromArray(each.children.map(strip))))
      return strip(node).toJSON() as unknown
    }),
  )
}

/** Links between articles name ids, which differ from library to library: they are told by being there. */
function plainLinks(sections: readonly unknown[]): unknown {
  return JSON.parse(JSON.stringify(sections).replaceAll(/deckle:[0-9a-f-]{36}/gu, 'deckle:id'))
}
