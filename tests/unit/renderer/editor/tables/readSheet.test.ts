import * as fc from 'fast-check'
import { expect, test } from 'vitest'
import { readSeparated, readTabs } from '../../../../../src/renderer/editor/tables/readSheet.ts'

test('cells that were copied as text are rows of as many cells each; anything else is no sheet', () => {
  expect(readTabs('a\tb\r\n"c ""d"""\t\r\n')).toEqual([
    ['a', 'b'],
    ['c "d"', ''],
  ])
  expect([readTabs('a\tb'), readTabs('one\ntwo'), readTabs('a\tb\nc'), readTabs('')]).toEqual([null, null, null, null])
})

test('separated values are read with their quotes, line breaks and separators', () => {
  expect(readSeparated('\uFEFFname,said\nAnn,"one, two\nand ""three"""\n\n')).toEqual([
    ['name', 'said'],
    ['Ann', 'one, two and "three"'],
  ])
  expect(readSeparated('a;b;c\r\n1,5;2;3')).toEqual([
    ['a', 'b', 'c'],
    ['1,5', '2', '3'],
  ])
  expect([readSeparated(''), readSeparated('alone')]).toEqual([null, null])
})

test('whatever is written as separated values is read back', () => {
  const cell = fc.string({ unit: fc.constantFrom('a', '"', ',', ';', 'é', '1') }).map(text => `x${text}`)
  const rows = fc
    .integer({ min: 2, max: 4 })
    .chain(width => fc.array(fc.array(cell, { minLength: width, maxLength: width }), { minLength: 1, maxLength: 5 }))
  fc.assert(
    fc.property(rows, given => {
      const text = given.map(row => row.map(each => `"${each.replaceAll('"', '""')}"`).join(',')).join('\n')
      expect(readSeparated(text)).toEqual(given)
    }),
  )
})
