import { stat } from 'node:fs/promises'
import { basename, dirname, join, resolve, sep } from 'node:path'
import type { LibraryAccess } from '../../../shared/contract/access.ts'
import { AppError } from '../../../shared/errors.ts'
import type { ArticleId } from '../../../shared/model/ids.ts'
import { articleFilter } from '../../../shared/model/article.ts'
import { exportHtml } from '../../publish/exportHtml.ts'
import { readTheme } from '../../publish/readTheme.ts'
import { resourceFolder } from '../resourceFolder.ts'
import type { Options } from '../options.ts'
import { printJson, printLine, printable, say } from '../output.ts'
import { plainJob } from '../plainJob.ts'
import { site } from './site.ts'
import { withLibrary } from '../withLibrary.ts'

/** `deckle export ID|SLUG… --format html --out PATH`: pages, each a file that needs no other. */
export async function exportCommand(options: Options): Promise<void> {
  if (options.format === 'site') return site(options)
  if (options.format !== 'html') throw new AppError('bad-request', `Deckle can't export as "${options.format}": --format is html or site.`)
  if (options.images !== 'inline' && options.images !== 'beside') throw new AppError('bad-request', '--images is inline or beside.')
  if (!options.out) throw new AppError('bad-request', 'Say where the pages go: add --out PATH.')
  if (options.operands.length === 0 && !options.all)
    throw new AppError('bad-request', 'Say which articles to export, by id or slug, or add --all.')
  const images = options.images
  const out = options.out
  await withLibrary(options, 'read', async access => {
    const ids = await chosenArticles(access, options)
    if (!options.unfinished) await assertFinished(access, ids)
    const theme = await readTheme(join(resourceFolder, 'themes/essay'))
    const { folder, files, warnings } = await exportHtml(
      access,
      { ids, out: await destination(out, ids.length), images, theme },
      plainJob(),
    )
    const paths = files.map(file => join(folder, file))
    if (options.json) printJson({ files: paths, warnings })
    else for (const path of paths) printLine(path)
    for (const warning of options.json ? [] : warnings) say(`  ${printable(warning)}`)
  })
}

/** Throws `bad-request` while an article says TK somewhere: what is still to be written is not given out unasked. */
async function assertFinished(access: LibraryAccess, ids: readonly ArticleId[]): Promise<void> {
  const unfinished = await access.call('article:unfinished', { ids: [...ids] })
  if (unfinished.length === 0) return
  const named = unfinished.slice(0, 5).map(({ title, count }) => `“${title || 'Untitled'}” (${count})`)
  throw new AppError(
    'bad-request',
    `Something is still to be written, marked TK, in ${named.join(', ')}${unfinished.length > 5 ? ' and others' : ''}. Add --unfinished to export all the same.`,
  )
}

async function chosenArticles(access: LibraryAccess, options: Options): Promise<ArticleId[]> {
  if (!options.all) return Promise.all(options.operands.map(async key => (await access.call('article:find', { key })).id))
  const { items } = await access.call('article:list', { filter: articleFilter.parse({}), limit: 100_000 })
  if (items.length === 0) throw new AppError('not-found', 'This library has no articles to export.')
  return items.map(item => item.id)
}

/** One article goes to the file that was named; several, or an existing folder, or a path that ends like one, mean a folder. */
async function destination(out: string, count: number): Promise<{ folder: string; file?: string }> {
  const path = resolve(out)
  const existing = await stat(path).catch(() => null)
  if (count > 1 || existing?.isDirectory() || /[\\/]$/.test(out) || out.endsWith(sep)) return { folder: path }
  return { folder: dirname(path), file: basename(path) }
}
