import {
  article,
  emptyHeader as newHeader,
  type Article,
  type ArticleHeader,
  type Section,
  type SectionKind,
} from '../../../../src/shared/model/article.ts'
import { assetId, sectionId } from '../../../../src/shared/model/ids.ts'
import { readingList, type ListItemFields, type ReadingList } from '../../../../src/shared/model/list.ts'
import { parseSection, summarise } from '../../../../src/shared/document/section.ts'
import type { Page } from '../../../../src/main/render/page.ts'
import { plainTheme } from '../../../support/plainTheme.ts'

/** A grey PNG of one pixel. */
export const pixel = Buffer.from('iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAAAAAA6fptVAAAACklEQVR4nGNoAAAAggCBd81ytgAAAABJRU5ErkJggg==', 'base64')
export const pixelSource = `data:image/png;base64,${pixel.toString('base64')}`
export const picture = assetId.parse(`${'0a'.repeat(32)}.png`)

export type Block = Readonly<Record<string, unknown>>

export function text(words: string, ...marks: (string | { type: string; attrs: object })[]): Block {
  return { type: 'text', text: words, ...(marks.length > 0 ? { marks: marks.map(m => (typeof m === 'string' ? { type: m } : m)) } : {}) }
}

export function link(href: string): { type: string; attrs: object } {
  return { type: 'link', attrs: { href } }
}

export function paragraph(...content: (string | Block)[]): Block {
  const nodes = content.map(part => (typeof part === 'string' ? text(part) : part))
  return nodes.length > 0 ? { type: 'paragraph', content: nodes } : { type: 'paragraph' }
}

export function subheading(level: 3 | 4, words: string): Block {
  return { type: 'subheading', attrs: { level }, content: [text(words)] }
}

export function image(fields: Partial<Record<string, unknown>> = {}): Block {
  return { type: 'image', attrs: { asset: picture, alt: 'A grey dot', caption: '', credit: '', width: 1, height: 1, ...fields } }
}

export function bullets(...items: Block[][]): Block {
  return { type: 'bulletList', content: items.map(content => ({ type: 'listItem', content })) }
}

/** A section of the given heading, null for none. Ids count up, so that a page is the same in every run. */
export function section(kind: SectionKind, heading: string | null, blocks: Block[], n = 1): Section {
  const id = sectionId.parse(`00000000-0000-7000-8000-${String(n).padStart(12, '0')}`)
  const head = heading === null ? [] : [{ type: 'sectionHeading', ...(heading ? { content: [text(heading)] } : {}) }]
  return { id, kind, content: [...head, ...blocks] }
}

export const emptyHeader: ArticleHeader = { ...newHeader, slug: 'untitled' }

export function articleOf(
  header: Partial<ArticleHeader>,
  sections: readonly Section[],
  id = '00000000-0000-7000-8000-00000000a001',
): Article {
  const stored = sections.map(one => {
    const { heading, words } = summarise(parseSection(one))
    return { ...one, heading, words }
  })
  return article.parse({
    id,
    version: 1,
    createdAt: 0,
    updatedAt: 0,
    trashedAt: null,
    words: stored.reduce((sum, one) => sum + one.words, 0),
    header: { ...emptyHeader, ...header },
    sections: stored,
    lists: [],
  })
}

const noFields: ListItemFields = {
  title: null,
  author: null,
  site: null,
  date: null,
  views: null,
  viewsAt: null,
  url: null,
  note: null,
  image: null,
  language: null,
}

/** A list whose items are external, but for those that name an article. */
export function listOf(name: string, items: readonly (Partial<ListItemFields> & { articleId?: string; state?: string })[]): ReadingList {
  return readingList.parse({
    id: '00000000-0000-7000-8000-00000000b001',
    name,
    description: '',
    items: items.map(({ articleId, state, ...fields }, i) => ({
      id: `00000000-0000-7000-8000-${String(i + 1).padStart(12, 'c')}`,
      articleId: articleId ?? null,
      own: { ...noFields, ...fields },
      shown: { ...noFields, ...fields, title: fields.title ?? '' },
      state: state ?? 'ok',
    })),
    usedIn: [],
  })
}

export function pageOf(one: Article, rest: Partial<Page> = {}): Page {
  return {
    article: one,
    lists: [],
    images: () => ({ src: pixelSource }),
    links: () => null,
    theme: plainTheme('p { margin: 0 }'),
    ...rest,
  }
}

