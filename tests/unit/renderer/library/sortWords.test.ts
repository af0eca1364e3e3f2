import { expect, test } from 'vitest'
import { directionWords, sortBy } from '../../../../src/renderer/library/sortWords.ts'

test('a newly chosen key begins with the direction that people want of it; the chosen one keeps its own', () => {
  const edited = { by: 'edited', descending: true } as const
  expect([sortBy('title', edited), sortBy('words', edited), sortBy('edited', { ...edited, descending: false })]).toEqual([
    { by: 'title', descending: false },
    { by: 'words', descending: true },
    { by: 'edited', descending: false },
  ])
  expect([directionWords('title'), directionWords('created').descending, directionWords('views').descending]).toEqual([
    { descending: 'Z to A', ascending: 'A to Z' },
    'Newest first',
    'Most first',
  ])
})
