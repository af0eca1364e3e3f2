import { isAbsolute } from 'node:path'
import { dialog } from 'electron'
import { z } from 'zod'
import type { AppCallName, Handlers, ImportOutcome } from '../../../shared/contract/contract.ts'
import { AppError } from '../../../shared/errors.ts'
import type { AppContext, Caller } from './context.ts'
import { t } from '../../../shared/words/words.ts'
import { told } from '../../../shared/words/tell.ts'

type Names = Extract<AppCallName, `import:${string}`>

export function importHandlers(context: AppContext, window: Caller): Handlers<Names> {
  return {
    'import:choose': async () => {
      // Before the dialog: nobody should choose files in vain.
      void context.library.client
      const { filePaths } = await dialog.showOpenDialog(window, {
        title: t('Import Articles'),
        buttonLabel: t('Import'),
        filters: [
          { name: t('Articles'), extensions: ['html', 'htm', 'xhtml', 'md', 'markdown', 'docx', 'txt', 'text', 'deckle'] },
          { name: t('All Files'), extensions: ['*'] },
        ],
        properties: ['openFile', 'multiSelections'],
      })
      if (filePaths.length === 0) return []
      return runImport(context, window, filePaths)
    },
  }
}

const droppedPaths = z.array(z.string().refine(isAbsolute)).max(10_000)

/** Imports files that were dropped on a page. */
export async function importDropped(context: AppContext, window: Caller, dropped: unknown): Promise<ImportOutcome[]> {
  const paths = droppedPaths.safeParse(dropped)
  if (!paths.success || paths.data.length === 0)
    throw new AppError('bad-request', 'What you dropped is not a file on this computer. Save it as a file and drop that.')
  return runImport(context, window, paths.data)
}

/** Imports files; where archives hold articles that are here already, it asks what becomes of them, and nothing was imported by then. */
async function runImport({ library, jobs }: AppContext, window: Caller, paths: readonly string[]): Promise<ImportOutcome[]> {
  const { client } = library
  const run = (duplicates: 'keep' | 'skip' | null) =>
    jobs.run({ kind: 'import', library: client.library.folder, paths, duplicates }, (...call) => client.request(...call))
  try {
    return await run(null)
  } catch (error) {
    if (!(error instanceof AppError) || error.code !== 'conflict') throw error
    const { response } = await dialog.showMessageBox(window, {
      type: 'question',
      message: told(error),
      detail: t('Keep both brings them in as new articles beside those that are here. Nothing in this library is changed.'),
      buttons: [t('Keep Both'), t('Leave Them Out'), t('Cancel')],
      defaultId: 0,
      cancelId: 2,
    })
    return response === 2 ? [] : run(response === 0 ? 'keep' : 'skip')
  }
}
