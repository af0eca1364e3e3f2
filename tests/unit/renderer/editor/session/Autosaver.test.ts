import * as fc from 'fast-check'
import { afterEach, beforeEach, expect, it, vi } from 'vitest'
import { Autosaver } from '../../../../../src/renderer/editor/session/Autosaver.ts'

beforeEach(() => void vi.useFakeTimers())
afterEach(() => void vi.useRealTimers())

/** A text that is edited, and every state of it that was saved. */
function writing(save: (text: string) => Promise<void>, retryMs: number | null = null) {
  let text = ''
  const autosaver = new Autosaver({
    save: () => save(text),
    retryMs: () => retryMs,
    sentence: error => (error instanceof Error ? error.message : ''),
  })
  const type = (letter: string) => {
    text += letter
    autosaver.changed()
  }
  return { autosaver, type, text: () => text }
}

it('saves once, what there is by then, after a pause', async () => {
  const saved: string[] = []
  const { autosaver, type } = writing(async text => void saved.push(text))
  type('a')
  await vi.advanceTimersByTimeAsync(200)
  type('b')
  await vi.advanceTimersByTimeAsync(249)
  expect([saved, autosaver.state.get().status]).toEqual([[], 'unsaved'])
  await vi.advanceTimersByTimeAsync(1)
  expect([saved, autosaver.state.get().status, autosaver.isDirty]).toEqual([['ab'], 'saved', false])
})

it('saves within 450 ms of the first letter while typing goes on without a pause', async () => {
  const times: number[] = []
  const { type } = writing(async () => void times.push(Date.now()))
  const begin = Date.now()
  for (let i = 0; i < 21; i += 1) {
    type('x')
    await vi.advanceTimersByTimeAsync(100)
  }
  expect(times.map(time => time - begin)).toEqual([450, 950, 1450, 1950])
})

it('runs one save at a time, and then one for all that was typed meanwhile', async () => {
  const saved: string[] = []
  let active = 0
  const { autosaver, type } = writing(async text => {
    active += 1
    expect(active).toBe(1)
    await new Promise(resolve => setTimeout(resolve, 1000))
    active -= 1
    saved.push(text)
  })
  type('a')
  await vi.advanceTimersByTimeAsync(400)
  type('b')
  type('c')
  await vi.advanceTimersByTimeAsync(5000)
  expect([saved, autosaver.state.get().status]).toEqual([['a', 'abc'], 'saved'])
})

it('flushes at once, and rejects where it cannot', async () => {
  const saved: string[] = []
  let broken = true
  const { autosaver, type } = writing(async text => {
    if (broken) throw new Error('The disk is full.')
    saved.push(text)
  })
  type('a')
  await expect(autosaver.flush()).rejects.toThrow('The disk is full.')
  expect(autosaver.state.get()).toEqual({ status: 'failed', problem: 'The disk is full.' })
  broken = false
  await autosaver.flush()
  expect([saved, autosaver.state.get()]).toEqual([['a'], { status: 'saved', problem: null }])
})

it('tries again by itself without hammering, however much is typed, and keeps the sentence in sight', async () => {
  let tries = 0
  const { autosaver, type } = writing(async () => {
    tries += 1
    throw new Error('The disk is full.')
  }, 3000)
  const statuses = new Set<string>()
  for (let i = 0; i < 100; i += 1) {
    type('x')
    await vi.advanceTimersByTimeAsync(100)
    if (tries > 0) statuses.add(`${autosaver.state.get().status} ${autosaver.state.get().problem ?? ''}`)
  }
  // Ten seconds of typing: about a try a second.
  expect([tries, [...statuses]]).toEqual([11, ['failed The disk is full.']])
})

it('without a retry of its own tries again once something more is typed', async () => {
  let tries = 0
  const { type } = writing(async () => {
    tries += 1
    throw new Error('No.')
  })
  type('a')
  await vi.advanceTimersByTimeAsync(60_000)
  expect(tries).toBe(1)
  type('b')
  await vi.advanceTimersByTimeAsync(3000)
  expect(tries).toBe(2)
})

it('whatever the order of typing, failures, slow saves and flushes, ends with everything saved', async () => {
  const step = fc.oneof(
    fc.record({ do: fc.constant('type' as const) }),
    fc.record({ do: fc.constant('wait' as const), ms: fc.integer({ min: 0, max: 900 }) }),
    fc.record({ do: fc.constant('flush' as const) }),
    fc.record({ do: fc.constant('retry' as const) }),
  )
  const outcome = fc.record({ fails: fc.boolean(), ms: fc.integer({ min: 0, max: 1200 }) })
  await fc.assert(
    fc.asyncProperty(fc.array(step, { maxLength: 30 }), fc.array(outcome, { maxLength: 12 }), async (steps, outcomes) => {
      const left = [...outcomes]
      let saved = ''
      const { autosaver, type, text } = writing(async now => {
        const next = left.shift() ?? { fails: false, ms: 5 }
        await new Promise(resolve => setTimeout(resolve, next.ms))
        if (next.fails) throw new Error('No.')
        saved = now
      }, 500)
      for (const each of steps) {
        if (each.do === 'type') type('x')
        else if (each.do === 'wait') await vi.advanceTimersByTimeAsync(each.ms)
        else if (each.do === 'flush') void autosaver.flush().catch(() => undefined)
        else if (autosaver.state.get().status === 'failed') autosaver.retry()
      }
      await vi.advanceTimersByTimeAsync(60_000)
      expect([saved, autosaver.isDirty, autosaver.state.get()]).toEqual([text(), false, { status: 'saved', problem: null }])
    }),
  )
})
