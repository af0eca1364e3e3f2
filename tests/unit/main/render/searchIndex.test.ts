import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { Article } from '../../../../src/shared/model/article.ts'
import { bloom, searchEntry, searchTerms } from '../../../../src/main/render/site/searchIndex.ts'
import { articleOf, paragraph, section, type Block } from './pages.ts'

const saying = (...content: Block[]) => articleOf({}, [section('opening', null, content)])

const bitsOf = (one: Article) => searchEntry(one, 'a/', { tag: 'en', untitled: 'Untitled' })[5]

// As the site's own script does it.
const folded = (text: string) =>
  text
    .normalize('NFKD')
    .replace(/\p{Mn}/gu, '')
    .normalize('NFC')
    .toLowerCase()

describe('what a site’s search knows of a text', () => {
  it('is what can be read without asking for it: a spoiler is found by its summary alone', () => {
    const hidden = { type: 'spoiler', attrs: { summary: 'Who it was' }, content: [paragraph('Rosebud was the sledge.')] }
    expect(bitsOf(saying(paragraph('A newspaper man.'), hidden))).toBe(
      Buffer.from(bloom(searchTerms('A newspaper man. Who it was'))).toString('base64'),
    )
  })

  it('has quotations, whom they are by, and captions', () => {
    const quotation = { type: 'blockquote', attrs: { attribution: 'Welles' }, content: [paragraph('Declare it.')] }
    expect(bitsOf(saying(quotation))).toBe(Buffer.from(bloom(searchTerms('Declare it. Welles'))).toString('base64'))
  })

  it('is the same terms whatever the case, the accents and what stands between words', () => {
    expect([...searchTerms('Élan,ELAN—élan’s locomotives_LOCOMOTIVE 시간 한')]).toEqual(['elan', 's', 'locomot', '시간', '한'])
  })

  it('is the same by the short way that texts of East Asia go as by folding them whole', () => {
    const spaceless =
      /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}\p{Script=Thai}\p{Script=Lao}\p{Script=Khmer}\p{Script=Myanmar}]/u
    const whole = (text: string) => {
      const words = text.match(/[a-zA-Z0-9\P{ASCII}]+/gu)?.flatMap(piece => folded(piece).match(/[\p{L}\p{N}]+/gu) ?? []) ?? []
      return new Set(
        words.flatMap(word => {
          const letters = Array.from(word)
          if (!spaceless.test(word)) return [word.slice(0, 7)]
          return letters.length === 1 ? [word] : letters.slice(1).map((letter, i) => `${letters[i]}${letter}`)
        }),
      )
    }
    const character = fc.oneof(
      fc.constantFrom(...Array.from('がカゞゝー々〇゛ﾞ한각ᆨ가中语、。「　・！ａ𠮷豈é’ab 1')),
      fc.integer({ min: 0x3000, max: 0x3100 }).map(code => String.fromCharCode(code)),
      fc.integer({ min: 0x4e00, max: 0x9fff }).map(code => String.fromCharCode(code)),
      fc.integer({ min: 0xabf0, max: 0xd7ff }).map(code => String.fromCharCode(code)),
      fc.integer({ min: 0xf900, max: 0xffff }).map(code => String.fromCharCode(code)),
    )
    fc.assert(
      fc.property(fc.array(character, { maxLength: 12 }), characters => {
        const text = characters.join('')
        expect([...searchTerms(text)]).toEqual([...whole(text)])
      }),
      { numRuns: 500 },
    )
  })
})
