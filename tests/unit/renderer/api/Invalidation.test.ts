import { afterEach, beforeEach, expect, it, vi } from 'vitest'
import { articleId } from '../../../../src/shared/model/ids.ts'
import { Invalidation } from '../../../../src/renderer/api/Invalidation.ts'

const a = articleId.parse('0199a000-0000-7000-8000-00000000000a')
const b = articleId.parse('0199a000-0000-7000-8000-00000000000b')

beforeEach(() => void vi.useFakeTimers())
afterEach(() => void vi.useRealTimers())

it('hands a burst on as one change, and the next burst by itself', () => {
  const seen: unknown[] = []
  const invalidation = new Invalidation(change => seen.push(change))
  invalidation.add({ articles: [a], lists: false })
  invalidation.add({ articles: [b, a], lists: true })
  vi.advanceTimersByTime(100)
  invalidation.add({ articles: [b], lists: false })
  vi.advanceTimersByTime(100)
  expect(seen).toEqual([
    { articles: [a, b], lists: true },
    { articles: [b], lists: false },
  ])
})

it('keeps that any article may have changed', () => {
  const seen: unknown[] = []
  const invalidation = new Invalidation(change => seen.push(change))
  invalidation.add({ articles: null, lists: false })
  invalidation.add({ articles: [a], lists: false })
  vi.advanceTimersByTime(100)
  expect(seen).toEqual([{ articles: null, lists: false }])
})

it('never waits for a stream of changes to end', () => {
  let count = 0
  const invalidation = new Invalidation(() => (count += 1))
  for (let turn = 0; turn < 50; turn += 1) {
    invalidation.add({ articles: [a], lists: false })
    vi.advanceTimersByTime(20)
  }
  expect(count).toBeGreaterThan(8)
})

it('says nothing after it was stopped', () => {
  const seen: unknown[] = []
  const invalidation = new Invalidation(change => seen.push(change))
  invalidation.add({ articles: [a], lists: false })
  invalidation.stop()
  vi.advanceTimersByTime(1000)
  expect(seen).toEqual([])
})
