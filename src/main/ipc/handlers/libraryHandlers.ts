import { join } from 'node:path'
import { dialog, shell } from 'electron'
import { documents } from '../../app/places.ts'
import type { AppCallName, Handlers } from '../../../shared/contract/contract.ts'
import { AppError } from '../../../shared/errors.ts'
import type { AppContext, Caller } from './context.ts'

type Names = Extract<AppCallName, `library:${string}`>

export function libraryHandlers(context: AppContext, window: Caller): Handlers<Names> {
  const { library, settings, libraries, check } = context
  return {
    'library:create': async () => {
      const { canceled, filePath } = await dialog.showSaveDialog(window, {
        title: 'New Library',
        message: 'Choose a name and a place for the folder of the new library.',
        buttonLabel: 'Create',
        nameFieldLabel: 'Name:',
        defaultPath: join(documents(), 'My Library'),
        properties: ['createDirectory'],
      })
      return canceled || !filePath ? null : libraries.to(filePath, { create: true })
    },
    'library:open': async () => {
      const { canceled, filePaths } = await dialog.showOpenDialog(window, {
        title: 'Open Library',
        message: 'Choose the folder of a Deckle library.',
        buttonLabel: 'Open',
        defaultPath: documents(),
        properties: ['openDirectory'],
      })
      const folder = filePaths[0]
      return canceled || !folder ? null : libraries.to(folder)
    },
    'library:open-sample': () => libraries.toSample(),
    'library:switch': ({ folder }) => {
      if (!settings.current.recentLibraries.includes(folder))
        throw new AppError('bad-request', 'This folder is not among the libraries that were opened before. Choose it with Open Library.')
      return libraries.to(folder)
    },
    'library:reopen': () => library.reopen(),
    'library:findings': () => check.findings,
    'library:examine': ({ everything }) => check.examine(library.client.library.folder, everything),
    'library:reveal': () => {
      shell.showItemInFolder(library.client.library.folder)
    },
  }
}
