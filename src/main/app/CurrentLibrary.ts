import { realpath } from 'node:fs/promises'
import { basename } from 'node:path'
import { AppError, toWireError } from '../../shared/errors.ts'
import { LibraryClient, type LibraryClientOptions } from '../library/process/client.ts'
import type { OpenedLibrary, Opening, OpeningProblem } from '../../shared/model/openLibrary.ts'

export interface CurrentLibraryOptions {
  readonly client: LibraryClientOptions
  /** Another library is open from now on. */
  readonly onSwitched: (library: OpenedLibrary) => void
  /** The same library is open from now on, in another way. */
  readonly onReopened: (library: OpenedLibrary) => void
  /** The library that was open can't be opened any more: none is. */
  readonly onLost: () => void
  /** How far a library is brought up to date before it is open; null once that is over. */
  readonly onOpening: (opening: Opening | null) => void
}

/** The library that all windows show: one at a time, or none. */
export class CurrentLibrary {
  readonly #options: CurrentLibraryOptions
  #client: LibraryClient | null = null
  #queue: Promise<unknown> = Promise.resolve()
  /** The library that is being brought up to date before it is open. */
  opening: Opening | null = null
  /** Why no library is open; null if none was asked for. */
  problem: OpeningProblem | null = null

  constructor(options: CurrentLibraryOptions) {
    this.#options = options
  }

  get opened(): OpenedLibrary | null {
    return this.#client?.library ?? null
  }

  /** The open library's client. Throws `no-library`. */
  get client(): LibraryClient {
    if (!this.#client) throw new AppError('no-library', 'No library is open. Open one, or make a new one.')
    return this.#client
  }

  /** Opens a library in place of the one that is open, which stays if this throws. */
  open(folder: string, how: { create: boolean } = { create: false }): Promise<OpenedLibrary> {
    return this.#inTurn(() => this.#switch(folder, how.create))
  }

  /** Opens the library that is open for reading anew, for writing. Throws what stands in the way; then it stays open as it is. */
  reopen(): Promise<OpenedLibrary> {
    return this.#inTurn(async () => {
      const before = this.client
      if (!before.library.readOnly) return before.library
      const client = await this.#connect(before.library.folder, { writing: true })
      this.#client = client
      this.#options.onReopened(client.library)
      await before.close()
      return client.library
    })
  }

  /**
   * Closes the open library, lets `work` have its folder to itself, and opens it again, whatever becomes of `work`: as
   * another library if it is done, as the same one if it throws.
   */
  whileClosed<T>(work: (folder: string) => Promise<T>): Promise<{ opened: OpenedLibrary; value: T }> {
    return this.#inTurn(async () => {
      const { folder } = this.client.library
      await this.client.close()
      const outcome = await work(folder).then(
        value => ({ value }),
        (error: unknown) => ({ error }),
      )
      const opened = await this.#openAgain(folder, 'value' in outcome)
      if ('error' in outcome) throw outcome.error
      return { opened, value: outcome.value }
    })
  }

  async #openAgain(folder: string, isAnother: boolean): Promise<OpenedLibrary> {
    try {
      const client = await this.#connect(folder, {})
      this.#client = client
      if (isAnother) this.#options.onSwitched(client.library)
      else this.#options.onReopened(client.library)
      return client.library
    } catch (error) {
      const { code, message, said } = toWireError(error)
      this.#client = null
      this.problem = { code, message, said, folder }
      this.#options.onLost()
      throw error
    }
  }

  /** Resolves when the library is closed and its lock is free. */
  async close(): Promise<void> {
    await this.#queue
    const client = this.#client
    await client?.close()
    this.#client = null
  }

  async #switch(folder: string, create: boolean): Promise<OpenedLibrary> {
    const before = this.#client
    if (before && (await same(before.library.folder, folder))) return before.library
    const client = await this.#connect(folder, { create }).catch((error: unknown) => {
      const { code, message, said } = toWireError(error)
      if (!before && !create) this.problem = { code, message, said, folder }
      throw error
    })
    this.#client = client
    this.problem = null
    this.#options.onSwitched(client.library)
    await before?.close()
    return client.library
  }

  async #connect(folder: string, how: { create?: boolean; writing?: boolean }): Promise<LibraryClient> {
    const client: LibraryClient = await LibraryClient.open(folder, {
      ...this.#options.client,
      ...how,
      onOpening: step => this.#tellOpening({ ...step, name: basename(folder) }),
      onChanged: change => {
        if (this.#client === client) this.#options.client.onChanged(change)
      },
      onObstacle: opened => {
        if (this.#client === client) this.#options.client.onObstacle(opened)
      },
    }).finally(() => {
      if (this.opening) this.#tellOpening(null)
    })
    return client
  }

  #tellOpening(opening: Opening | null): void {
    this.opening = opening
    this.#options.onOpening(opening)
  }

  #inTurn<T>(work: () => Promise<T>): Promise<T> {
    const next = this.#queue.then(work)
    this.#queue = next.catch(() => {})
    return next
  }
}

async function same(one: string, other: string): Promise<boolean> {
  if (one === other) return true
  const [first, second] = await Promise.all([one, other].map(path => realpath(path).catch(() => null)))
  return first !== null && first === second
}
