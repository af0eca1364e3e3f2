import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { articleId, type ArticleId } from '../../../../src/shared/model/ids.ts'
import { SessionShelf, type Shelved } from '../../../../src/renderer/app/SessionShelf.ts'

const a = articleId.parse('0199a000-0000-7000-8000-00000000000a')
const b = articleId.parse('0199a000-0000-7000-8000-00000000000b')

class FakeSession implements Shelved {
  disposed = false
  problem: Error | null = null
  flushes = 0
  id: ArticleId
  constructor(id: ArticleId) {
    this.id = id
  }
  flush = async () => {
    this.flushes += 1
    if (this.problem) throw this.problem
  }
  dispose = () => void (this.disposed = true)
}

function createShelf() {
  const made: FakeSession[] = []
  const shelf = new SessionShelf(async id => {
    const session = new FakeSession(id)
    made.push(session)
    return session
  })
  return { shelf, made }
}

beforeEach(() => void vi.useFakeTimers())
afterEach(() => void vi.useRealTimers())

describe('the shelf of open articles', () => {
  it('makes one session for an article that is asked for twice at once', async () => {
    const { shelf, made } = createShelf()
    const [first, second] = await Promise.all([shelf.open(a), shelf.open(a)])
    expect([first === second, made.length]).toEqual([true, 1])
  })

  it('saves and lets go of a session that is left', async () => {
    const { shelf } = createShelf()
    const session = await shelf.open(a)
    await shelf.leave(session)
    expect([session.flushes, session.disposed, shelf.find(a)]).toEqual([1, true, undefined])
  })

  it('keeps what could not be saved, says so, and goes on trying until it is', async () => {
    const { shelf } = createShelf()
    const session = await shelf.open(a)
    session.problem = new Error('disk full')
    await expect(shelf.leave(session)).rejects.toThrow('disk full')
    await vi.advanceTimersByTimeAsync(9000)
    expect([session.disposed, session.flushes]).toEqual([false, 3])
    session.problem = null
    await vi.advanceTimersByTimeAsync(4000)
    expect([session.disposed, shelf.find(a)]).toEqual([true, undefined])
  })

  it('gives back the same session, text and all, to whoever returns before it was saved', async () => {
    const { shelf, made } = createShelf()
    const session = await shelf.open(a)
    session.problem = new Error('disk full')
    await expect(shelf.leave(session)).rejects.toThrow('disk full')
    expect(await shelf.open(a)).toBe(session)
    session.problem = null
    await vi.advanceTimersByTimeAsync(60_000)
    expect([session.disposed, made.length]).toEqual([false, 1])
  })

  it('tries to save all, even when one fails, and then tells of the failure', async () => {
    const { shelf } = createShelf()
    const [first, second] = [await shelf.open(a), await shelf.open(b)]
    first.problem = new Error('disk full')
    await expect(shelf.flush()).rejects.toThrow('disk full')
    expect([first.flushes, second.flushes]).toEqual([1, 1])
  })

  it('finds a session under the id that it has become', async () => {
    const { shelf } = createShelf()
    const session = await shelf.open(a)
    session.id = b
    expect([shelf.find(a), shelf.find(b)]).toEqual([undefined, session])
  })

  it('can open an article again after opening it has failed', async () => {
    let broken = true
    const shelf = new SessionShelf(async id => {
      if (broken) throw new Error('not found')
      return new FakeSession(id)
    })
    await expect(shelf.open(a)).rejects.toThrow('not found')
    broken = false
    expect((await shelf.open(a)).id).toBe(a)
  })
})
