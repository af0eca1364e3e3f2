import { stat } from 'node:fs/promises'
import { basename, dirname, join, resolve } from 'node:path'
import { AppError } from '../../../shared/errors.ts'
import { formatIds, formatOf, isFormat, type FormatId } from '../../../shared/formats/formats.ts'
import type { ImagesPlace } from '../../../shared/formats/Format.ts'
import { lossPlace, lossWords } from '../../../shared/formats/lossWords.ts'
import type { LossReport } from '../../../shared/model/loss.ts'
import { findLosses } from '../../publish/findLosses.ts'
import { exportArticles } from '../../publish/exportArticles.ts'
import { assertFinished } from '../assertFinished.ts'
import { chosenArticles, namesArticles } from '../chosenArticles.ts'
import { libraryFolder } from '../libraryFolder.ts'
import { namedTheme } from '../namedTheme.ts'
import { pageTheme } from '../../publish/theme/pageTheme.ts'
import { resourceFolder } from '../resourceFolder.ts'
import type { Options } from '../options.ts'
import { printJson, printLine, printable, say } from '../output.ts'
import { plainJob } from '../plainJob.ts'
import { ElectronPrinter } from '../print/ElectronPrinter.ts'
import { site } from './site.ts'
import { withLibrary } from '../withLibrary.ts'
import { inEnglish } from '../../../shared/words/say.ts'

/** `deckle export ID|SLUG… --format html --out PATH`: articles in a format, each as a file or all in one. */
export async function exportCommand(options: Options): Promise<void> {
  if (options.format === 'site') return site(options)
  const format = options.format
  if (!isFormat(format))
    throw new AppError('bad-request', `Deckle can't export as "${format}": --format is ${formatIds.join(', ')} or site.`)
  const images = imagesOf(options, format)
  if ((options.title !== undefined || options.author !== undefined) && format !== 'epub')
    throw new AppError('bad-request', '--title and --author are of a book: add --format epub.')
  if (options.theme !== undefined && !formatOf(format).themed)
    throw new AppError('bad-request', `Themes are for html and pdf: ${formatOf(format).name} has none. Leave --theme out.`)
  if (options.history && format !== 'archive')
    throw new AppError('bad-request', `Only an archive holds the history: ${formatOf(format).name} does not. Leave --history out.`)
  if (options.losses) return tellLosses(options, format)
  if (!options.out) throw new AppError('bad-request', 'Say where it goes: add --out PATH.')
  if (!namesArticles(options))
    throw new AppError('bad-request', 'Say which articles to export: by id or slug, by --list, --tag or --filter, or add --all.')
  const out = options.out
  await withLibrary(options, 'read', async access => {
    const ids = await chosenArticles(access, options)
    if (!options.unfinished) assertFinished(await access.call('article:unfinished', { ids: [...ids] }), 'export')
    if (!options.json) warnOfLosses(await findLosses(access, ids, format, 5, plainJob()), format)
    const printer = new ElectronPrinter()
    const library = await libraryFolder(options.library)
    const theme = await pageTheme(access, { theme: namedTheme(options.theme ?? 'essay'), resources: resourceFolder, library })
    const surroundings = { theme, print: (html: string) => printer.print(html) }
    const { folder, files, warnings } = await exportArticles(
      access,
      {
        ids,
        format,
        out: await destination(out, format, ids.length),
        images,
        book: bookOf(options),
        history: options.history,
        whole: options.all,
      },
      surroundings,
      plainJob(),
    ).finally(() => printer.close())
    const paths = files.map(file => join(folder, file))
    if (options.json) printJson({ files: paths, warnings: warnings.map(inEnglish) })
    else for (const path of paths) printLine(path)
    for (const warning of options.json ? [] : warnings) say(`  ${printable(inEnglish(warning))}`)
  })
}

/** What a book says of itself. */
function bookOf({ title, author }: Options): { title: string; author: string } | undefined {
  return title === undefined && author === undefined ? undefined : { title: title ?? '', author: author ?? '' }
}

/** `--losses`: what the export would lose, by place; nothing is written. */
async function tellLosses(options: Options, format: FormatId): Promise<void> {
  await withLibrary(options, 'read', async access => {
    const report = await findLosses(access, await chosenArticles(access, options), format, 100_000, plainJob())
    if (options.json) return printJson(report)
    for (const line of lossLines(report)) printLine(line)
    if (report.losing === 0) say(`${formatOf(format).name} keeps all of it.`)
    return undefined
  })
}

/** Said before anything is written, on standard error; the first lines of it. */
function warnOfLosses(report: LossReport, format: FormatId): void {
  const lines = lossLines(report)
  if (lines.length === 0) return
  say(`${formatOf(format).name} can’t keep all of it:`)
  for (const line of lines.slice(0, 12)) say(`  ${line}`)
  if (lines.length > 12 || report.losing > report.articles.length) say('  … and more: --losses tells all of it.')
}

function lossLines({ articles }: LossReport): string[] {
  return articles.flatMap(({ title, losses }) =>
    losses.map(loss => {
      const where = `“${printable(title) || 'Untitled'}”, ${printable(lossPlace(loss))}`
      return `${where}: ${lossWords(loss)}${loss.passage ? ` (“${printable(loss.passage)}”)` : ''}`
    }),
  )
}

/** Where the images go: as it is said, or else as is usual for the format. */
function imagesOf({ images }: Options, format: FormatId): ImagesPlace {
  if (images === undefined) return formatOf(format).images[0] ?? 'inline'
  if (images !== 'inline' && images !== 'beside') throw new AppError('bad-request', '--images is inline or beside.')
  return images
}

/**
 * One article, or a format that puts several into one file, goes to the file that was named; several files, or an existing folder, or
 * a path that ends like one, mean a folder.
 */
async function destination(out: string, format: FormatId, count: number): Promise<{ folder: string; file?: string }> {
  const path = resolve(out)
  const existing = await stat(path).catch(() => null)
  if (formatOf(format).several === 'file') return oneFile(path, existing?.isDirectory() === true || endsLikeFolder.test(out), format)
  if (count > 1 || existing?.isDirectory() || endsLikeFolder.test(out)) return { folder: path }
  return { folder: dirname(path), file: basename(path) }
}

const endsLikeFolder = process.platform === 'win32' ? /[\\/]$/ : /\/$/

/** What holds several articles is named after the library where it is only said which folder it goes into. */
function oneFile(path: string, isFolder: boolean, format: FormatId): { folder: string; file: string } {
  return isFolder ? { folder: path, file: `articles.${formatOf(format).extension}` } : { folder: dirname(path), file: basename(path) }
}
