import { basename } from 'node:path'
import type { JobControl, LibraryAccess } from '../../shared/contract/access.ts'
import type { ImportOutcome } from '../../shared/contract/contract.ts'
import { AppError } from '../../shared/errors.ts'
import { importFile } from './importFile.ts'

const unexpected = 'Something in this file is not as Deckle expects it. Nothing of it was imported.'

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
 * what was imported by then. Throws what concerns the library itself: locked, read-only, a full disk.
 */
export async function importFiles(access: LibraryAccess, paths: readonly string[], job: JobControl): Promise<ImportOutcome[]> {
  const outcomes: ImportOutcome[] = []
  for (const [index, path] of paths.entries()) {
    if (job.signal.aborted) break
    const file = basename(path)
    job.progress(file, index, paths.length)
    try {
      const { article, warnings } = await importFile(access, path, job)
      outcomes.push({ file, article, warnings, error: null })
    } catch (error) {
      if (error instanceof AppError && general.has(error.code)) throw error
      if (error instanceof AppError && error.code === 'cancelled') break
      outcomes.push({ file, article: null, warnings: [], error: error instanceof AppError ? error.message : unexpected })
    }
  }
  job.progress('', outcomes.length, paths.length)
  return outcomes
}
