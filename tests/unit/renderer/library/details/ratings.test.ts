import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { rating } from '../../../../../src/shared/model/subject.ts'
import { fitsStars, nearest, parseRating, rescaled, scaleOf, withScores } from '../../../../../src/renderer/library/details/ratings.ts'

describe('ratings', () => {
  it('are on a common scale, or on another', () => {
    expect([
      scaleOf({ value: 4, worst: 0.5, best: 5 }),
      scaleOf({ value: 80, worst: 0, best: 100 }),
      scaleOf({ value: 3, worst: -5, best: 5 }),
    ]).toEqual(['5', '100', 'other'])
  })

  it('keep their share of the scale when the scale changes', () => {
    expect(rescaled({ value: 4.5, worst: 0, best: 5 }, 0, 100)).toEqual({ value: 90, worst: 0, best: 100 })
    expect(rescaled({ value: 87, worst: 0, best: 100 }, 0, 5)).toEqual({ value: 4.5, worst: 0, best: 5 })
  })

  it('take their parts along, and keep them on the scale', () => {
    const scores = [
      { name: 'Plot', value: 2.5 },
      { name: 'Stunts', value: 5 },
    ]
    expect(rescaled({ value: 4, worst: 0, best: 5, scores }, 0, 10)).toEqual({
      value: 8,
      worst: 0,
      best: 10,
      scores: [
        { name: 'Plot', value: 5 },
        { name: 'Stunts', value: 10 },
      ],
    })
    expect(withScores({ value: 3, worst: 0, best: 4 }, scores).scores?.map(({ value }) => value)).toEqual([2.5, 4])
    expect(withScores({ value: 3, worst: 0, best: 4, scores }, [])).toEqual({ value: 3, worst: 0, best: 4 })
  })

  it('are valid on every scale that they are moved to', () => {
    const bounds = fc
      .tuple(fc.integer({ min: -100, max: 100 }), fc.integer({ min: 1, max: 200 }))
      .map(([worst, span]) => ({ worst, best: worst + span }))
    fc.assert(
      fc.property(bounds, bounds, fc.double({ min: 0, max: 1, noNaN: true }), (from, to, share) => {
        const start = { ...from, value: nearest(from.worst + share * (from.best - from.worst), from.worst, from.best) }
        expect(rating.safeParse(rescaled(start, to.worst, to.best)).success).toBe(true)
      }),
    )
  })

  it('are read as people write numbers', () => {
    expect(parseRating('4,5', '0', '5')).toEqual({ rating: { value: 4.5, worst: 0, best: 5 } })
  })

  it.each([
    ['six', '0', '5', 'Type numbers, such as 4.5 from 0 to 5.'],
    ['6', '0', '5', 'The rating must lie between 0 and 5.'],
    ['3', '5', '0', 'The lowest value must be below the highest.'],
    ['1e3', '0', '5000', 'Type numbers, such as 4.5 from 0 to 5.'],
  ])('say what is wrong with %s from %s to %s', (value, worst, best, error) => {
    expect(parseRating(value, worst, best)).toEqual({ error })
  })

  it('fit stars up to ten whole ones', () => {
    expect([fitsStars({ worst: 0, best: 10 }), fitsStars({ worst: 0, best: 11 }), fitsStars({ worst: 0, best: 4.5 })]).toEqual([
      true,
      false,
      false,
    ])
  })
})
