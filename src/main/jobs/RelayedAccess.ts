import { readFile } from 'node:fs/promises'
import type { LibraryAccess } from '../../shared/contract/access.ts'
import type { LibraryCallName, Output } from '../../shared/contract/contract.ts'
import { AppError, fromWireError, type Result } from '../../shared/errors.ts'
import { assetPath } from '../library/assets/assetPath.ts'
import type { WorkerReply } from './messages.ts'

type RelayedCall = Extract<WorkerReply, { type: 'call' }>

/** A worker's way to the library: through main, to the one process that writes. */
export class RelayedAccess implements LibraryAccess {
  readonly #post: (call: RelayedCall) => void
  readonly #folder: string
  readonly #waiting = new Map<number, (result: Result<unknown>) => void>()
  #count = 0

  constructor(folder: string, post: (call: RelayedCall) => void) {
    this.#folder = folder
    this.#post = post
  }

  readonly call: LibraryAccess['call'] = async <K extends LibraryCallName>(name: K, ...input: unknown[]) => {
    const id = (this.#count += 1)
    const result = await new Promise<Result<unknown>>(resolve => {
      this.#waiting.set(id, resolve)
      this.#post({ type: 'call', id, name, input: input[0] })
    })
    if (!result.ok) throw fromWireError(result.error)
    // The library process answers by the same contract.
    return result.value as Output<K>
  }

  readonly readAsset: LibraryAccess['readAsset'] = async id => {
    try {
      return await readFile(assetPath(this.#folder, id))
    } catch (cause) {
      throw new AppError('not-found', 'An image of this article is missing from the library.', { cause })
    }
  }

  answered(id: number, result: Result<unknown>): void {
    this.#waiting.get(id)?.(result)
    this.#waiting.delete(id)
  }
}
