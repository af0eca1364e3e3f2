import { isAbsolute } from 'node:path'
import { dialog } from 'electron'
import { z } from 'zod'
import type { AppCallName, Handlers, ImportOutcome } from '../../../shared/contract/contract.ts'
import { AppError } from '../../../shared/errors.ts'
import type { AppContext, Caller } from './context.ts'

type Names = Extract<AppCallName, `import:${string}`>

export function importHandlers(context: AppContext, window: Caller): Handlers<Names> {
  return {
    'import:choose': async () => {
      // Before the dialog: nobody should choose files in vain.
      const { client } = context.library
      const { filePaths } = await dialog.showOpenDialog(window, {
        title: 'Import Articles',
        buttonLabel: 'Import',
        filters: [
          { name: 'Articles', extensions: ['html', 'htm', 'xhtml', 'md', 'markdown', 'txt', 'text'] },
          { name: 'All Files', extensions: ['*'] },
        ],
        properties: ['openFile', 'multiSelections'],
      })
      if (filePaths.length === 0) return []
      return context.jobs.run({ kind: 'import', library: client.library.folder, paths: filePaths }, (...call) => client.request(...call))
    },
  }
}

const droppedPaths = z.array(z.string().refine(isAbsolute)).max(10_000)

/** Imports files that were dropped on a page. */
export async function importDropped(context: AppContext, dropped: unknown): Promise<ImportOutcome[]> {
  const paths = droppedPaths.safeParse(dropped)
  if (!paths.success || paths.data.length === 0)
    throw new AppError('bad-request', 'What you dropped is not a file on this computer. Save it as a file and drop that.')
  const { client } = context.library
  return context.jobs.run({ kind: 'import', library: client.library.folder, paths: paths.data }, (...call) => client.request(...call))
}
