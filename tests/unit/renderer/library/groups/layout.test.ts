import * as fc from 'fast-check'
import { expect, test } from 'vitest'
import { groupAt, layOut, spansOf } from '../../../../../src/renderer/library/groups/layout.ts'
import { groupName } from '../../../../../src/renderer/library/groups/groupWords.ts'

const counts = fc.array(fc.integer({ min: 1, max: 5 }), { maxLength: 8 })

test('each row is the heading of its group or one of its articles, whatever is folded', () => {
  fc.assert(
    fc.property(counts, fc.array(fc.boolean(), { minLength: 8, maxLength: 8 }), (sizes, foldings) => {
      const groups = sizes.map((count, index) => ({ key: `g${index}`, count }))
      const layout = layOut(groups, new Set(groups.filter((_, index) => foldings[index]).map(({ key }) => key)))
      const rows = groups.flatMap(({ key, count }, index) => [
        `${key} heading`,
        ...(foldings[index] ? [] : Array.from({ length: count }, (_, offset) => `${key} ${offset}`)),
      ])
      const laid = Array.from({ length: layout.rows }, (_, row) => {
        const group = groupAt(layout, row)
        return group && `${group.key} ${group.start === row ? 'heading' : row - group.start - 1}`
      })
      expect(laid).toEqual(rows)
      expect(groupAt(layout, layout.rows)).toBeUndefined()
    }),
  )
})

test('spans hold exactly the articles between two rows', () => {
  fc.assert(
    fc.property(counts, fc.nat(30), fc.nat(30), fc.boolean(), (sizes, a, b, fold) => {
      const groups = sizes.map((count, index) => ({ key: `g${index}`, count }))
      const layout = layOut(groups, new Set(fold ? ['g0'] : []))
      const [from, to] = [Math.min(a, b), Math.max(a, b)]
      const found = spansOf(layout, from, to).flatMap(({ group, offset, count }) =>
        Array.from({ length: count }, (_, index) => group.start + 1 + offset + index),
      )
      const wanted = Array.from({ length: layout.rows }, (_, row) => row).filter(
        row => row >= from && row <= to && groupAt(layout, row)?.start !== row,
      )
      expect(found).toEqual(wanted)
    }),
  )
})

test('groups are named as people name them', () => {
  expect([groupName('status', 'draft'), groupName('month', '2025-11'), groupName('type', 'Movie'), groupName('tag', 'film/noir')]).toEqual([
    'Draft',
    'November 2025',
    'Film',
    'film/noir',
  ])
  expect([groupName('tag', null), groupName('type', null), groupName('month', null)]).toEqual(['No tag', 'No subject', 'Not published'])
})
