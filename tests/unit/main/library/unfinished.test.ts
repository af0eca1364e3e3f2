import { expect, test } from 'vitest'
import { articleId, sectionId } from '../../../../src/shared/model/ids.ts'
import { callsOf, temporaryLibrary } from './temporaryLibrary.ts'

const paragraph = (text: string) => ({ type: 'paragraph', content: [{ type: 'text', text }] })

test('articles that say TK are named, with how often, in the order in which they were asked for', () => {
  const call = callsOf(temporaryLibrary())
  const footnoted = {
    type: 'paragraph',
    content: [
      { type: 'text', text: 'Said' },
      { type: 'footnote', content: [{ type: 'text', text: 'Source TK' }] },
    ],
  }
  const sections = [
    {
      id: sectionId.parse('0199a000-0000-7000-8000-000000000001'),
      kind: 'opening' as const,
      content: [paragraph('By TK, in TK.'), footnoted],
    },
  ]
  const done = call('article:add', { header: { title: 'TKO' }, sections: [], lists: [] }).id
  const headed = call('article:add', { header: { title: 'TK', standfirst: 'TK' }, sections: [], lists: [] }).id
  const written = call('article:add', { header: { title: 'Film' }, sections, lists: [] }).id
  const nobody = articleId.parse('0199a000-0000-7000-8000-0000000000ff')
  expect(call('article:unfinished', { ids: [written, done, nobody, headed] })).toEqual([
    { id: written, title: 'Film', count: 3 },
    { id: headed, title: 'TK', count: 2 },
  ])
})
