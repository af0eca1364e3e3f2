import { basename } from 'node:path'
import { array, assert, property, string } from 'fast-check'
import { expect, test } from 'vitest'
import { FileNames, safeStem } from '../../../../src/main/publish/FileNames.ts'

test.each([
  ['the-general', 'the-general'],
  ['장군', '장군'],
  ['../../etc/passwd', 'etc-passwd'],
  ['..', 'article'],
  ['', 'article'],
  ['.hidden', 'hidden'],
  ['C:\\x', 'C-x'],
  ['aux', '_aux'],
  ['COM1.tar', '_COM1.tar'],
  ['console', 'console'],
  ['a\u202Eb\u0000c', 'a-b-c'],
  ['trailing. ', 'trailing'],
])('%j becomes %j', (text, stem) => {
  expect(safeStem(text)).toBe(stem)
})

test('no two names are the same to a file system that folds case', () => {
  const names = new FileNames()
  expect(['a', 'A', 'a', '\u00e9', 'e\u0301', 'a-2'].map(stem => names.take(stem, '.html'))).toEqual([
    'a.html',
    'A-2.html',
    'a-3.html',
    'é.html',
    'é-2.html',
    'a-2-2.html',
  ])
})

test('whatever the texts, the names are safe, short and all different', () => {
  assert(
    property(array(string({ unit: 'binary', maxLength: 300 }), { maxLength: 20 }), texts => {
      const names = new FileNames()
      const given = texts.map(text => names.take(text, '.html'))
      expect(new Set(given.map(name => name.toLowerCase())).size).toBe(given.length)
      expect(
        given.filter(name => basename(name) !== name || Buffer.byteLength(name) > 240 || /^[.\s]|[<>:"/\\|?*\p{Cc}]/u.test(name)),
      ).toEqual([])
    }),
  )
})
