import { randomUUID } from 'node:crypto'
import { join } from 'node:path'
import type { LibraryAccess } from '../../shared/contract/access.ts'
import type { LibraryCallName, Output } from '../../shared/contract/contract.ts'
import { fromWireError } from '../../shared/errors.ts'
import { answerer } from './process/answer.ts'
import { readAsset } from './assets/assets.ts'
import { goOnWithBatches } from './batches/batchWork.ts'
import type { Library } from './library.ts'

/** A library that is open in this very process, as importing and publishing see it. Unexpected errors go whole to `log`, which writes to standard error unless told otherwise. */
export function localAccess(library: Library, log: (text: string) => void = text => void process.stderr.write(`${text}\n`)): LibraryAccess {
  const answer = answerer(library, { log })
  return {
    call: async <K extends LibraryCallName>(name: K, ...input: unknown[]) => {
      const result = answer({ id: randomUUID(), name, input: input[0] })
      // Nobody else goes on with what is done in slices.
      if (!library.readOnly) while (goOnWithBatches(library.db, Date.now()));
      if (!result.ok) throw fromWireError(result.error)
      // The handlers are held to the contract by their type.
      return result.value as Output<K>
    },
    readAsset: async id => readAsset(library.folder, id),
    cache: join(library.folder, 'cache'),
  }
}
