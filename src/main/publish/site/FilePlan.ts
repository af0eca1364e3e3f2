import type { Again } from './Again.ts'
import type { Needs } from './Manifest.ts'

/** A file's contents; with the images that it shows, where those are not sure to be on the site anyway. */
export type Made = string | Uint8Array | Readonly<{ text: string; assets: readonly string[] }>

/** A file of the site that is made from what is at hand. `make` is asked only if `needs` are not those of the last time. */
export type PlannedFile = Readonly<{ file: string; needs: Needs; make: () => Promise<Made> | Made; again?: Again }>
