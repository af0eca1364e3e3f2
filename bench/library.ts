import { rmSync, statSync } from 'node:fs'
import { join } from 'node:path'
import { generateLibrary } from './library/generate.ts'
import { measureJoplin } from './library/joplin.ts'
import { measureLibrary } from './library/measure.ts'
import { preparedLibrary, type Bench } from './library/preparedLibrary.ts'
import { windowStart } from './library/windowStart.ts'
import { rounded } from './statistics.ts'

/** Joplin is compared with at this size. */
const joplinNotes = 1000

/**
 * A library of generated articles of about 800 words in eight languages. `startMs` is what a person waits for: from the
 * creation of the app's process to the first frame with articles in its list. All else is what the library process does, without the
 * window: `openMs` is opening the library, the first page of the list, and what the sidebar counts; then the list, the filter, the search,
 * a save, a backup. `--articles` says how many. With 1,000, the same words are sought in Joplin where there is one (`--joplin`).
 */
export default async function library(bench: Bench & Readonly<{ electronPath: string }>): Promise<Record<string, unknown>> {
  const { folder, articles } = preparedLibrary(bench, 'library')
  const backup = `${folder}.backup`
  try {
    const start = await windowStart(bench.electronPath, bench.root, folder)
    const { figures, worked } = apart(await measureLibrary(folder, articles, backup))
    const fileMb = Math.round(statSync(join(folder, 'library.sqlite')).size / 1e6)
    if (articles !== joplinNotes) return { articles, fileMb, ...start, ...figures, worked }
    const program = typeof bench.args['joplin'] === 'string' ? bench.args['joplin'] : process.env['JOPLIN']
    const joplin = await measureJoplin(program, bench.cache)
    const ratio = 'p50Ms' in joplin ? { searchToJoplin: rounded(figures.search.p50Ms / joplin.p50Ms) } : {}
    return { articles, fileMb, ...start, ...figures, worked, joplin, ...ratio }
  } finally {
    rmSync(backup, { force: true })
  }
}

/** What the process itself worked, in milliseconds at p95, apart from what passed on the wall. */
function apart<T extends Record<string, unknown>>(measured: T): { figures: T; worked: Record<string, number> } {
  const worked: Record<string, number> = {}
  const figures = Object.entries(measured).map(([name, value]) => {
    if (typeof value !== 'object' || value === null || !('cpuP95Ms' in value)) return [name, value]
    const { cpuP95Ms, ...wall } = value
    worked[name] = Number(cpuP95Ms)
    return [name, wall]
  })
  return { figures: Object.fromEntries(figures), worked }
}

export { generateLibrary }
