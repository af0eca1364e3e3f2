import { AppError, fromWireError, type Result } from '../../../shared/errors.ts'
import type { ArticleJob, ArticleMade, ArticleMaker, MakerSetup } from './ArticleMaker.ts'

/** Another thread that makes pages: `make` is given some jobs at a time, and may be asked again before it has answered. */
export interface MakerThread {
  readonly make: (jobs: readonly ArticleJob[]) => Promise<Result<readonly ArticleMade[]>>
  readonly end: () => void
}

export type StartThread = (setup: MakerSetup) => MakerThread

/** Jobs that go to a thread at a time: enough that messages cost nothing, few enough that all end together. */
const batch = 12
/** How many times a thread is asked before it has answered: it goes on while this one is at a long page and hears nothing. */
const ahead = 2
/** Pages for which one more thread is worth its start. */
const worthAThread = 60

/** Makes all articles' pages: in other threads from now on, and in this one as soon as `help` is called. `onMade` is told of each. */
export function makeArticles(
  jobs: readonly ArticleJob[],
  maker: ArticleMaker,
  setup: MakerSetup,
  { startThread, threads }: { readonly startThread: StartThread; readonly threads: number },
  onMade: (made: ArticleMade) => void,
  signal: AbortSignal,
): { help: () => Promise<void> } {
  let next = 0
  const take = (count: number) => {
    const taken = signal.aborted ? [] : jobs.slice(next, next + count)
    next += taken.length
    return taken
  }
  const count = Math.min(threads, Math.floor(jobs.length / worthAThread))
  const working = Array.from({ length: count }, () => drive(startThread(setup), take, onMade))
  // What a thread throws is thrown by `help`, which comes later: until then it is nobody's.
  for (const one of working) one.catch(() => undefined)
  return {
    help: async () => {
      for (let own = take(1); own.length > 0; own = take(1)) {
        for (const job of own) onMade(await maker.make(job))
        await new Promise(resolve => setImmediate(resolve))
      }
      await Promise.all(working)
    },
  }
}

async function drive(
  thread: MakerThread,
  take: (count: number) => readonly ArticleJob[],
  onMade: (made: ArticleMade) => void,
): Promise<void> {
  const ask = async () => {
    for (let jobs = take(batch); jobs.length > 0; jobs = take(batch)) {
      const result = await thread.make(jobs)
      if (!result.ok) throw fromWireError(result.error)
      for (const made of result.value) onMade(made)
    }
  }
  try {
    await Promise.all(Array.from({ length: ahead }, ask))
  } catch (error) {
    throw error instanceof AppError ? error : new Error('A thread that makes pages ended', { cause: error })
  } finally {
    thread.end()
  }
}
