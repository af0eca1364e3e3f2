import { rmSync, statSync } from 'node:fs'
import { join } from 'node:path'
import { generateLibrary } from './library/generate.ts'
import { measureLibrary } from './library/measure.ts'
import { preparedLibrary, type Bench } from './library/preparedLibrary.ts'

/**
 * A library of generated articles of about 800 words in eight languages: opening it, its list, the filter, the search, a save,
 * a backup, as the library process does them, without the window. `--articles` says how many.
 */
export default async function library(bench: Bench): Promise<Record<string, unknown>> {
  const { folder, articles } = preparedLibrary(bench, 'library')
  const backup = `${folder}.backup`
  try {
    const figures = await measureLibrary(folder, articles, backup)
    return { articles, fileMb: Math.round(statSync(join(folder, 'library.sqlite')).size / 1e6), ...figures }
  } finally {
    rmSync(backup, { force: true })
  }
}

export { generateLibrary }
