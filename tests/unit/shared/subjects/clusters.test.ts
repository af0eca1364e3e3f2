import * as fc from 'fast-check'
import { expect, test } from 'vitest'
import { canBeSame, clustersOf, mergedSubject } from '../../../../src/shared/subjects/clusters.ts'

const facts = (year: number | null, ...creators: string[]) => ({ year, creators })

test('one name is one subject unless its makers or its years say otherwise', () => {
  expect(canBeSame(facts(1922), facts(1979))).toBe(false)
  expect(canBeSame(facts(1926, 'Buster Keaton'), facts(1927, 'buster  keaton', 'Clyde Bruckman'))).toBe(true)
  expect(canBeSame(facts(1926), facts(1927))).toBe(false)
  expect(canBeSame(facts(null, 'Murnau'), facts(null, 'Herzog'))).toBe(false)
  expect(canBeSame(facts(null), facts(1922, 'Murnau'))).toBe(true)
  expect(canBeSame(facts(null, 'Céline Sciamma'), facts(null, 'Celine Sciamma'))).toBe(true)
})

test('what says little goes with the one that it can be, and stands apart where it could be of several', () => {
  const [herzog, murnau, makerOnly, nothing] = [facts(1979, 'Herzog'), facts(1922, 'Murnau'), facts(null, 'Herzog'), facts(null)]
  expect(clustersOf([nothing, herzog], each => each)).toEqual([[herzog, nothing]])
  expect(clustersOf([nothing, herzog, murnau, makerOnly, nothing], each => each)).toEqual([
    [murnau],
    [herzog, makerOnly],
    [nothing, nothing],
  ])
})

const review = fc.record({ year: fc.constantFrom(null, 1922, 1923, 1979), creators: fc.subarray(['a', 'b', 'c']) })

test('every review is in one cluster, and no two of a cluster contradict each other', () => {
  fc.assert(
    fc.property(fc.array(review, { maxLength: 8 }), reviews => {
      const clusters = clustersOf(reviews, each => each)
      expect(clusters.flat()).toHaveLength(reviews.length)
      expect(new Set(clusters.flat())).toEqual(new Set(reviews))
      for (const cluster of clusters) expect(cluster.every(a => cluster.every(b => a === b || canBeSame(a, b)))).toBe(true)
    }),
  )
})

test('what one review does not say another does', () => {
  const known = { type: 'Movie', name: 'Nosferatu', creators: [], year: 1922, country: '', link: '', duration: null } as const
  const other = { ...known, name: 'nosferatu', creators: ['Murnau'], year: 1921, country: 'Germany', duration: 94 }
  expect(mergedSubject({ ...known, creators: [] }, { ...other })).toEqual({
    ...known,
    creators: ['Murnau'],
    country: 'Germany',
    duration: 94,
  })
})
