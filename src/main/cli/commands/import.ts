import { resolve } from 'node:path'
import { AppError } from '../../../shared/errors.ts'
import { importFiles } from '../../import/importFiles.ts'
import type { Options } from '../options.ts'
import { printJson, printLine, printable, say } from '../output.ts'
import { plainJob } from '../plainJob.ts'
import { withLibrary } from '../withLibrary.ts'
import { inEnglish } from '../../../shared/words/say.ts'

/** `deckle import FILE…`: each file becomes an article, an archive all that are in it. One that can't be read doesn't stop the others, but the command fails. */
export async function importCommand(options: Options): Promise<void> {
  const paths = options.operands.map(path => resolve(path))
  if (paths.length === 0) throw new AppError('bad-request', 'Say which files to import: "deckle import FILE…".')
  const duplicates = duplicatesOf(options)
  const outcomes = await withLibrary(options, 'write', access => importFiles(access, paths, plainJob(), duplicates)).catch(orAsk)
  const articles = outcomes.flatMap(({ article, warnings }) =>
    article ? [{ id: article.id, slug: article.slug, title: article.title, warnings: warnings.map(inEnglish) }] : [],
  )
  if (options.json) printJson(articles)
  for (const { file, article, warnings, error } of outcomes) {
    if (article && !options.json) printLine(`${article.slug}  ${printable(article.title)}`)
    for (const warning of options.json ? [] : warnings) say(`  ${printable(inEnglish(warning))}`)
    if (error) say(`deckle: ${printable(file)}: ${printable(inEnglish(error))}`)
  }
  const failed = outcomes.filter(outcome => outcome.error !== null).length
  if (failed > 0) throw new AppError('unreadable-file', failed === 1 ? 'One file was not imported.' : `${failed} files were not imported.`)
}

function duplicatesOf({ duplicates }: Options): 'keep' | 'skip' | null {
  if (duplicates === undefined) return null
  if (duplicates !== 'keep' && duplicates !== 'skip') throw new AppError('bad-request', '--duplicates is keep or skip.')
  return duplicates
}

function orAsk(error: unknown): never {
  if (!(error instanceof AppError) || error.code !== 'conflict') throw error
  const ways = 'Add --duplicates keep to take them in beside those, or --duplicates skip to leave them out.'
  throw new AppError('bad-request', `${error.message} ${ways}`, { cause: error })
}
