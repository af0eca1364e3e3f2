import { emptyHeader, type Article } from '../../../shared/model/article.ts'
import { articleId, assetId, listId, listItemId, sectionId } from '../../../shared/model/ids.ts'
import { noItemFields, type ReadingList } from '../../../shared/model/list.ts'
import type { OptionValues } from '../../../shared/model/theme.ts'
import type { Card, Frame, Ways } from '../../render/site/frame.ts'

const id = (n: number) => `00000000-0000-7000-8000-${String(n).padStart(12, '0')}`
const picture = assetId.parse(`${'0'.repeat(64)}.png`)
const text = (words: string) => ({ type: 'paragraph', content: [{ type: 'text', text: words }] })

/** A review that has everything a template may ask for. */
export const sampleArticle: Article = {
  id: articleId.parse(id(1)),
  version: 1,
  createdAt: 0,
  updatedAt: 0,
  trashedAt: null,
  words: 480,
  lists: [],
  header: {
    ...emptyHeader,
    title: 'The General',
    slug: 'the-general',
    standfirst: 'Keaton stakes a war on the straightness of a railway line.',
    author: 'Ada Kim',
    tags: ['comedy', 'silent'],
    subject: {
      type: 'Movie',
      name: 'The General',
      creators: ['Buster Keaton'],
      year: 1926,
      country: 'United States',
      link: '',
      duration: 78,
    },
    rating: { value: 4.5, best: 5, worst: 0.5 },
    cover: { asset: picture, alt: 'An engine on a bridge', caption: 'The bridge.', credit: 'A. Kim', width: 1600, height: 900 },
    publishedAt: '2025-11-13',
    views: 41,
    viewsAt: '2025-11-20',
  },
  sections: [
    { id: sectionId.parse(id(2)), kind: 'opening', content: [text('There is one road through this film.')], heading: null, words: 8 },
    {
      id: sectionId.parse(id(3)),
      kind: 'verdict',
      content: [{ type: 'sectionHeading', content: [{ type: 'text', text: 'Verdict' }] }, text('He wins.')],
      heading: 'Verdict',
      words: 2,
    },
  ],
}

const fields = {
  ...noItemFields,
  title: 'Our Hospitality',
  author: 'Min Park',
  site: null,
  date: '2025-11-12',
  views: 7,
  viewsAt: null,
  url: null,
  note: null,
}

export const sampleList: ReadingList = {
  id: listId.parse(id(4)),
  name: 'Related news',
  description: '',
  items: [{ id: listItemId.parse(id(5)), articleId: null, own: fields, shown: fields, state: 'ok' }],
  usedIn: [],
}

const { header } = sampleArticle

export const sampleCard: Card = {
  path: 'the-general/',
  title: header.title,
  standfirst: header.standfirst,
  language: 'en',
  author: header.author,
  date: header.publishedAt,
  minutes: 2,
  views: header.views,
  tags: header.tags,
  subject: header.subject,
  rating: header.rating,
  cover: header.cover,
}

/** A card that has nothing but a title: what templates must put up with. */
export const bareCard: Card = {
  ...sampleCard,
  path: 'bare/',
  title: '',
  standfirst: '',
  author: '',
  date: null,
  views: null,
  tags: [],
  subject: null,
  rating: null,
  cover: null,
}

export const bareArticle: Article = { ...sampleArticle, header: emptyHeader, sections: sampleArticle.sections.slice(0, 1) }

export function sampleFrame(themeName: string, options: OptionValues): Frame {
  return {
    title: 'Silent Reviews',
    description: 'Reviews of silent films.',
    language: 'en',
    baseUrl: 'https://example.org/',
    generator: 'Deckle',
    linkRel: [],
    themeName,
    options,
    searchPath: 'search/',
    icon: null,
    menu: [{ label: 'Tags', path: 'tags/' }],
    feeds: [{ name: 'Atom', title: 'Silent Reviews (Atom)', type: 'application/atom+xml', path: 'atom.xml' }],
    parts: [{ kind: 'tags', label: 'Tags', path: 'tags/' }],
    latest: [sampleCard, bareCard],
    mostViewed: [sampleCard],
  }
}

export const samplePictures = new Map([[picture, { width: 1600, height: 900 }]])

export const sampleWays: Ways = {
  articles: new Map([[id(1), 'the-general/']]),
  authors: new Map([['Ada Kim', 'authors/Ada%20Kim/']]),
  tags: new Map([['comedy', 'tags/comedy/']]),
  subjects: new Map([['The General', 'subjects/The%20General/']]),
}
