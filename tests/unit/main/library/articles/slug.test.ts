import * as fc from 'fast-check'
import { expect, test } from 'vitest'
import { slugOf, uniqueSlug } from '../../../../../src/main/library/articles/slug.ts'
import { callsOf, temporaryLibrary } from '../temporaryLibrary.ts'

test.each([
  ['The Cabinet of Dr. Caligari (1920)', 'the-cabinet-of-dr-caligari-1920'],
  ['It’s — really — “over”', 'its-really-over'],
  ['기생충: 다시 보기', '기생충-다시-보기'],
  ['東京物語 / Tokyo Story', '東京物語-tokyo-story'],
  ['แสงศตวรรษ', 'แสงศตวรรษ'],
  ['ＦＵＬＬ　ｗｉｄｔｈ', 'full-width'],
  ['Café', 'café'],
  ['Cafe\u0301', 'café'],
  ['../../etc/passwd', 'etc-passwd'],
  ['..', 'untitled'],
  ['C:\\windows\\con', 'c-windows-con'],
  ['CON', 'con-1'],
  ['Com¹', 'com1-1'],
  ['🎬', 'untitled'],
  ['', 'untitled'],
  ['a\u0000b\nc', 'a-b-c'],
])('“%s” becomes “%s”', (title, slug) => {
  expect(slugOf(title)).toBe(slug)
})

test('whatever the title, its slug is a name that every file system and address takes', () => {
  fc.assert(
    fc.property(fc.oneof(fc.string({ unit: 'binary', maxLength: 300 }), fc.string({ unit: 'grapheme', maxLength: 300 })), title => {
      const slug = slugOf(title)
      expect(slug).toMatch(/^[\p{L}\p{N}][\p{L}\p{M}\p{N}-]*$/u)
      expect(slug).not.toMatch(/-$/u)
      expect(Array.from(slug).length).toBeLessThanOrEqual(82)
      expect(Buffer.byteLength(slug)).toBeLessThanOrEqual(202)
      expect(slugOf(slug)).toBe(slug)
    }),
    { numRuns: 500 },
  )
})

test('slugs are numbered from 2, filling gaps, within the limit', () => {
  const library = temporaryLibrary()
  const call = callsOf(library)
  const add = (title: string) => call('article:add', { header: { title }, sections: [], lists: [] })
  expect([add('Faust'), add('Faust'), add('faust!'), add('Faust 4')].map(added => added.slug)).toEqual([
    'faust',
    'faust-2',
    'faust-3',
    'faust-4',
  ])
  expect(uniqueSlug(library.db, 'faust', null)).toBe('faust-5')
  const long = 'a'.repeat(80)
  expect([add(long), add(long)].map(added => Array.from(added.slug).length)).toEqual([80, 75])
})
