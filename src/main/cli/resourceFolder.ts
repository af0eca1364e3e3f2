import { join } from 'node:path'

/** The built code (`out/main`). */
export const builtFolder = import.meta.dirname

/** Themes and the sample, beside it. */
export const resourceFolder = join(builtFolder, '../../resources')
