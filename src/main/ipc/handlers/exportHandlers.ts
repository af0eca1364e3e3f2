import { basename, dirname, join } from 'node:path'
import { dialog, shell } from 'electron'
import { documents } from '../../app/places.ts'
import { writeClipboard } from '../../app/writeClipboard.ts'
import type { AppCallName, Handlers } from '../../../shared/contract/contract.ts'
import { AppError, type Result } from '../../../shared/errors.ts'
import type { ArticleId } from '../../../shared/model/ids.ts'
import type { AppContext, Caller } from './context.ts'

type Names = Extract<AppCallName, `export:${string}` | 'article:save-copy'>
type Destination = Readonly<{ folder: string; file?: string }>

/** What each window exported last, for `export:reveal`. */
const exported = new WeakMap<Caller, string>()

export function exportHandlers(context: AppContext, window: Caller): Handlers<Names> {
  const { library, jobs, places } = context
  return {
    'export:html': async ({ ids, images }) => {
      const { client } = library
      const [only, ...others] = ids
      const out = only && others.length === 0 ? await chooseFile(context, window, only) : await chooseFolder(window, ids.length)
      if (!out) return null
      const job = { kind: 'export-html', library: client.library.folder, ids, out, images, theme: places.theme } as const
      const done = await jobs.run(job, (...call) => client.request(...call))
      exported.set(window, done.files[0] === undefined ? done.folder : join(done.folder, done.files[0]))
      return done
    },
    'article:save-copy': async article => {
      const from = library.client.library.folder
      const { canceled, filePath } = await dialog.showSaveDialog(window, {
        title: 'Save a Copy Elsewhere',
        buttonLabel: 'Save',
        defaultPath: join(documents(), `${article.header.slug || 'article'}.html`),
        filters: [{ name: 'Web Page', extensions: ['html'] }],
        properties: ['createDirectory', 'showOverwriteConfirmation'],
      })
      if (canceled || !filePath) return null
      const file = /\.html?$/i.test(filePath) ? filePath : `${filePath}.html`
      const out = { folder: dirname(file), file: basename(file) }
      await jobs.run({ kind: 'save-copy', library: from, article, out, theme: places.theme }, noLibrary)
      return { file }
    },
    'export:copy-html': async ({ id }) => {
      const { client } = library
      const job = { kind: 'copy-html', library: client.library.folder, id } as const
      await writeClipboard(await jobs.run(job, (...call) => client.request(...call)))
    },
    'export:reveal': () => {
      const path = exported.get(window)
      if (path === undefined) throw new AppError('not-found', 'Nothing was exported from this window yet.')
      shell.showItemInFolder(path)
    },
  }
}

async function chooseFile({ library }: AppContext, window: Caller, id: ArticleId): Promise<Destination | null> {
  const { header } = await library.client.call('article:open', { id })
  const { canceled, filePath } = await dialog.showSaveDialog(window, {
    title: 'Export as HTML',
    buttonLabel: 'Export',
    defaultPath: join(lastFolder(window), `${header.slug}.html`),
    filters: [{ name: 'Web Page', extensions: ['html'] }],
    properties: ['createDirectory', 'showOverwriteConfirmation'],
  })
  if (canceled || !filePath) return null
  const file = basename(filePath)
  return { folder: dirname(filePath), file: /\.html?$/i.test(file) ? file : `${file}.html` }
}

async function chooseFolder(window: Caller, count: number): Promise<Destination | null> {
  const { canceled, filePaths } = await dialog.showOpenDialog(window, {
    title: `Export ${count} Articles as HTML`,
    message: 'Choose the folder that the pages go into.',
    buttonLabel: 'Export Here',
    defaultPath: lastFolder(window),
    properties: ['openDirectory', 'createDirectory'],
  })
  const folder = filePaths[0]
  return canceled || !folder ? null : { folder }
}

function lastFolder(window: Caller): string {
  const last = exported.get(window)
  return last === undefined ? documents() : dirname(last)
}

/** What a window has is written without asking the library. */
function noLibrary(): Promise<Result<never>> {
  return Promise.resolve({ ok: false, error: { code: 'no-library', message: 'No library is asked.' } })
}
