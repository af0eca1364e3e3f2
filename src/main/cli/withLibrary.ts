import { AppError } from '../../shared/errors.ts'
import type { LibraryAccess } from '../../shared/contract/access.ts'
import { localAccess } from '../library/localAccess.ts'
import type { Library } from '../library/library.ts'
import { openLibrary } from '../library/file/open.ts'
import { libraryFolder } from './libraryFolder.ts'
import { debug } from './debug.ts'
import type { Options } from './options.ts'

/** Opens the library that the options name, lets `use` work with its calls, and closes it whatever happens. Readers need no lock. */
export async function withLibrary<T>(options: Options, mode: 'read' | 'write', use: (access: LibraryAccess) => Promise<T>): Promise<T> {
  return withOpenLibrary(options, mode, library => use(localAccess(library, debug)))
}

/** The same with the library itself, for what has no call. */
export async function withOpenLibrary<T>(options: Options, mode: 'read' | 'write', use: (library: Library) => Promise<T>): Promise<T> {
  const library = open(await libraryFolder(options.library), mode)
  try {
    return await use(library)
  } finally {
    library.close()
  }
}

function open(folder: string, mode: 'read' | 'write') {
  try {
    return openLibrary(folder, { mode, app: 'The deckle command' })
  } catch (error) {
    // A missing library and a missing article are different exit codes.
    if (error instanceof AppError && error.code === 'not-found') throw new AppError('no-library', error.message, { cause: error })
    throw error
  }
}
