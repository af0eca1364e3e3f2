import { dirname, join } from 'node:path'
import { dialog } from 'electron'
import type { AppCallName, Handlers } from '../../../shared/contract/contract.ts'
import { AppError, type Result } from '../../../shared/errors.ts'
import type { AppContext, Caller } from './context.ts'
import { t } from '../../../shared/words/words.ts'

/** While a library is restored in its place, nobody else has it. */
const noLibrary = (): Promise<Result<never>> =>
  Promise.resolve({ ok: false, error: { code: 'no-library', message: t('The library is being restored.') } })

type Names = Extract<AppCallName, `backup:${string}`>

export function backupHandlers({ library, libraries, jobs, backups }: AppContext, window: Caller): Handlers<Names> {
  return {
    'backup:state': () => ({ problem: backups.problem }),
    'backup:second': () => jobs.run({ kind: 'second-place', library: library.client.library.folder }, noLibrary, true),
    'backup:choose-second': async () => {
      const { canceled, filePaths } = await dialog.showOpenDialog(window, {
        title: t('A Second Folder for Backups'),
        message: t('Choose a folder, best on another disk. Each backup is copied there as well.'),
        buttonLabel: t('Choose'),
        properties: ['openDirectory', 'createDirectory'],
      })
      return canceled ? null : (filePaths[0] ?? null)
    },
    'backup:make': () => backups.now(library.client.library.folder),
    'backup:restore-in-place': async ({ name }) => {
      if (library.client.library.readOnly)
        throw new AppError('read-only', 'This library is open for reading only, so it can’t be restored in its place. Restore a copy.')
      if (jobs.isRunning('import', 'restore', 'restore-in-place', 'replace-run', 'replace-undo', 'copy-library'))
        throw new AppError('bad-request', 'Something is being written into this library. Wait until that is done, then restore it.')
      const { opened, value } = await libraries.whileClosed(folder =>
        jobs.run({ kind: 'restore-in-place', library: folder, name }, noLibrary),
      )
      const { before, missingAssets, missingThemeFiles } = value
      return { library: opened, before, missingAssets, missingThemeFiles }
    },
    'backup:restore': async ({ name }) => {
      const { client } = library
      const present = client.library
      const { canceled, filePath } = await dialog.showSaveDialog(window, {
        title: t('Restore a Backup'),
        message: t('Choose a name and a place for the folder of the restored library. The present library stays as it is.'),
        buttonLabel: t('Restore'),
        nameFieldLabel: t('Name:'),
        defaultPath: join(dirname(present.folder), `${present.name} ${name.slice(-16, -8)}`),
        properties: ['createDirectory'],
      })
      if (canceled || !filePath) return null
      const restored = await jobs.run({ kind: 'restore', library: present.folder, name, folder: filePath }, (...call) =>
        client.request(...call),
      )
      const { folder, missingAssets, missingThemeFiles } = restored
      return { library: await libraries.to(folder), missingAssets, missingThemeFiles }
    },
  }
}
