import { AppError, toObstacle } from '../../shared/errors.ts'
import type { OpeningProblem } from '../../shared/model/openLibrary.ts'
import type { CurrentLibrary } from './CurrentLibrary.ts'
import { log } from './log.ts'
import type { Switches } from './switches.ts'
import { phrase } from '../../shared/words/phrase.ts'

export interface StartParts {
  readonly switches: Switches
  readonly recent: readonly string[]
  readonly library: CurrentLibrary
  /** The folder of the sample library, made if need be. */
  readonly sample: () => Promise<string>
}

function problemOf(error: unknown): Omit<OpeningProblem, 'folder'> {
  if (error instanceof AppError) return toObstacle(error)
  return { code: 'internal', message: phrase('The library could not be opened. The log file has the details.') }
}

/** Opens what the app was started for: the library named, else the last one, else the sample if it was asked for. Never throws: what went wrong is the library's `problem`. */
export async function openAtStart({ switches, recent, library, sample }: StartParts): Promise<void> {
  const folder = switches.library ?? recent[0]
  try {
    if (folder !== undefined) await library.open(folder)
    else if (switches.sample) await library.open(await sample())
  } catch (error) {
    if (!(error instanceof AppError)) log('error', 'The library could not be opened.', error)
    library.problem ??= { ...problemOf(error), folder: null }
  }
}
