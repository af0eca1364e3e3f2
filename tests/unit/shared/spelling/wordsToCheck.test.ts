import { expect, it } from 'vitest'
import { dictionaryFor } from '../../../../src/shared/spelling/dictionaries.ts'
import { OwnWords } from '../../../../src/shared/spelling/OwnWords.ts'
import { wordsToCheck } from '../../../../src/shared/spelling/wordsToCheck.ts'

const found = (text: string) => wordsToCheck(text).map(({ word }) => word)

it('takes words as they are written, with their places', () => {
  const text = 'Keaton’s well-made film: “a wonder”.'
  expect(wordsToCheck(text).map(({ word, at }) => [word, text.slice(at, at + word.length)])).toEqual([
    ['Keaton’s', 'Keaton’s'],
    ['well-made', 'well-made'],
    ['film', 'film'],
    ['wonder', 'wonder'],
  ])
})

it('leaves out what is no prose', () => {
  expect(found('See https://example.org/a-path, www.example.org, ann@example.org, example.com, /usr/lib and #silent @keaton.')).toEqual([
    'See',
    'and',
  ])
  expect(found('TK BBC 4K mp3 iPhone snake_case \ufffc 영화는 кино a')).toEqual([])
  expect(found('Anglo-Saxon l’Arrivée à côté')).toEqual(['Anglo-Saxon', 'l’Arrivée', 'côté'])
})

it('takes both sides of a stroke', () => {
  expect(found('and/or')).toEqual(['and', 'or'])
})

it('knows own words at the start of a sentence, in compounds and with endings', () => {
  const own = new OwnWords(['deckle', 'Keaton', 'o’neill'])
  expect(['deckle', 'Deckle', 'Keaton', "Keaton's", 'Deckle-Keaton', "O'Neill"].filter(word => !own.has(word))).toEqual([])
  expect(['keaton', 'deckled', 'Deckle-Keatons'].filter(word => own.has(word))).toEqual([])
})

const of = (tag: string) => dictionaryFor(tag)?.id ?? null

it('finds the dictionary of a language', () => {
  expect(['en', 'en-US', 'en-GB', 'en-au', 'pt-BR', 'pt', 'pt-PT', 'tr', 'ko', 'de', 'trv'].map(of)).toEqual([
    'en',
    'en',
    'en-gb',
    'en-gb',
    'pt',
    'pt',
    'pt-pt',
    'tr',
    null,
    null,
    null,
  ])
})
