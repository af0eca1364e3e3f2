import { assert, nat, property, string } from 'fast-check'
import { describe, expect, it } from 'vitest'
import { fold, foldedPlaces, foldedTerms } from '../../../../src/renderer/palette/fold.ts'
import { matchedRanges, scoreOf } from '../../../../src/renderer/palette/fuzzy.ts'
import { candidate, rank } from '../../../../src/renderer/palette/rank.ts'

const titles = [
  'Generally Speaking',
  'The General',
  'The Adventures of Prince Achmed',
  'A Trip to the Moon',
  'Häxan: Witchcraft Through the Ages',
  '기생충, 계단의 영화',
  '千と千尋の神隠し',
]
const candidates = titles.map(title => candidate(title, title))
const find = (query: string) => rank(candidates, query, 10).best

/** The words with what matches in brackets. */
function shown(query: string, text: string): string {
  let at = 0
  const parts = matchedRanges(foldedTerms(query), text).map(([from, to]) => {
    const part = `${text.slice(at, from)}[${text.slice(from, to)}]`
    at = to
    return part
  })
  return parts.join('') + text.slice(at)
}

describe('what a few letters find', () => {
  it.each([
    ['general', ['Generally Speaking', 'The General']],
    ['gnrl', ['The General', 'Generally Speaking']],
    ['tg', ['The General', 'Häxan: Witchcraft Through the Ages']],
    ['tpa', ['The Adventures of Prince Achmed']],
    ['moon trip', ['A Trip to the Moon']],
    ['haxan', ['Häxan: Witchcraft Through the Ages']],
    ['WITCH ages', ['Häxan: Witchcraft Through the Ages']],
    ['기생', ['기생충, 계단의 영화']],
    ['ㄱㅅㅊ', ['기생충, 계단의 영화']],
    ['계', ['기생충, 계단의 영화']],
    ['千神', ['千と千尋の神隠し']],
    ['gml', []],
    ['moon xyz', []],
  ])('%s', (query, expected) => {
    expect(find(query)).toEqual(expected)
  })

  it('is everything in its order for no letters', () => {
    expect(rank(candidates, '  ', 2)).toEqual({ best: titles.slice(0, 2), total: titles.length })
  })

  it('is what was used last among equals', () => {
    const two = [candidate('Notes on Light', 'Notes on Light'), candidate('Notes on Sound', 'Notes on Sound', 8)]
    expect(rank(two, 'notes', 10)).toEqual({ best: ['Notes on Sound', 'Notes on Light'], total: 2 })
  })
})

it('finds what has the letters in its own words before what only stands under such a heading', () => {
  const two = [candidate('Fold All', 'Fold All', 6, 'Section'), candidate('Add Section', 'Add Section', 0, 'Section')]
  expect(rank(two, 'sec', 10).best).toEqual(['Add Section', 'Fold All'])
  expect(rank(two, 'fold sec', 10).best).toEqual(['Fold All'])
})

describe('what is marked', () => {
  it.each([
    ['gnrl', 'The General', 'The [G]e[n]e[r]a[l]'],
    ['moon tri', 'A Trip to the Moon', 'A [Tri]p to the [Moon]'],
    ['haxan', 'Häxan', '[Häxan]'],
    ['haxan', 'Ha\u0308xan', '[Ha]\u0308[xan]'],
    ['하', '한국', '[한]국'],
    ['fi', 'ﬁlm', '[ﬁ]lm'],
    ['', 'Anything', 'Anything'],
  ])('%s in %s', (query, text, expected) => {
    expect(shown(query, text)).toBe(expected)
  })
})

describe('laws', () => {
  it('every text is found by itself, and by any piece of it', () => {
    assert(
      property(string({ unit: 'binary', maxLength: 60 }), nat(60), nat(60), (text, from, length) => {
        const piece = fold(text).slice(from, from + length)
        expect(scoreOf(piece.split(/\s+/u).filter(Boolean), fold(text))).not.toBeNull()
      }),
    )
  })

  it('places lead from the folded text back into the text', () => {
    assert(
      property(string({ unit: 'binary', maxLength: 60 }), text => {
        const places = foldedPlaces(text)
        expect(places.length).toBe(fold(text).length)
        expect(places.every((place, i) => place >= (places[i - 1] ?? 0) && place < text.length)).toBe(true)
      }),
    )
  })

  it('ranges are in order, apart and within the text', () => {
    assert(
      property(string({ unit: 'binary', maxLength: 40 }), string({ maxLength: 5 }), (text, query) => {
        let end = -1
        for (const [from, to] of matchedRanges(foldedTerms(query), text)) {
          expect([from > end, to > from, to <= text.length]).toEqual([true, true, true])
          end = to
        }
      }),
    )
  })
})

it('takes no time over texts made to take it', () => {
  const hostile = Array.from({ length: 20 }, () => candidate('x', `${'a'.repeat(290)} ${'a'.repeat(5000)}-xb`))
  expect(rank(hostile, `${'a'.repeat(22)}b`, 10).total).toBe(0)
  expect(rank(hostile, `${'a'.repeat(150)}b`, 10).total).toBe(0)
})
