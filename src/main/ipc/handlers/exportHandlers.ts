import { basename, dirname, join } from 'node:path'
import { dialog, shell } from 'electron'
import { documents } from '../../app/places.ts'
import { writeClipboard } from '../../app/writeClipboard.ts'
import type { AppCallName, Handlers } from '../../../shared/contract/contract.ts'
import { AppError, type Result } from '../../../shared/errors.ts'
import type { Format } from '../../../shared/formats/Format.ts'
import { formatOf, type FormatId } from '../../../shared/formats/formats.ts'
import type { ArticleId } from '../../../shared/model/ids.ts'
import { safeStem } from '../../publish/FileNames.ts'
import type { AppContext, Caller } from './context.ts'
import { t } from '../../../shared/words/words.ts'

type Names = Extract<AppCallName, `export:${string}` | 'article:save-copy'>
type Destination = Readonly<{ folder: string; file?: string }>

/** What each window exported last, for `export:reveal`. */
const exported = new WeakMap<Caller, string>()

export function exportHandlers(context: AppContext, window: Caller): Handlers<Names> {
  const { library, jobs, places } = context
  return {
    'export:articles': async ({ ids, format, images, theme, history, whole }) => {
      const { client } = library
      const { resources } = places
      const out = await choosePlace(context, window, ids, format)
      if (!out) return null
      const job = { kind: 'export', library: client.library.folder, ids, format, out, images, theme, history, whole, resources } as const
      const done = await jobs.run(job, (...call) => client.request(...call))
      exported.set(window, done.files[0] === undefined ? done.folder : join(done.folder, done.files[0]))
      return done
    },
    'export:book': async ({ ids, title, author }) => {
      const { client } = library
      const out = await chooseFile(window, safeStem(title), formatOf('epub'))
      if (!out) return null
      const { resources } = places
      const book = { title, author }
      const job = {
        kind: 'export',
        library: client.library.folder,
        ids,
        format: 'epub',
        out,
        images: 'inline',
        book,
        theme: 'essay',
        resources,
      } as const
      const done = await jobs.run(job, (...call) => client.request(...call))
      exported.set(window, done.files[0] === undefined ? done.folder : join(done.folder, done.files[0]))
      return done
    },
    'export:losses': ({ ids, format }) => {
      const { client } = library
      return jobs.run({ kind: 'losses', library: client.library.folder, ids, format }, (...call) => client.request(...call))
    },
    'article:save-copy': async article => {
      const from = library.client.library.folder
      const { canceled, filePath } = await dialog.showSaveDialog(window, {
        title: t('Save a Copy Elsewhere'),
        buttonLabel: t('Save'),
        defaultPath: join(documents(), `${article.header.slug || 'article'}.html`),
        filters: [{ name: t('Web Page'), extensions: ['html'] }],
        properties: ['createDirectory', 'showOverwriteConfirmation'],
      })
      if (canceled || !filePath) return null
      const file = /\.html?$/i.test(filePath) ? filePath : `${filePath}.html`
      const out = { folder: dirname(file), file: basename(file) }
      await jobs.run({ kind: 'save-copy', library: from, article, out, theme: places.theme }, noLibrary)
      return { file }
    },
    'export:copy-html': async ({ id, target }) => {
      const { client } = library
      const job = { kind: 'copy-html', library: client.library.folder, id, target } as const
      await writeClipboard(await jobs.run(job, (...call) => client.request(...call)))
    },
    'export:reveal': () => {
      const path = exported.get(window)
      if (path === undefined) throw new AppError('not-found', 'Nothing was exported from this window yet.')
      shell.showItemInFolder(path)
    },
  }
}

/** A file for one article and for a format that puts several into one; else a folder. Null when the dialog was closed. */
async function choosePlace({ library }: AppContext, window: Caller, ids: readonly ArticleId[], id: FormatId): Promise<Destination | null> {
  const format = formatOf(id)
  const [first, ...others] = ids
  if (!first) return null
  if (others.length > 0 && format.several === 'files') return chooseFolder(window, ids.length, format)
  const { client } = library
  const name = others.length > 0 ? safeStem(client.library.name) : (await client.call('article:open', { id: first })).header.slug
  return chooseFile(window, name, format)
}

async function chooseFile(window: Caller, name: string, format: Format): Promise<Destination | null> {
  const { canceled, filePath } = await dialog.showSaveDialog(window, {
    title: t('Export as {name}', { name: t(format.name) }),
    buttonLabel: t('Export'),
    defaultPath: join(lastFolder(window), `${name}.${format.extension}`),
    filters: [{ name: t(format.fileKind), extensions: [format.extension] }],
    properties: ['createDirectory', 'showOverwriteConfirmation'],
  })
  if (canceled || !filePath) return null
  const file = basename(filePath)
  const named = file.toLowerCase().endsWith(`.${format.extension}`) || (format.extension === 'html' && /\.htm$/i.test(file))
  return { folder: dirname(filePath), file: named ? file : `${file}.${format.extension}` }
}

async function chooseFolder(window: Caller, count: number, format: Format): Promise<Destination | null> {
  const { canceled, filePaths } = await dialog.showOpenDialog(window, {
    title: t('Export {count, plural, one {# Article} other {# Articles}} as {name}', { count, name: t(format.name) }),
    message: t('Choose the folder that the files go into.'),
    buttonLabel: t('Export Here'),
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
  return Promise.resolve({ ok: false, error: { code: 'no-library', message: t('No library is asked.') } })
}
