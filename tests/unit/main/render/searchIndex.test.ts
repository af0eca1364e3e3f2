import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { Article } from '../../../../src/shared/model/article.ts'
import { searchFilter } from '../../../../src/main/render/site/searchFilter.ts'
import { searchEntry } from '../../../../src/main/render/site/searchIndex.ts'
import { articleOf, paragraph, section, type Block } from './pages.ts'

const saying = (...content: Block[]) => articleOf({}, [section('opening', null, content)])

const bitsOf = (one: Article) => searchEntry(one, 'a/', { tag: 'en', untitled: 'Untitled' })[5]

const filterOf = (text: string) => Buffer.from(searchFilter(text)).toString('base64')

/** The terms of a text as the site's own script makes them. */
function termsOf(text: string): Set<string> {
  const spaceless =
    /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}\p{Script=Thai}\p{Script=Lao}\p{Script=Khmer}\p{Script=Myanmar}]/u
  const folded = text
    .normalize('NFKD')
    .replace(/\p{Mn}/gu, '')
    .normalize('NFC')
    .toLowerCase()
  return new Set(
    (folded.match(/[\p{L}\p{N}]+/gu) ?? []).flatMap(word => {
      const letters = Array.from(word)
      if (!spaceless.test(word)) return [word.slice(0, 7)]
      return letters.length === 1 ? [word] : letters.slice(1).map((letter, i) => `${letters[i]}${letter}`)
    }),
  )
}

function hash(term: string, seed: number): number {
  const mixed = Array.from({ length: term.length }, (_, i) => term.charCodeAt(i)).reduce((h, code) => Math.imul(h ^ code, 16777619), seed)
  return (mixed ^ (mixed >>> 15)) >>> 0
}

/** Ten bits for each term, five of them set, as the site's own script looks for them. */
function filterOfTerms(terms: ReadonlySet<string>): Uint8Array {
  const bits = new Uint8Array(Math.ceil((terms.size * 10) / 8))
  for (const term of terms) {
    const [one, two] = [hash(term, 2166136261), hash(term, 3735928559) | 1]
    for (let i = 0; i < 5; i += 1) {
      const at = ((one + Math.imul(i, two)) >>> 0) % (bits.length * 8)
      bits[at >> 3] = (bits[at >> 3] ?? 0) | (1 << (at & 7))
    }
  }
  return bits
}

const between = (min: number, max: number) => fc.integer({ min, max }).map(code => String.fromCharCode(code))

describe('what a site’s search knows of a text', () => {
  it('is what can be read without asking for it: a spoiler is found by its summary alone', () => {
    const hidden = { type: 'spoiler', attrs: { summary: 'Who it was' }, content: [paragraph('Rosebud was the sledge.')] }
    expect(bitsOf(saying(paragraph('A newspaper man.'), hidden))).toBe(filterOf('A newspaper man. Who it was'))
  })

  it('has quotations, whom they are by, and captions', () => {
    const quotation = { type: 'blockquote', attrs: { attribution: 'Welles' }, content: [paragraph('Declare it.')] }
    expect(bitsOf(saying(quotation))).toBe(filterOf('Declare it. Welles'))
  })

  it('is the same terms whatever the case, the accents and what stands between words', () => {
    const terms = ['elan', 's', 'locomot', '시간', '한']
    expect(searchFilter('Élan,ELAN—élan’s locomotives_LOCOMOTIVE 시간 한')).toEqual(filterOfTerms(new Set(terms)))
  })

  it('is the same letter by letter as by folding whole pieces', () => {
    const character = fc.oneof(
      fc.constantFrom(...Array.from('がカゞゝー々〇゛ﾞ한각ᆨ가中语、。「　・！ａ𠮷豈é’ab 1ΣσςßŉﬁİıǆÅ_—…゙́')),
      between(0x00, 0x7f),
      between(0x80, 0x530),
      between(0x2000, 0x2030),
      between(0x3000, 0x3100),
      between(0x4e00, 0x9fff),
      between(0xabf0, 0xd7ff),
      between(0xf900, 0xffff),
      between(0, 0xffff),
    )
    fc.assert(
      fc.property(fc.array(character, { maxLength: 12 }), characters => {
        const text = characters.join('')
        const pieces = text.match(/[a-zA-Z0-9\P{ASCII}]+/gu) ?? []
        expect(searchFilter(text)).toEqual(filterOfTerms(new Set(pieces.flatMap(piece => [...termsOf(piece)]))))
      }),
      { numRuns: 500 },
    )
  })

  it('knows every word of a text longer than its room at first', () => {
    const text = Array.from({ length: 5000 }, (_, i) => `w${i}`).join(' ')
    expect(searchFilter(text)).toEqual(filterOfTerms(termsOf(text)))
  })
})
