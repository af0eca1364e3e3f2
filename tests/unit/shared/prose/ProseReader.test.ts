import { describe, expect, it } from 'vitest'
import { documentOf } from '../../../../src/shared/document/section.ts'
import { ProseReader } from '../../../../src/shared/prose/ProseReader.ts'
import { sectionOf } from '../../renderer/editor/support/articles.ts'

function proseOf(language: string, ...paragraphs: string[]) {
  const reader = new ProseReader(documentOf([sectionOf(1, null, 'Opening.'), sectionOf(2, 'A heading', ...paragraphs)]), language)
  while (reader.read());
  return { ...reader.prose(), share: reader.share }
}

const long = (count: number) => `Word ${'word '.repeat(count - 1).trim()}.`

describe('reading how a text is written', () => {
  it('counts words, sentences and characters, and no heading as a sentence', () => {
    const { words, sentences, characters, minutes, wordsPerSentence, share } = proseOf('en', 'One two three. Four five!')
    expect({ words, sentences, characters, minutes, wordsPerSentence, share }).toEqual({
      words: 8,
      sentences: 3,
      characters: 42,
      minutes: 1,
      wordsPerSentence: 8 / 3,
      share: 1,
    })
  })

  it('counts words and sentences of languages without spaces', () => {
    const { words, sentences, lix } = proseOf('ja', '一つの道。二つの道。')
    expect([words > 6, sentences, lix]).toEqual([true, 3, null])
  })

  it('says how hard a text is to read by LIX', () => {
    // Ten words a sentence, one in ten of them long.
    expect(proseOf('en', 'One two six ten one two six ten one lengthier. '.repeat(30).trim()).lix).toBe(20)
  })

  it('finds sentences of more than forty words, the longest first', () => {
    expect(proseOf('en', `${long(41)} Short. ${long(50)}`).longSentences.map(each => each.words)).toEqual([50, 41])
  })

  it('hears a word that comes again within a few words, but no name and none of the words that every sentence has', () => {
    const text =
      'The engine stops because the engine is cold because it rains, and Keaton waits while Keaton looks. Through there, through there.'
    expect(proseOf('en', text, `The bridge. ${'two '.repeat(20)} the bridge.`).repeated.map(each => each.text)).toEqual(['engine'])
  })

  it('leads to the very place', () => {
    const doc = documentOf([sectionOf(1, null, 'An engine and an engine.')])
    const reader = new ProseReader(doc, 'en')
    while (reader.read());
    const [found] = reader.prose().repeated
    expect(found && doc.textBetween(found.place.from, found.place.to)).toBe('engine')
  })
})
