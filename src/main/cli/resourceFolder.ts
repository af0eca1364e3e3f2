import { join } from 'node:path'

/** Themes and the sample, beside the built code (`out/main`). */
export const resourceFolder = join(import.meta.dirname, '../../resources')
