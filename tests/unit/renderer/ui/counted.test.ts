import { expect, it } from 'vitest'
import { counted, formatViews } from '../../../../src/renderer/ui/counted.ts'

it('counts in words', () => {
  expect([counted(1, 'word'), counted(2140, 'word'), counted(0, 'draft'), counted(3, 'ready', 'ready')]).toEqual([
    '1 word',
    '2,140 words',
    '0 drafts',
    '3 ready',
  ])
})

it('shortens views', () => {
  expect([formatViews(1), formatViews(41), formatViews(1200), formatViews(2_500_000)]).toEqual([
    '1 view',
    '41 views',
    '1.2K views',
    '2.5M views',
  ])
})
