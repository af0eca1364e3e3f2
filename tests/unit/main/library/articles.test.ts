import { expect, test } from 'vitest'
import { callsOf, section, temporaryLibrary } from './temporaryLibrary.ts'

test('an added article opens as it was given, with defaults for the rest', () => {
  const call = callsOf(temporaryLibrary())
  const opening = section('The first frame is a street that cannot exist.')
  const light = section('Light is painted on.', 'Light')
  const added = call('article:add', { header: { title: 'The Cabinet', tags: ['Noir', 'Silent'] }, sections: [opening, light], lists: [] })
  expect(added).toEqual({ id: expect.any(String), slug: 'the-cabinet', title: 'The Cabinet' })
  const opened = call('article:open', { id: added.id })
  expect(opened).toEqual({
    id: added.id,
    version: 1,
    createdAt: expect.any(Number),
    updatedAt: opened.createdAt,
    trashedAt: null,
    words: 13,
    header: {
      title: 'The Cabinet',
      slug: 'the-cabinet',
      slugFollowsTitle: true,
      standfirst: '',
      language: 'en',
      author: '',
      status: 'draft',
      tags: ['Noir', 'Silent'],
      subject: null,
      rating: null,
      cover: null,
      description: '',
      canonicalUrl: '',
      publishedAt: null,
      views: null,
      viewsAt: null,
    },
    sections: [
      { ...opening, heading: null, words: 9 },
      { ...light, heading: 'Light', words: 4 },
    ],
    lists: [],
  })
  expect(call('article:find', { key: 'the-cabinet' })).toEqual(opened)
  expect(call('article:find', { key: added.id })).toEqual(opened)
})
