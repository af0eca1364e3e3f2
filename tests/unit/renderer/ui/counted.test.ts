import { expect, it } from 'vitest'
import { formatNumber, formatViews } from '../../../../src/renderer/ui/counted.ts'

it('groups the figures of numbers', () => {
  expect([formatNumber(1), formatNumber(2140)]).toEqual(['1', '2,140'])
})

it('shortens views', () => {
  expect([formatViews(1), formatViews(41), formatViews(1200), formatViews(2_500_000)]).toEqual([
    '1 view',
    '41 views',
    '1.2K views',
    '2.5M views',
  ])
})
