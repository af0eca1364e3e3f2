import type { Db } from './sql.ts'

/** An open library. `folder` is its absolute path, `name` the folder's own name. */
export interface Library {
  readonly folder: string
  readonly name: string
  readonly readOnly: boolean
  readonly db: Db
  /** Throws `library-unavailable` when the library's file was moved or deleted since it was opened. */
  readonly assertPresent: () => void
  /** Lets go of everything. Closing twice is harmless. */
  readonly close: () => void
}
