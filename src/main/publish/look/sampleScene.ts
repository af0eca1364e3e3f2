import { bareCard, sampleArticle, sampleCard, sampleFrame, sampleList, sampleWays } from '../theme/sample.ts'
import type { LookScene } from './LookScene.ts'

/** What is shown while a library has nothing of its own to show. Its cover is a picture that nobody has. */
export const sampleScene: LookScene = {
  cards: [
    { ...sampleCard, cover: null },
    { ...bareCard, title: 'Sherlock Jr.' },
  ],
  paging: { number: 1, count: 2, newer: null, older: 'page/2/' },
  tags: [
    { name: 'comedy', path: 'tags/comedy/', count: 2 },
    { name: 'silent', path: 'tags/silent/', count: 1 },
  ],
  context: ({ name, options, templates }) => ({
    frame: sampleFrame(name, options),
    ways: sampleWays,
    templates,
    pictures: new Map(),
    pictureAt: () => null,
  }),
  article: async () => ({
    path: 'the-general/',
    article: sampleArticle,
    lists: [{ heading: 'Related news', list: sampleList }],
    newer: null,
    older: { title: 'Sherlock Jr.', path: 'sherlock/' },
    share: null,
  }),
}
