import type { AssetId } from '../model/ids.ts'
import type { Call, LibraryCallName } from './contract.ts'

/** The library as importing and publishing see it: its calls, wherever they are answered, and the bytes of its assets. */
export interface LibraryAccess {
  readonly call: Call<LibraryCallName>
  /** Throws `not-found` when the library has no such asset. */
  readonly readAsset: (id: AssetId) => Promise<Uint8Array>
  /** A folder for what is made of the library's content and can be made again, where there is one. It need not exist yet. */
  readonly cache?: string | undefined
}

declare global {
  /** Node's and the DOM's `AbortSignal`, which the layers that run jobs have: this one alone sees neither. */
  interface AbortSignal {
    readonly aborted: boolean
  }
}

/** How a long job tells how far it is, and learns that it should stop. */
export interface JobControl {
  readonly signal: AbortSignal
  readonly progress: (label: string, done: number, total: number) => void
}
