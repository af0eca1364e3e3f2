import { expect, test } from 'vitest'
import { fold } from '../../../../src/main/library/search/fold.ts'
import { segmentText } from '../../../../src/main/library/search/segment.ts'
import { findPattern } from '../../../../src/shared/replace/findPattern.ts'

const letters = ['w', 'ж', 'ا']

function isWholeAfter(sign: string, word: string): boolean {
  return findPattern({ text: word, matchCase: false, wholeWord: true, regex: false }).test(sign + word)
}

function isWhole(text: string): boolean {
  const [sign = '', ...word] = Array.from(text)
  return isWholeAfter(sign, word.join(''))
}

test('no word is whole to finding that the search takes for the rest of a longer one', () => {
  const wrong: string[] = []
  for (let code = 0; code < 0x20000; code += 1) {
    const sign = String.fromCodePoint(code)
    if (!/[\p{S}\p{P}\p{Z}\p{C}]/u.test(sign) || /[\p{Cn}\p{Cs}]/u.test(sign)) continue
    for (const letter of letters) {
      const words: readonly string[] = segmentText(fold(sign + letter)).match(/[\p{L}\p{N}\p{M}\p{Co}]+/gu) ?? []
      if (!words.includes(letter) && isWholeAfter(sign, letter)) wrong.push(sign + letter)
    }
  }
  expect(wrong).toEqual([])
})

test('signs that are no letters begin and end words, and so do those for letters at a word’s end and before figures', () => {
  const whole = ['$word', '＄word', '“word', '¨word', '*word', '😀word', '㈱word', '№5', '№映']
  expect(whole.filter(text => !isWhole(text))).toEqual([])
  expect(['№word', '™word', 'Ⓐword', '㎏word'].filter(text => isWhole(text))).toEqual([])
  const deckle = findPattern({ text: 'deckle', matchCase: false, wholeWord: true, regex: false })
  expect('Deckle™ and Deckle№'.match(deckle)).toEqual(['Deckle', 'Deckle'])
})
