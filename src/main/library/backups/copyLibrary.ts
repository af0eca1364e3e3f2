import { join } from 'node:path'
import type { JobControl } from '../../../shared/contract/access.ts'
import { AppError } from '../../../shared/errors.ts'
import type { AssetId } from '../../../shared/model/ids.ts'
import { assetPath } from '../assets/assetPath.ts'
import { libraryFile } from '../file/libraryFile.ts'
import { openLibrary } from '../file/open.ts'
import { all, first } from '../sql.ts'
import { keptAssetPath } from './backupAssets.ts'
import { contentsOf, verifyCopy } from './contents.ts'
import { copyAssets, copyThemes, flushFile, makeLibraryFolder } from './newLibrary.ts'
import type { Restored } from './restoreLibrary.ts'
import { phrase } from '../../../shared/words/phrase.ts'

/** Pages in a step, between which the job hears that it should stop. */
const step = 500

/**
 * Copies a library, as it is at this moment, into a folder that is empty or not there yet: whole, read again and compared, or not at
 * all. Whoever writes in it goes on. Backups are not copied. Throws what opening throws, and like `makeLibraryFolder`.
 */
export async function copyLibrary(folder: string, out: string, job: JobControl): Promise<Restored> {
  const library = openLibrary(folder, { mode: 'read' })
  try {
    return await makeLibraryFolder(out, async made => {
      library.db.exec('BEGIN')
      first(library.db, 'SELECT count(*) FROM sqlite_schema')
      const file = join(made, libraryFile)
      await library.db.backup(file, {
        progress: ({ totalPages, remainingPages }) => {
          if (job.signal.aborted) throw new AppError('cancelled', 'Cancelled.')
          job.progress(phrase('Copying the library'), totalPages - remainingPages, totalPages)
          return step
        },
      })
      verifyCopy(file, contentsOf(library.db))
      const ids = all<{ id: AssetId }>(library.db, 'SELECT id FROM asset').map(({ id }) => id)
      const missingAssets = await copyAssets(made, ids, id => [assetPath(folder, id), keptAssetPath(folder, id)], job)
      await copyThemes(folder, made)
      flushFile(file)
      const articles = all(library.db, 'SELECT 1 FROM article WHERE trashed_at IS NULL').length
      return { articles, assets: ids.length - missingAssets, missingAssets, missingThemeFiles: 0 }
    })
  } finally {
    library.close()
  }
}