/** A review that uses everything that the document and the header can say. */
export function fullReview(): Page {
  const lorem = 'Comedy usually scatters. Here it is laid end to end: what he drops in the first half he must step over in the second.'
  const one = articleOf(
    {
      title: 'The General: a war on the straightness of a railway line',
      slug: 'the-general',
      slugFollowsTitle: false,
      standfirst: 'Keaton stakes a whole war on the straightness of a railway line, and wins.',
      language: 'en-GB',
      author: 'Ada Kim',
      status: 'published',
      tags: ['comedy', 'silent film', '1920s'],
      subject: {
        type: 'Movie',
        name: 'The General',
        creators: ['Buster Keaton', 'Clyde Bruckman'],
        year: 1926,
        country: 'United States',
        link: 'https://example.org/the-general',
        duration: 78,
      },
      rating: { value: 4.5, best: 5, worst: 1 },
      cover: {
        asset: picture,
        alt: 'An engine on a bridge',
        caption: 'The bridge, before.',
        credit: 'Drawing: A. Kim',
        width: 1600,
        height: 900,
      },
      description: 'A review of The General (1926).',
      canonicalUrl: 'https://example.org/reviews/the-general',
      publishedAt: '2025-11-13T09:30:00+09:00',
      views: 1234,
      viewsAt: '2025-11-20',
    },
    [
      section(
        'opening',
        null,
        [paragraph('There is one road through this film and it is made of iron.'), paragraph(lorem), paragraph(lorem)],
        1,
      ),
      section(
        'section',
        'The line',
        [
          paragraph(
            'Plain, ',
            text('bold', 'bold'),
            text(' and ', 'bold'),
            text('both', 'bold', 'italic'),
            ', ',
            text('a link', link('https://example.org/a?b=c&d=e'), 'italic'),
            '.',
          ),
          subheading(4, 'Deep at once'),
          paragraph(text('u', 'underline'), { type: 'hardBreak' }, text('s', 'strike'), ' ', text('x < y && z', 'code')),
          subheading(3, 'Then level'),
          bullets([paragraph('One')], [paragraph('Two'), bullets([paragraph('Nested')])], [paragraph('Three'), paragraph('and more')]),
          subheading(4, 'Then deep'),
          { type: 'orderedList', attrs: { start: 3 }, content: [{ type: 'listItem', content: [paragraph('Third')] }] },
        ],
        2,
      ),
      section(
        'section',
        'A face like weather',
        [
          { type: 'blockquote', content: [paragraph('He looks at a cannon.'), bullets([paragraph('In a quote')])] },
          image({ caption: 'Still <3>', credit: 'Public domain' }),
          { type: 'codeBlock', attrs: { language: 'ts' }, content: [text('\nconst a = "<b>"\n')] },
          { type: 'horizontalRule' },
          image({ decorative: true, alt: '' }),
          paragraph(),
        ],
        3,
      ),
      section('section', 'The line', [paragraph(lorem)], 4),
      section('section', null, [subheading(3, 'No heading above'), paragraph(lorem)], 5),
      section('verdict', 'Verdict', [paragraph(lorem)], 6),
    ],
  )
  const related = listOf('Related news', [
    {
      title: 'Our Hospitality, a century on',
      author: 'Min Park',
      date: '2025-11-13',
      views: 41,
      viewsAt: '2025-11-14',
      url: 'https://example.org/1',
    },
    {
      title: 'Where the trains were found',
      articleId: '00000000-0000-7000-8000-00000000a002',
      author: 'Ada Kim',
      date: '2025-11-12',
      views: 1,
    },
    {
      title: 'Nowhere to go',
      articleId: '00000000-0000-7000-8000-00000000a003',
      site: 'The Reel',
      note: 'Worth it for the pictures alone.',
    },
    { title: '무성 영화의 귀환', author: '김민수', date: '2025-11-09', views: 1200 },
    { title: 'In the trash', state: 'trashed' },
  ])
  return pageOf(one, {
    lists: [
      { heading: 'Related news', list: related },
      { heading: 'Latest', list: listOf('Latest news', [{ title: 'One', url: 'http://example.org/one' }]) },
    ],
    links: id => (id === '00000000-0000-7000-8000-00000000a002' ? 'trains%20found.html' : null),
    generator: 'Deckle',
  })
}
