import { expect, test } from 'vitest'
import { callsOf, section, temporaryLibrary } from './temporaryLibrary.ts'

test('words are added to the library’s dictionary once, and taken out again', () => {
  const call = callsOf(temporaryLibrary())
  expect([call('words:add', { word: ' Keaton ' }), call('words:add', { word: 'Keaton' }), call('words:add', { word: 'deckle' })]).toEqual([
    { added: true },
    { added: false },
    { added: true },
  ])
  expect(call('words:own')).toEqual(['deckle', 'Keaton'])
  call('words:remove', { word: 'Keaton' })
  expect(call('words:own')).toEqual(['deckle'])
  expect(() => call('words:add', { word: 'two words' })).toThrow(/One word/u)
})

test('what one article may have is its own, and goes with it', () => {
  const call = callsOf(temporaryLibrary())
  const [one, other] = ['One', 'Other'].map(title => call('article:add', { header: { title }, sections: [section('Text.')], lists: [] }).id)
  if (!one || !other) throw new Error('There are no articles')
  call('words:ignore', { id: one, word: 'teh' })
  call('words:ignore', { id: one, word: 'teh' })
  expect([call('words:ignored', { id: one }), call('words:ignored', { id: other })]).toEqual([['teh'], []])
  call('words:heed', { id: one, word: 'teh' })
  expect(call('words:ignored', { id: one })).toEqual([])
  call('words:ignore', { id: one, word: 'teh' })
  call('article:trash', { ids: [one] })
  call('article:delete', { ids: [one] })
  expect(call('words:ignored', { id: one })).toEqual([])
})
