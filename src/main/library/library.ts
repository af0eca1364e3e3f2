import type { Db } from './sql.ts'

/** An open library. `folder` is its absolute path, `name` the folder's own name. */
export interface Library {
  readonly folder: string
  /** Given to it when it was made, and the same wherever it is moved; undefined where that is lost. */
  readonly id: string | undefined
  readonly name: string
  readonly readOnly: boolean
  /** The name of the network file system that it is on, or null. */
  readonly network: string | null
  readonly db: Db
  /** Whether its file still is where it was opened. */
  readonly isPresent: () => boolean
  /** Throws `library-unavailable` when the library's file was moved or deleted since it was opened. */
  readonly assertPresent: () => void
  /** Lets go of everything. Closing twice is harmless. */
  readonly close: () => void
}
