import * as fc from 'fast-check'
import { expect, test } from 'vitest'
import { placed } from '../../../../../src/main/library/smart/placed.ts'

const item = (id: string) => ({ id })

test('whatever is put in by hand, each stands once, and at its place where there is one', () => {
  fc.assert(
    fc.property(fc.nat({ max: 12 }), fc.array(fc.option(fc.nat({ max: 15 })), { maxLength: 8 }), (count, wanted) => {
      const found = Array.from({ length: count }, (_, at) => item(`found ${at}`))
      const hand = wanted.map((_, at) => item(`hand ${at}`))
      const places = Object.fromEntries(wanted.flatMap((place, at) => (place === null ? [] : [[`hand ${at}`, place]])))
      const result = placed(found, hand, places)
      expect(result.toSorted((a, b) => (a.id < b.id ? -1 : 1))).toEqual([...found, ...hand].toSorted((a, b) => (a.id < b.id ? -1 : 1)))
      expect(result.filter(each => found.includes(each))).toEqual(found)
      const asked = wanted.filter(place => place !== null)
      if (new Set(asked).size < asked.length) return
      for (const [at, place] of wanted.entries()) {
        if (place === null) continue
        const before = count + wanted.length - asked.length + asked.filter(other => other < place).length
        expect(result.findIndex(each => each.id === `hand ${at}`)).toBe(Math.min(place, before))
      }
    }),
  )
})
