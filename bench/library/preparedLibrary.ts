import { spawnSync } from 'node:child_process'
import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'

const madeBy = ['bench/library', 'src/main/library', 'src/shared']

export type Bench = Readonly<{
  args: Readonly<Record<string, string | true>>
  root: string
  cache: string
  hashOf: (names: readonly string[]) => string
}>

/**
 * The folder of a library of `--articles` generated articles, 1,000 unless it is said. It is kept in the cache, and made anew when
 * the code that makes it changes. `program` is the bundled benchmark that asks: it exports `generateLibrary`. Throws a sentence.
 */
export function preparedLibrary({ args, root, cache, hashOf }: Bench, program: string): { folder: string; articles: number } {
  const articles = Number(args['articles'] ?? 1000)
  if (!Number.isInteger(articles) || articles < 1) throw new Error('--articles takes a whole number from 1 on.')
  const folder = join(cache, 'bench', `library-${articles}-${hashOf(madeBy).slice(0, 12)}`)
  if (!existsSync(folder)) generateApart(join(root, `out/bench/${program}.mjs`), folder, articles)
  return { folder, articles }
}

/** In a process of its own, so that its memory is not counted. */
function generateApart(program: string, folder: string, articles: number): void {
  const script = `import(${JSON.stringify(pathToFileURL(program).href)}).then(bench => bench.generateLibrary(${JSON.stringify(folder)}, ${articles}))`
  const { status } = spawnSync(process.execPath, ['-e', script], { stdio: ['ignore', 'ignore', 'inherit'] })
  if (status !== 0) throw new Error(`The library for the benchmark could not be made in ${folder}.`)
}
