import { existsSync } from 'node:fs'
import { readdir } from 'node:fs/promises'
import { join } from 'node:path'
import { dialog, shell } from 'electron'
import { documents } from '../../app/places.ts'
import { safeStem } from '../../publish/FileNames.ts'
import { themeFolder, themesFolder } from '../../publish/theme/themePlaces.ts'
import type { AppCallName, Handlers } from '../../../shared/contract/contract.ts'
import { AppError } from '../../../shared/errors.ts'
import type { AppContext, Caller } from './context.ts'
import { t } from '../../../shared/words/words.ts'

// Read when themes are first asked for: the window comes without them.
const ownThemes = () => import('../../publish/theme/OwnThemes.ts')

/** What can be done to themes. Their code runs in the processes for previews and for jobs, never in this one. */
export function themeHandlers(context: AppContext, window: Caller): Handlers<Extract<AppCallName, `theme:${string}`>> {
  const { library, jobs, places, pagePreviews } = context
  const base = join(places.resources, 'themes/essay')
  const home = () => library.client.library.folder
  const folderOf = (id: string) => themeFolder(id, places.resources, home())
  const own = async () => new (await ownThemes()).OwnThemes(themesFolder(home()), base)
  const texts = async (id: string) => new (await import('../../publish/theme/ThemeTexts.ts')).ThemeTexts(folderOf(id), base)
  const writable = () => {
    if (library.opened?.readOnly ?? true) throw new AppError('read-only', 'This library can only be read now, and so can its themes.')
  }
  return {
    'theme:list': async () => [...(await shipped(join(places.resources, 'themes'))), ...(await (await own()).list())],
    'theme:add': async ({ from, name }) => {
      writable()
      return { id: await (from === null ? (await own()).create(name) : (await own()).copy(folderOf(from), name)) }
    },
    'theme:rename': async ({ id, name }) => {
      writable()
      await (await own()).rename(id, name)
    },
    'theme:remove': async ({ id }) => (writable(), { removed: await (await own()).remove(id) }),
    'theme:restore': async ({ removed }) => (writable(), { id: await (await own()).restore(removed) }),
    'theme:import': async ({ source }) => {
      writable()
      const from = await chosenSource(window, source)
      if (from === null) return null
      return jobs.run({ kind: 'take-theme', library: home(), source: from, base }, (...call) => library.client.request(...call))
    },
    'theme:export': async ({ id }) => {
      const folder = folderOf(id)
      const { themeSummaryOf } = await ownThemes()
      const { name } = await themeSummaryOf(id, folder, false)
      const { canceled, filePath } = await dialog.showSaveDialog(window, {
        title: t('Export the Theme'),
        buttonLabel: t('Export'),
        defaultPath: join(documents(), `${safeStem(name)}.zip`),
        filters: [{ name: t('Zip File'), extensions: ['zip'] }],
        properties: ['createDirectory', 'showOverwriteConfirmation'],
      })
      if (canceled || !filePath) return null
      const path = /\.zip$/i.test(filePath) ? filePath : `${filePath}.zip`
      await jobs.run({ kind: 'give-theme', library: home(), folder, path }, (...call) => library.client.request(...call))
      return { file: path }
    },
    'theme:reveal': ({ id }) => {
      const folder = folderOf(id)
      if (!existsSync(folder)) throw new AppError('not-found', 'This theme is not there any more.')
      shell.showItemInFolder(join(folder, 'theme.json'))
    },
    'theme:files': async ({ id }) => (await texts(id)).list(),
    'theme:read': async ({ id, path }) => (await texts(id)).read(path),
    'theme:write': async ({ id, path, text, before }) => {
      writable()
      await (await texts(id)).write(path, text, before)
    },
    'theme:remove-file': async ({ id, path }) => {
      writable()
      await (await texts(id)).remove(path)
    },
    'theme:set-defaults': async ({ id, options }) => {
      writable()
      await (await own()).setDefaults(id, options)
    },
    'theme:check': ({ id }) => pagePreviews.ask({ type: 'check', folder: folderOf(id), base }, library.client),
    'theme:look': async ({ id, options, page, fresh }) => ({
      html: await pagePreviews.ask({ type: 'look', folder: folderOf(id), base, options, page, fresh }, library.client),
    }),
  }
}

async function shipped(folder: string) {
  const { themeSummaryOf } = await ownThemes()
  const entries = await readdir(folder, { withFileTypes: true })
  const ids = entries.filter(entry => entry.isDirectory()).map(({ name }) => name)
  return Promise.all(ids.sort().map(id => themeSummaryOf(id, join(folder, id), false)))
}

async function chosenSource(window: Caller, source: 'zip' | 'folder'): Promise<string | null> {
  const { canceled, filePaths } = await dialog.showOpenDialog(window, {
    title: t('Import a Theme'),
    message:
      source === 'zip' ? t('Choose the zip file of a theme.') : t('Choose the folder of a theme: the one that has theme.json in it.'),
    buttonLabel: t('Import'),
    defaultPath: documents(),
    ...(source === 'zip'
      ? { filters: [{ name: t('Zip File'), extensions: ['zip'] }], properties: ['openFile' as const] }
      : { properties: ['openDirectory' as const] }),
  })
  return canceled ? null : (filePaths[0] ?? null)
}
