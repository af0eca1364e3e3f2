import type { AppCallName, Handlers } from '../../../shared/contract/contract.ts'
import { AppError } from '../../../shared/errors.ts'
import { createEmit } from '../emit.ts'
import type { AppContext } from './context.ts'
import { say } from '../../../shared/words/say.ts'

type Names = Extract<AppCallName, `replace:${string}`>

export function replaceHandlers({ library, jobs, windows, flushes }: AppContext): Handlers<Names> {
  const emit = createEmit(() => windows.live, false)

  /** What stands in a window alone can't be found, and must not be written over. */
  async function saveAll(): Promise<void> {
    const answers = await Promise.all(windows.live.map(window => flushes.ask(request => emit.to(window, 'app:flush', { request }))))
    const problem = answers.find(answer => answer !== null)
    if (problem)
      throw new AppError('write-failed', say('Nothing was replaced, because not all that is typed is saved yet. {problem}', { problem }))
  }

  return {
    'replace:find': async request => {
      const { client } = library
      await saveAll()
      return jobs.run({ kind: 'replace-find', library: client.library.folder, request }, (...call) => client.request(...call))
    },
    'replace:run': async request => {
      const { client } = library
      await saveAll()
      return jobs.run({ kind: 'replace-run', library: client.library.folder, request }, (...call) => client.request(...call))
    },
    'replace:undo': async ({ batch }) => {
      const { client } = library
      await saveAll()
      return jobs.run({ kind: 'replace-undo', library: client.library.folder, batch }, (...call) => client.request(...call))
    },
  }
}
