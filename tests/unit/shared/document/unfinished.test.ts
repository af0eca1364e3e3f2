import { expect, test } from 'vitest'
import { countUnfinished, findUnfinished } from '../../../../src/shared/document/unfinished.ts'

test('TK counts where it stands by itself, in capitals, also several in a row', () => {
  const texts = ['', 'TK', 'the year (TK), by TKTK.', 'ATK TKO tk Tk TK_1', '“TK” — TK\nTK', '감독 TK.', 'cafe\u0301TK']
  expect(texts.map(countUnfinished)).toEqual([0, 1, 2, 0, 3, 1, 0])
})

test('the next TK is found from a place on', () => {
  const text = 'a TK b TKTK'
  expect([findUnfinished(text, 0), findUnfinished(text, 3), findUnfinished(text, 8)]).toEqual([
    { at: 2, length: 2 },
    { at: 7, length: 4 },
    null,
  ])
})
