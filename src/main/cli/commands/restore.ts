import { basename, dirname, resolve } from 'node:path'
import { AppError } from '../../../shared/errors.ts'
import { requireBackup } from '../../library/backups/backupFiles.ts'
import { restoreInPlace } from '../../library/backups/restoreInPlace.ts'
import { restoreLibrary } from '../../library/backups/restoreLibrary.ts'
import { libraryFolder } from '../libraryFolder.ts'
import type { Options } from '../options.ts'
import { printJson, printLine, printable, say } from '../output.ts'
import { plainJob } from '../plainJob.ts'
import { withLibrary } from '../withLibrary.ts'

/**
 * `deckle restore BACKUP --out DIR`: a backup as a library in a new folder. `--in-place`: the library itself as it was. `deckle restore BACKUP --article ID|SLUG`: one
 * article of it, as a new article of the library. A backup is named by its name, its number, `latest`, or its file.
 */
export async function restore(options: Options): Promise<void> {
  const [named, ...others] = options.operands
  if (!named || others.length > 0)
    throw new AppError('bad-request', 'Say which backup: "deckle restore BACKUP". "deckle backups" lists them.')
  const ways = [options.out !== undefined, options.article !== undefined, options['in-place']]
  if (ways.filter(Boolean).length !== 1)
    throw new AppError(
      'bad-request',
      'Say what to restore: --out DIR for the whole library as a new one, --in-place for the library itself, or --article ID|SLUG for one article.',
    )
  const isFile = /[/\\]|\.sqlite$/u.test(named)
  const folder = isFile ? resolve(dirname(resolve(named)), '..') : await libraryFolder(options.library)
  const key = isFile ? basename(named).replace(/\.sqlite$/u, '') : named
  if (options.out !== undefined) return restoreWhole(options, folder, key, resolve(options.out))
  if (options['in-place']) return restoreHere(options, folder, key)
  const { name } = requireBackup(folder, key)
  const article = options.article ?? ''
  const added = await withLibrary({ ...options, library: folder }, 'write', access =>
    access.call('backup:restore-article', { name, key: article }),
  )
  if (options.json) printJson(added)
  else printLine(`${added.slug}  ${printable(added.title)}`)
}

async function restoreHere(options: Options, folder: string, key: string): Promise<void> {
  const { before, articles, missingAssets, missingThemeFiles } = await restoreInPlace(folder, key, plainJob())
  if (options.json) printJson({ folder, articles, missingAssets, missingThemeFiles, before: before.name })
  else {
    printLine(`Restored ${articles} articles in ${folder}`)
    printLine(`What was there until now: "deckle restore ${before.name} --in-place"`)
  }
  if (missingAssets > 0) say(`deckle: ${missingAssets} images are lost.`)
  sayLostThemes(missingThemeFiles)
}

async function restoreWhole(options: Options, folder: string, key: string, out: string): Promise<void> {
  const restored = await restoreLibrary(folder, key, out, plainJob())
  if (options.json) printJson(restored)
  else printLine(`Restored ${restored.articles} articles and ${restored.assets} images into ${restored.folder}`)
  if (restored.missingAssets > 0) say(`deckle: ${restored.missingAssets} images were lost before this backup was made.`)
  sayLostThemes(restored.missingThemeFiles)
}

function sayLostThemes(count: number): void {
  if (count > 0) say(`deckle: ${count} files of the library’s own themes are lost.`)
}
