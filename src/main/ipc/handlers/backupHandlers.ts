import { dirname, join } from 'node:path'
import { dialog } from 'electron'
import type { AppCallName, Handlers } from '../../../shared/contract/contract.ts'
import type { AppContext, Caller } from './context.ts'

type Names = Extract<AppCallName, `backup:${string}`>

export function backupHandlers({ library, libraries, jobs, backups }: AppContext, window: Caller): Handlers<Names> {
  return {
    'backup:state': () => ({ problem: backups.problem }),
    'backup:make': () => backups.now(library.client.library.folder),
    'backup:restore': async ({ name }) => {
      const { client } = library
      const present = client.library
      const { canceled, filePath } = await dialog.showSaveDialog(window, {
        title: 'Restore a Backup',
        message: 'Choose a name and a place for the folder of the restored library. The present library stays as it is.',
        buttonLabel: 'Restore',
        nameFieldLabel: 'Name:',
        defaultPath: join(dirname(present.folder), `${present.name} ${name.slice(-16, -8)}`),
        properties: ['createDirectory'],
      })
      if (canceled || !filePath) return null
      const restored = await jobs.run({ kind: 'restore', library: present.folder, name, folder: filePath }, (...call) =>
        client.request(...call),
      )
      return { library: await libraries.to(restored.folder), missingAssets: restored.missingAssets }
    },
  }
}
