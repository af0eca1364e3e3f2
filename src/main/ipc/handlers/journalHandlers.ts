import { listUnsaved, restoreUnsaved } from '../../journal/unsaved.ts'
import type { AppCallName, Handlers } from '../../../shared/contract/contract.ts'
import type { AppContext } from './context.ts'

type Names = Extract<AppCallName, `journal:${string}`>

export function journalHandlers({ journal, library }: AppContext): Handlers<Names> {
  return {
    'journal:list': () => listUnsaved(journal, library.client.library.folder, library.client.call),
    'journal:restore': async () => ({ articles: await restoreUnsaved(journal, library.client.library.folder, library.client.call) }),
    'journal:discard': async ({ keys }) => {
      const left = await journal.left(library.client.library.folder)
      for (const key of keys) if (left.has(key)) await journal.remove(key)
    },
  }
}
