import type { Result } from '../errors.ts'
import type { ImportOutcome } from './contract.ts'

/** What the preload puts on `window.deckle`: the only way from a page to main. Names and payloads are proved on both sides. */
export interface Bridge {
  readonly call: (name: string, input: unknown) => Promise<Result<unknown>>
  /** Every event that main pushes; call what it returns to stop listening. */
  readonly onEvent: (listener: (name: string, payload: unknown) => void) => () => void
  /** Imports files that were dropped on the page: `File` objects, which `shared` has no type for. */
  readonly dropFiles: (files: readonly unknown[]) => Promise<Result<readonly ImportOutcome[]>>
}
