import { basename, extname } from 'node:path'
import { dialog } from 'electron'
import type { AppCallName, Handlers } from '../../../shared/contract/contract.ts'
import type { AppContext, Caller } from './context.ts'
import { t } from '../../../shared/words/words.ts'

type Names = Extract<AppCallName, 'item:read' | 'list:export' | 'views:read'>

const formats = {
  csv: 'Table (CSV)',
  tsv: 'Table (TSV)',
  json: 'JSON Feed',
  opml: 'OPML',
  md: 'Markdown',
} as const

export function listHandlers({ library, jobs }: AppContext, window: Caller): Handlers<Names> {
  return {
    'item:read': ({ source, language }) => {
      const { client } = library
      // Whoever asked waits for the answer before their eyes: it needs no bar of its own.
      return jobs.run({ kind: 'read-items', library: client.library.folder, source, language }, (...call) => client.request(...call), true)
    },
    'views:read': ({ bytes }) => {
      const { client } = library
      return jobs.run({ kind: 'read-views', library: client.library.folder, bytes }, (...call) => client.request(...call), true)
    },
    'list:export': async ({ ids, format }) => {
      const { client } = library
      const [only] = ids
      const name = only && ids.length === 1 ? (await client.call('list:head', { id: only })).name : client.library.name
      const { canceled, filePath } = await dialog.showSaveDialog(window, {
        title: ids.length === 1 ? t('Export the List') : t('Export the Lists'),
        buttonLabel: t('Export'),
        defaultPath: `${fileName(name)}.${format}`,
        filters: [{ name: formats[format], extensions: [format] }],
      })
      if (canceled || !filePath) return null
      const path = extname(filePath) === '' ? `${filePath}.${format}` : filePath
      await jobs.run({ kind: 'export-lists', library: client.library.folder, ids, format, path }, (...call) => client.request(...call))
      return { file: basename(path) }
    },
  }
}

/** A name that every system takes for a file. */
function fileName(name: string): string {
  return (
    name
      .replaceAll(/[\p{Cc}<>:"/\\|?*]+/gu, ' ')
      .replaceAll(/\s+/gu, ' ')
      .replace(/^[. ]+|[. ]+$/gu, '')
      .slice(0, 100) || 'List'
  )
}
