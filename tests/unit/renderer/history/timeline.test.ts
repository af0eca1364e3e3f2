import * as fc from 'fast-check'
import { expect, test } from 'vitest'
import { passagesOf } from '../../../../src/renderer/history/passagesOf.ts'
import { rowsOf } from '../../../../src/renderer/history/rowsOf.ts'
import { changedBy, dayName, timelineOf, wordChange } from '../../../../src/renderer/history/timeline.ts'
import { compareSections } from '../../../../src/shared/document/diff/sections.ts'
import type { RevisionSummary } from '../../../../src/shared/model/history.ts'
import { sectionId } from '../../../../src/shared/model/ids.ts'
import { arbitrarySections } from '../../../support/arbitraryDocument.ts'

const minute = 60_000
const noon = new Date(2026, 5, 3, 12).getTime()
const section = sectionId.parse('0199a000-0000-7000-8000-000000000001')

function revision(number: number, at: number, words: number, name: string | null = null): RevisionSummary {
  return {
    number,
    at,
    reason: 'save',
    name,
    title: 'T',
    words,
    sections: [{ id: section, heading: 'The line', change: 'changed' }],
    details: [],
  }
}

test('saves gather into sittings, sittings into days; each tells by how many words it changed the article', () => {
  const revisions = [
    revision(5, noon, 130),
    revision(4, noon - 10 * minute, 120),
    revision(3, noon - 20 * minute, 110, 'Sent'),
    revision(2, noon - 120 * minute, 100),
    revision(1, noon - 24 * 60 * minute, 40),
  ]
  const days = timelineOf(revisions)
  const told = days.map(day => day.sittings.map(({ revisions: saves, words }) => [saves.map(each => each.number), words]))
  expect(told).toEqual([
    [
      [[5, 4, 3], 30],
      [[2], 60],
    ],
    [[[1], 40]],
  ])
  expect(days.map(day => dayName(day.at, noon))).toEqual(['Today', 'Yesterday'])

  const sitting = days[0]?.sittings[0]
  if (!sitting) throw new Error('No sitting')
  const rows = (isUnfolded: boolean, chosen: number | null) =>
    rowsOf(sitting, isUnfolded, chosen).map(row => [row.revision.number, row.words])
  expect(rows(false, null)).toEqual([
    [5, 30],
    [3, 10],
  ])
  expect(rows(false, 4)).toEqual([
    [5, 30],
    [4, 10],
    [3, 10],
  ])
  expect(rows(true, null)).toEqual([
    [5, 10],
    [4, 10],
    [3, 10],
  ])
})

test('what changed is said once, in words', () => {
  const changed = { ...revision(2, noon, 1), details: ['title', 'rating', 'tags'] }
  expect(changedBy([changed, revision(1, noon, 1)])).toEqual(['The line', 'title', 'details'])
  expect([wordChange(1), wordChange(-1), wordChange(0), wordChange(1200)]).toEqual(['+1 word', '−1 word', '', '+1,200 words'])
})

test('a passage that is put back makes the newer section what the older was, there and nowhere else', () => {
  fc.assert(
    fc.property(arbitrarySections(), arbitrarySections(), (older, newer) => {
      const [then, now] = [older[0], newer[0]]
      if (!then || !now) throw new Error('No opening')
      const [compared] = compareSections([then], [{ ...now, id: then.id }])
      const passages = passagesOf(compared?.blocks ?? [])
      const whole = passages.flatMap(({ from, to }) => then.content.slice(from, to))
      expect(whole).toEqual(then.content)
      expect(passages.flatMap(({ at, until }) => now.content.slice(at, until))).toEqual(now.content)
      for (const { differs, from, to, at, until } of passages.filter(each => !each.differs))
        expect([differs, then.content.slice(from, to)]).toEqual([false, now.content.slice(at, until)])
    }),
    { numRuns: 60 },
  )
})
