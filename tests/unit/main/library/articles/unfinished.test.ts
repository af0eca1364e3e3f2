import * as fc from 'fast-check'
import { expect, test } from 'vitest'
import { countUnfinished } from '../../../../../src/shared/document/unfinished.ts'
import { articleId, sectionId } from '../../../../../src/shared/model/ids.ts'
import { callsOf, section, temporaryLibrary } from '../temporaryLibrary.ts'

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

test('of a site’s articles, those that say TK are found without reading the others, whatever stands around it', () => {
  const library = temporaryLibrary()
  const call = callsOf(library)
  const add = (title: string, words: string, status: 'draft' | 'published') =>
    call('article:add', { header: { title, status }, sections: [section(words)], lists: [] }).id
  const [headed, written] = [add('TKTK', 'Done.', 'published'), add('Film', 'By TK.', 'published')]
  const draft = add('Draft', 'TK', 'draft')
  add('TKO', 'tk ATK', 'published')
  const gone = add('Gone', 'TK', 'published')
  call('article:trash', { ids: [gone] })
  const ids = (asked: Parameters<typeof call<'site:unfinished'>>[1]) => call('site:unfinished', asked).map(({ id }) => id)
  expect(ids({ statuses: ['published'], pages: [] })).toEqual([headed, written])
  expect(ids({ statuses: ['published'], pages: [draft] })).toEqual([headed, written, draft])
  expect(ids({ statuses: null, pages: [] })).toEqual([headed, written, draft])

  const unit = fc.constantFrom(
    'TK',
    'TK',
    ' ',
    'tk',
    'a',
    'é',
    'e\u0301',
    '\u0301',
    '8',
    '_',
    '-',
    '’',
    '“',
    '…',
    '감독',
    '東京',
    'ー',
    'ไทย',
    '\n',
    '🎬',
  )
  const texts = fc.sample(fc.array(unit, { maxLength: 9 }), 120).map(units => units.join(''))
  const before = new Set(ids({ statuses: null, pages: [] }))
  const saying = texts.flatMap(text => {
    const id = add('Text', text, 'published')
    return countUnfinished(text) > 0 ? [id] : []
  })
  expect(ids({ statuses: null, pages: [] }).filter(id => !before.has(id))).toEqual(saying)
})
