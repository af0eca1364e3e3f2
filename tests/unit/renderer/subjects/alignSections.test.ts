import * as fc from 'fast-check'
import { expect, test } from 'vitest'
import { alignSections } from '../../../../src/renderer/subjects/alignSections.ts'
import type { SectionKind, StoredSection } from '../../../../src/shared/model/article.ts'
import { sectionId } from '../../../../src/shared/model/ids.ts'

let made = 0
const section = (kind: SectionKind, heading: string | null): StoredSection => ({
  id: sectionId.parse(`01900000-0000-7000-8000-${String((made += 1)).padStart(12, '0')}`),
  kind,
  heading,
  content: [],
  words: 0,
})
const text = (...headings: string[]) => [
  section('opening', null),
  ...headings.map(heading => section('section', heading)),
  section('verdict', 'End'),
]
const shown = (left: StoredSection[], right: StoredSection[]) =>
  alignSections(left, right).map(pair => pair.map(each => each?.heading ?? null))

test('openings and verdicts stand beside each other, and sections beside those of the same heading', () => {
  expect(shown(text('Plot', 'Sound'), text('Sound'))).toEqual([
    [null, null],
    ['Plot', null],
    ['Sound', 'Sound'],
    ['End', 'End'],
  ])
  expect(shown(text('A', 'B'), text('C')).slice(1, 3)).toEqual([
    ['A', 'C'],
    ['B', null],
  ])
})

test('every section is there once, in the order of its text', () => {
  const headings = fc.array(fc.constantFrom('a', 'b', 'c', ''), { maxLength: 5 })
  fc.assert(
    fc.property(headings, headings, (one, two) => {
      const [left, right] = [text(...one), text(...two)]
      const pairs = alignSections(left, right)
      expect(pairs.flatMap(([each]) => each ?? [])).toEqual(left)
      expect(pairs.flatMap(([, each]) => each ?? [])).toEqual(right)
    }),
  )
})
