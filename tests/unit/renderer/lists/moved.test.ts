import * as fc from 'fast-check'
import { expect, it } from 'vitest'
import { moved } from '../../../../src/renderer/lists/moved.ts'

it('puts one thing where it shall be and keeps the order of the rest', () => {
  fc.assert(
    fc.property(fc.uniqueArray(fc.nat(), { minLength: 1 }), fc.nat(), fc.nat(), (items, f, t) => {
      const [from, to] = [f % items.length, t % items.length]
      const after = moved(items, from, to)
      expect(after[to]).toBe(items[from])
      expect(after.filter(each => each !== items[from])).toEqual(items.filter(each => each !== items[from]))
    }),
  )
})

it('changes nothing for places that are not there', () => {
  expect([moved([1, 2], -1, 0), moved([1, 2], 0, 2), moved([1, 2], 5, 0)]).toEqual([
    [1, 2],
    [1, 2],
    [1, 2],
  ])
})
