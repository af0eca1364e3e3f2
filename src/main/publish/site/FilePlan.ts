import type { Needs } from './Manifest.ts'

/** A file of the site that is made from what is at hand. `make` is asked only if `needs` are not those of the last time. */
export type PlannedFile = Readonly<{ file: string; needs: Needs; make: () => Promise<string | Uint8Array> | string | Uint8Array }>
