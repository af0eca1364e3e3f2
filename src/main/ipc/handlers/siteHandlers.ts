import { isAbsolute, join } from 'node:path'
import { app, dialog, shell } from 'electron'
import { documents } from '../../app/places.ts'
import { isSiteFolder } from '../../publish/site/manifestPlace.ts'
import type { AppCallName, Handlers } from '../../../shared/contract/contract.ts'
import { AppError } from '../../../shared/errors.ts'
import type { AppContext, Caller } from './context.ts'
import { t } from '../../../shared/words/words.ts'

type Names = Extract<AppCallName, `site:${string}`>

/** Folders that people chose in a dialog since the app began: a page can't name others, unless Deckle has built a site there before. */
const chosen = new Set<string>()
/** What each window published last, for `site:reveal`. */
const published = new WeakMap<Caller, string>()

export function siteHandlers(context: AppContext, window: Caller): Handlers<Names> {
  const { library, jobs, places, preview } = context
  return {
    'site:choose-folder': async () => {
      const { canceled, filePaths } = await dialog.showOpenDialog(window, {
        title: t('Folder of the Site'),
        message: t('Choose the folder that the site goes into: an empty one, or one that Deckle has built a site in.'),
        buttonLabel: t('Choose'),
        defaultPath: documents(),
        properties: ['openDirectory', 'createDirectory'],
      })
      const folder = filePaths[0]
      if (canceled || !folder) return null
      chosen.add(folder)
      return folder
    },
    'site:build': async ({ settings, preview: asPreview }) => {
      const { client } = library
      const { folder: home } = client.library
      if (isAbsolute(settings.theme)) throw new AppError('bad-request', 'Choose one of the themes that come with Deckle.')
      const folder = asPreview ? preview.folderOf(home) : settings.folder
      if (!asPreview) assertChosen(folder)
      const { resources, built } = places
      const job = { kind: 'site', library: home, settings, folder, resources, built, version: app.getVersion() } as const
      const { articles, files, written, removed, warnings } = await jobs.run(job, (...call) => client.request(...call))
      if (asPreview) preview.show(home, settings.title || 'Preview')
      else published.set(window, folder)
      return { articles, files, written, removed, warnings }
    },
    'site:check': asked => {
      const { client } = library
      return jobs.run({ kind: 'check-site', library: client.library.folder, asked }, (...call) => client.request(...call))
    },
    'site:reveal': () => {
      const folder = published.get(window)
      if (folder === undefined) throw new AppError('not-found', 'No site was built from this window yet.')
      shell.showItemInFolder(join(folder, 'index.html'))
    },
  }
}

function assertChosen(folder: string): void {
  if (!folder || !isAbsolute(folder)) throw new AppError('bad-request', 'Choose the folder that the site goes into.')
  if (!chosen.has(folder) && !isSiteFolder(folder))
    throw new AppError('bad-request', 'Choose the folder of the site again: Deckle has not built a site there.')
}
