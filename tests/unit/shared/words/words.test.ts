import { afterEach, expect, it } from 'vitest'
import { languageAmong } from '../../../../src/shared/words/languages.ts'
import { locale, parts, speak, t } from '../../../../src/shared/words/words.ts'

afterEach(() => speak('en', {}))

it('says English by itself', () => {
  expect([t('Move to the trash'), t('Place@@of the library'), locale()]).toEqual(['Move to the trash', 'Place', 'en-GB'])
})

it('puts values into their places, and counts as the language does', () => {
  const counted = '{count, plural, one {# article} other {# articles}} in {place}'
  expect([t(counted, { count: 1, place: 'Films' }), t(counted, { count: 2140, place: '{braces} <b>’s' })]).toEqual([
    '1 article in Films',
    '2,140 articles in {braces} <b>’s',
  ])
  speak('pt', { [counted]: 'Em {place}: {count, plural, one {# artigo} other {# artigos}}' })
  expect([t(counted, { count: 1, place: 'Filmes' }), t(counted, { count: 2140, place: 'Filmes' })]).toEqual([
    'Em Filmes: 1 artigo',
    'Em Filmes: 2.140 artigos',
  ])
})

it('says English where a catalogue lacks a text, and takes up another language at once', () => {
  speak('ko', { Save: '저장', 'Place@@of the library': '위치' })
  expect([t('Save'), t('Place@@of the library'), t('Close'), locale()]).toEqual(['저장', '위치', 'Close', 'ko-KR'])
  speak('tr', { Save: 'Kaydet' })
  expect([t('Save'), t('Place@@of the library')]).toEqual(['Kaydet', 'Place'])
})

it('leaves what is no text in its place', () => {
  const node = { element: 'del' }
  expect(parts<object>('Replaced {find} in {count, plural, one {# article} other {# articles}}.', { find: node, count: 2 })).toEqual([
    'Replaced ',
    node,
    ' in 2 articles.',
  ])
})

it('takes the first language of the system that there is', () => {
  expect([languageAmong(['de-DE', 'pt-PT', 'en']), languageAmong(['ko_KR.UTF-8']), languageAmong(['C', 'de']), languageAmong([])]).toEqual([
    'pt',
    'ko',
    'en',
    'en',
  ])
})
