import { afterEach, beforeEach, expect, it, vi } from 'vitest'
import { FlushRequests, unanswered } from '../../../../src/main/app/FlushRequests.ts'

beforeEach(() => void vi.useFakeTimers())
afterEach(() => void vi.useRealTimers())

it("passes on the page's word", async () => {
  const flushes = new FlushRequests()
  const answers = [flushes.ask(request => flushes.answered(request, null)), flushes.ask(request => flushes.answered(request, 'Disk full.'))]
  expect(await Promise.all(answers)).toEqual([null, 'Disk full.'])
})

it('waits for a page only so long', async () => {
  const flushes = new FlushRequests(5000)
  let asked = ''
  const answer = flushes.ask(request => (asked = request))
  await vi.advanceTimersByTimeAsync(5000)
  expect(await answer).toBe(unanswered)
  flushes.answered(asked, null)
})

it('does not take the answer to another request', async () => {
  const flushes = new FlushRequests(1000)
  const answer = flushes.ask(() => flushes.answered('another', null))
  await vi.advanceTimersByTimeAsync(1000)
  expect(await answer).toBe(unanswered)
})
