import { basename } from 'node:path'
import type { JobControl, LibraryAccess } from '../../shared/contract/access.ts'
import type { ImportOutcome } from '../../shared/contract/contract.ts'
import { AppError } from '../../shared/errors.ts'
import type { Duplicates } from './archive/importArchive.ts'
import { importFile } from './importFile.ts'
import { say } from '../../shared/words/say.ts'

const unexpected = say('Something in this file is not as Deckle expects it. Nothing of it was imported.')

/** Errors that the next file would meet as well. */
const general = new Set([
  'no-library',
  'library-locked',
  'library-newer',
  'library-damaged',
  'library-unavailable',
  'read-only',
  'disk-full',
])

/**
 * Imports files one after the other. One that can't be read doesn't stop the others; a job that is cancelled ends with
 * what was imported by then. Archives bring many articles. Throws what concerns the library itself: locked, read-only, a full disk;
 * and `conflict`, before anything is imported, where archives hold articles that the library has and nobody said what becomes of them.
 */
export async function importFiles(
  access: LibraryAccess,
  paths: readonly string[],
  job: JobControl,
  duplicates: Duplicates | null = null,
): Promise<ImportOutcome[]> {
  if (duplicates === null) await assertNew(access, paths, job)
  const outcomes: ImportOutcome[] = []
  for (const [index, path] of paths.entries()) {
    if (job.signal.aborted) break
    const file = basename(path)
    job.progress(file, index, paths.length)
    try {
      if (isArchive(path)) {
        const { Archive, importArchive } = await archives()
        outcomes.push(...(await importArchive(access, await Archive.open(path), file, duplicates ?? 'skip', job)))
        continue
      }
      const { article, warnings } = await importFile(access, path, job)
      outcomes.push({ file, article, warnings, error: null })
    } catch (error) {
      if (error instanceof AppError && general.has(error.code)) throw error
      if (error instanceof AppError && error.code === 'cancelled') break
      outcomes.push({
        file,
        article: null,
        warnings: [],
        error: error instanceof AppError ? (error.said ?? say(error.message)) : unexpected,
      })
    }
  }
  job.progress('', outcomes.length, paths.length)
  return outcomes
}

function isArchive(path: string): boolean {
  return path.toLowerCase().endsWith('.deckle')
}

// Other files go without what reads archives.
async function archives() {
  return { ...(await import('./archive/Archive.ts')), ...(await import('./archive/importArchive.ts')) }
}

/** An archive that can't be read says so when its turn comes. */
async function assertNew(access: LibraryAccess, paths: readonly string[], job: JobControl): Promise<void> {
  let known = 0
  for (const path of paths.filter(isArchive)) {
    if (job.signal.aborted) return
    const { Archive, duplicatesIn } = await archives()
    const archive = await Archive.open(path).catch((error: unknown) => {
      if (error instanceof AppError) return null
      throw error
    })
    if (archive) known += (await duplicatesIn(access, archive)).length
  }
  if (known === 0) return
  throw new AppError(
    'conflict',
    known === 1
      ? 'One of these articles is in this library already.'
      : say('{count} of these articles are in this library already.', { count: known }),
    { details: { known: String(known) } },
  )
}
