import { AppError, toObstacle } from '../../shared/errors.ts'
import type { Obstacle } from '../../shared/model/openLibrary.ts'
import type { Library } from './library.ts'
import { assertWritable } from './file/libraryFile.ts'
import { isHeld } from './file/lock.ts'

/** How often a reader looks, in milliseconds. */
const every = 1000

export interface ReaderNews {
  /** Another process has written. */
  readonly changed: () => void
  /** What stands in the way of writing is another thing now, or nothing any more. */
  readonly obstacle: (obstacle: Obstacle | null) => void
}

/** Looks, beside a library that is open for reading, for what its writer does, and for the end of what keeps us from writing. */
export function watchReader(library: Library, first: Obstacle, news: ReaderNews): { readonly stop: () => void } {
  let version = dataVersion(library)
  let told: Obstacle | null = first
  const timer = setInterval(() => {
    const now = dataVersion(library)
    if (now !== version) news.changed()
    version = now
    const obstacle = obstacleNow(library.folder, first)
    if (obstacle?.message === told?.message) return
    told = obstacle
    news.obstacle(obstacle)
  }, every)
  timer.unref()
  return { stop: () => clearInterval(timer) }
}

/** SQLite's count of what others have written; null while the file can't be read. */
function dataVersion({ db }: Library): unknown {
  try {
    return db.pragma('data_version', { simple: true })
  } catch {
    return null
  }
}

/** By looking alone: whether it can really be written to shows when it is opened. */
function obstacleNow(folder: string, first: Obstacle): Obstacle | null {
  if (first.code === 'library-locked') return isHeld(folder) ? first : null
  if (first.code !== 'read-only') return first
  try {
    assertWritable(folder)
    return null
  } catch (error) {
    return error instanceof AppError ? toObstacle(error) : first
  }
}
