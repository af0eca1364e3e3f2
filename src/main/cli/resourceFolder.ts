import { basename, dirname, join } from 'node:path'

const here = import.meta.dirname

/** The built code (`out/main`), of which this may be a part that is loaded later (`out/main/chunks`). */
export const builtFolder = basename(here) === 'chunks' ? dirname(here) : here

/** Themes and the sample, beside it. */
export const resourceFolder = join(builtFolder, '../../resources')
