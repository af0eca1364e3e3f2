import { expect, it } from 'vitest'
import { readInput } from '../../../../src/renderer/palette/paletteMode.ts'

it.each([
  ['', { mode: 'anywhere', query: '' }],
  [' the general ', { mode: 'anywhere', query: 'the general' }],
  ['>', { mode: 'commands', query: '' }],
  [' > split', { mode: 'commands', query: 'split' }],
  ['#verdict', { mode: 'sections', query: 'verdict' }],
  ['c#', { mode: 'anywhere', query: 'c#' }],
])('reads “%s”', (text, expected) => {
  expect(readInput(text)).toEqual(expected)
})
