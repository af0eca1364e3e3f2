import * as fc from 'fast-check'
import { expect, test } from 'vitest'
import { firstSectionRow } from '../../../../../src/main/library/search/searchIndex.ts'
import { allMatches, matchesAmong } from '../../../../../src/main/library/search/searchMatches.ts'
import { callsOf, section, temporaryLibrary } from '../temporaryLibrary.ts'

const words = ['light', 'lighthouse', 'ship', '영화']

test('the same of some rows match, whether what matches around them is gone through or each run of them is looked into', () => {
  const library = temporaryLibrary()
  const call = callsOf(library)
  const row = fc.tuple(fc.nat({ max: 260 }), fc.boolean()).map(([key, isSection]) => (isSection ? firstSectionRow + key : key))
  for (let number = 0; number < 90; number += 1) {
    const text = words.filter((_, index) => (number >> index) % 2 === 0).join(' ')
    call('article:add', { header: { title: text }, sections: [section(text), section('', 'ship'), section(text, 'The end')], lists: [] })
  }
  const query = fc.constantFrom('"light"', '"ligh"*', '"light" "ship"', '"영화"*', '"light" OR "lighthouse"', '"none"')
  fc.assert(
    fc.property(query, fc.uniqueArray(row, { maxLength: 60 }), fc.constantFrom(1, 2, 7, 500), (asked, rows, look) => {
      const matching = new Set(allMatches(library.db, 'search', asked, 10_000))
      expect(matchesAmong(library.db, 'search', asked, rows, look)).toEqual(new Set(rows.filter(each => matching.has(each))))
    }),
    { numRuns: 300 },
  )
})
