import { dialog } from 'electron'
import { AppError, toWireError } from '../../shared/errors.ts'
import type { OpenedLibrary } from '../../shared/model/openLibrary.ts'
import type { CloseGuard } from './CloseGuard.ts'
import type { CurrentLibrary } from './CurrentLibrary.ts'
import { log } from './log.ts'
import type { Windows } from './Windows.ts'
import { t } from '../../shared/words/words.ts'
import { told } from '../../shared/words/tell.ts'

export interface LibrarySwitchParts {
  readonly library: CurrentLibrary
  readonly guard: CloseGuard
  readonly windows: Windows
  /** The folder of the sample library, made if need be. */
  readonly sample: () => Promise<string>
}

/** Opens another library for all windows, once what was typed into the present one is saved. */
export class LibrarySwitch {
  readonly #parts: LibrarySwitchParts

  constructor(parts: LibrarySwitchParts) {
    this.#parts = parts
  }

  /** Throws `cancelled` if the person would rather stay, and what the library says of the folder. */
  async to(folder: string, how: { create: boolean } = { create: false }): Promise<OpenedLibrary> {
    const { library, guard, windows } = this.#parts
    if (library.opened && !(await guard.settle(windows.live, 'switch')))
      throw new AppError('cancelled', 'The library was not switched: your latest changes are not saved yet.')
    return library.open(folder, how)
  }

  /**
   * Lets `work` have the folder of the open library to itself, once what was typed is saved, and opens the library again for
   * all windows. Throws `cancelled` if the person would rather stay, and what `work` throws; then nothing has changed.
   */
  async whileClosed<T>(work: (folder: string) => Promise<T>): Promise<{ opened: OpenedLibrary; value: T }> {
    const { library, guard, windows } = this.#parts
    if (!(await guard.settle(windows.live, 'restore')))
      throw new AppError('cancelled', 'Nothing was restored: your latest changes are not saved yet.')
    return library.whileClosed(work)
  }

  async toSample(): Promise<OpenedLibrary> {
    return this.to(await this.#parts.sample())
  }

  /** For switches that no page asked for: a failure is told in a dialog. */
  async telling(opening: Promise<unknown>): Promise<void> {
    try {
      await opening
    } catch (error) {
      const failure = toWireError(error)
      if (failure.code === 'internal') log('error', 'The library could not be switched.', error)
      if (failure.code !== 'cancelled') dialog.showErrorBox(t('This library could not be opened'), told(failure))
    }
  }
}
