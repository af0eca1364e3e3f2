import { basename, dirname, join } from 'node:path'
import { dialog, shell } from 'electron'
import { documents } from '../../app/places.ts'
import type { AppCallName, Handlers } from '../../../shared/contract/contract.ts'
import { AppError, type Result } from '../../../shared/errors.ts'
import type { AppContext, Caller } from './context.ts'
import { t } from '../../../shared/words/words.ts'

type Names = Extract<AppCallName, `library:${string}`>

export function libraryHandlers(context: AppContext, window: Caller): Handlers<Names> {
  const { library, settings, libraries, check, jobs } = context
  const problemFolder = () => {
    const folder = library.problem?.folder
    if (!folder) throw new AppError('bad-request', 'No library is waiting to be opened. Choose one with Open Library.')
    return folder
  }
  return {
    'library:create': async () => {
      const { canceled, filePath } = await dialog.showSaveDialog(window, {
        title: t('New Library'),
        message: t('Choose a name and a place for the folder of the new library.'),
        buttonLabel: t('Create'),
        nameFieldLabel: t('Name:'),
        defaultPath: join(documents(), t('My Library')),
        properties: ['createDirectory'],
      })
      return canceled || !filePath ? null : libraries.to(filePath, { create: true })
    },
    'library:open': async () => {
      const { canceled, filePaths } = await dialog.showOpenDialog(window, {
        title: t('Open Library'),
        message: t('Choose the folder of a Deckle library.'),
        buttonLabel: t('Open'),
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
    'library:opening': () => library.opening,
    'library:reopen': () => library.reopen(),
    'library:findings': () => check.findings,
    'library:examine': ({ everything }) => check.examine(library.client.library.folder, everything),
    'library:retry': () => libraries.to(problemFolder()),
    'library:restore-newest': async () => {
      const from = problemFolder()
      const folder = await newFolder(window, {
        title: t('Restore the Newest Backup'),
        button: t('Restore'),
        near: from,
        name: t('{name} restored', { name: basename(from) }),
      })
      if (folder === null) return null
      const restored = await jobs.run({ kind: 'restore', library: from, name: 'latest', folder }, noLibrary)
      const { missingAssets, missingThemeFiles } = restored
      return { library: await libraries.to(restored.folder), missingAssets, missingThemeFiles }
    },
    'library:copy': async () => {
      const { name, folder: from } = library.client.library
      const folder = await newFolder(window, {
        title: t('Copy the Library'),
        button: t('Copy'),
        near: join(documents(), name),
        name: t('{name} copy', { name }),
      })
      if (folder === null) return null
      const copied = await jobs.run({ kind: 'copy-library', library: from, folder }, noLibrary)
      return libraries.to(copied.folder)
    },
    'library:reveal': () => {
      shell.showItemInFolder(library.client.library.folder)
    },
  }
}

type NewFolder = Readonly<{ title: string; button: string; near: string; name: string }>

/** Asks for a folder that is to be made, beside `near`. */
async function newFolder(window: Caller, { title, button, near, name }: NewFolder): Promise<string | null> {
  const { canceled, filePath } = await dialog.showSaveDialog(window, {
    title,
    message: t('Choose a name and a place for the folder of the new library. The other one stays as it is.'),
    buttonLabel: button,
    nameFieldLabel: t('Name:'),
    defaultPath: join(dirname(near), name),
    properties: ['createDirectory'],
  })
  return canceled || !filePath ? null : filePath
}

/** These jobs read files alone. */
function noLibrary(): Promise<Result<never>> {
  return Promise.resolve({ ok: false, error: { code: 'no-library', message: t('No library is open.') } })
}
