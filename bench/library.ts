import { spawnSync } from 'node:child_process'
import { existsSync, rmSync, statSync } from 'node:fs'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { generateLibrary } from './library/generate.ts'
import { measureLibrary } from './library/measure.ts'

const madeBy = ['bench/library', 'src/main/library', 'src/shared']

type Bench = Readonly<{
  args: Readonly<Record<string, string | true>>
  root: string
  cache: string
  hashOf: (names: readonly string[]) => string
}>

/**
 * A library of generated articles of about 800 words in eight languages: opening it, its list, the filter, the search, a save,
 * a backup, as the library process does them, without the window. `--articles` says how many; the library is kept in
 * the cache, and made anew when the code that makes it changes.
 */
export default async function library({ args, root, cache, hashOf }: Bench): Promise<Record<string, unknown>> {
  const articles = Number(args['articles'] ?? 1000)
  if (!Number.isInteger(articles) || articles < 1) throw new Error('--articles takes a whole number from 1 on.')
  const folder = join(cache, 'bench', `library-${articles}-${hashOf(madeBy).slice(0, 12)}`)
  if (!existsSync(folder)) generateApart(join(root, 'out/bench/library.mjs'), folder, articles)
  const backup = `${folder}.backup`
  try {
    const figures = await measureLibrary(folder, articles, backup)
    return { articles, fileMb: Math.round(statSync(join(folder, 'library.sqlite')).size / 1e6), ...figures }
  } finally {
    rmSync(backup, { force: true })
  }
}

export { generateLibrary }

/** In a process of its own, so that its memory is not counted. */
function generateApart(program: string, folder: string, articles: number): void {
  const script = `import(${JSON.stringify(pathToFileURL(program).href)}).then(bench => bench.generateLibrary(${JSON.stringify(folder)}, ${articles}))`
  const { status } = spawnSync(process.execPath, ['-e', script], { stdio: ['ignore', 'ignore', 'inherit'] })
  if (status !== 0) throw new Error(`The library for the benchmark could not be made in ${folder}.`)
}
