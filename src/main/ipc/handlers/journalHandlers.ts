import type { AppCallName, Handlers } from '../../../shared/contract/contract.ts'
import type { AppContext } from './context.ts'

type Names = Extract<AppCallName, `journal:${string}`>

// Read when there are words to bring back, which takes a text apart.
const unsaved = () => import('../../journal/unsaved.ts')

export function journalHandlers({ journal, library }: AppContext): Handlers<Names> {
  const folder = () => library.client.library.folder
  return {
    'journal:list': async () =>
      (await journal.left(folder())).size === 0 ? [] : (await unsaved()).listUnsaved(journal, folder(), library.client.call),
    'journal:restore': async () => ({ articles: await (await unsaved()).restoreUnsaved(journal, folder(), library.client.call) }),
    'journal:discard': async ({ keys }) => {
      const left = await journal.left(folder())
      for (const key of keys) if (left.has(key)) await journal.remove(key)
    },
  }
}
