import type { JobControl, LibraryAccess } from '../../shared/contract/access.ts'
import { AppError } from '../../shared/errors.ts'
import type { ArticleAdded } from '../../shared/model/draft.ts'
import { realpath } from 'node:fs/promises'
import { readArticle } from './readArticle.ts'
import { readSource } from './source/readSource.ts'
import { storeReading } from './storeReading.ts'
import type { Said } from '../../shared/words/say.ts'

export type Imported = Readonly<{ article: ArticleAdded; warnings: Said[] }>

/** Throws `cancelled` once a job was told to stop. */
export function cancelCheck(job: Pick<JobControl, 'signal'> | undefined): () => void {
  return () => {
    if (job?.signal.aborted) throw new AppError('cancelled', 'The import was stopped.')
  }
}

/**
 * Imports a file (HTML, Markdown, plain text) as a new article, with its images and lists. `imageRoot` is a folder
 * around the file's own that images may come from too. `warnings` says what could not be carried over. Throws
 * `unsupported-file`, `unreadable-file` or `cancelled`, and whatever the library throws.
 */
export async function importFile(
  access: LibraryAccess,
  path: string,
  job?: JobControl,
  options: { imageRoot?: string } = {},
): Promise<Imported> {
  const check = cancelCheck(job)
  check()
  const source = await readSource(path)
  const reading = readArticle(source)
  if (source.warning) reading.warnings.add(source.warning)
  const root = options.imageRoot === undefined ? source.folder : await realpath(options.imageRoot)
  const article = await storeReading(access, reading, { place: { folder: source.folder, root }, check })
  return { article, warnings: reading.warnings.all() }
}
