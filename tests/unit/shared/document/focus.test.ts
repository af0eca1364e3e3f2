import * as fc from 'fast-check'
import { expect, test } from 'vitest'
import { focusText, objectPosition, readFocus, writeFocus } from '../../../../src/shared/document/focus.ts'

test('every point is read as it was written, and the middle is nothing', () => {
  fc.assert(
    fc.property(fc.nat(100), fc.nat(100), (x, y) => {
      expect(writeFocus({ x, y })).toMatch(focusText)
      expect(readFocus(writeFocus({ x, y }))).toEqual({ x, y })
    }),
  )
  expect([writeFocus({ x: 50, y: 50 }), writeFocus({ x: -3, y: 180.4 }), objectPosition('30 70')]).toEqual(['', '0 100', '30% 70%'])
})

test('what is no point is the middle', () => {
  for (const text of ['101 3', '3', 'a b', '30 70; color: red', null, 7]) expect(readFocus(text)).toEqual({ x: 50, y: 50 })
})
