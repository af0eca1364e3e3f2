import { spawnSync } from 'node:child_process'
import { cpSync, existsSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { localAccess } from '../src/main/library/localAccess.ts'
import { openLibrary } from '../src/main/library/file/open.ts'
import { generateSites } from './site/generate.ts'
import { writtenIn, writtenTable } from './site/written.ts'
import { rounded } from './statistics.ts'

const madeBy = ['bench/library', 'bench/site', 'src/main/library', 'src/shared', 'resources/site', 'resources/themes/essay']

type Bench = Readonly<{
  args: Readonly<Record<string, string | true>>
  root: string
  cache: string
  hashOf: (names: readonly string[]) => string
}>

export { generateSites }

/**
 * A site of `--articles` articles of about 800 words in five sections, with two tags and a list of five related ones, built by
 * the `deckle` command from the process's start to its end: cold, with nothing changed, after one edit, after a change of the
 * theme. Beside it, cold and in the same run, Hugo (Debian's) and Eleventy (npm's, in the cache) on the same articles, where
 * they are installed: with templates that write what Deckle's site has, kind by kind, and with lean ones.
 */
export default async function site({ args, root, cache, hashOf }: Bench): Promise<Record<string, unknown>> {
  const articles = Number(args['articles'] ?? 1000)
  if (!Number.isInteger(articles) || articles < 10) throw new Error('--articles takes a whole number from 10 on.')
  const made = (count: number) => {
    const folder = join(cache, 'bench', `site-${count}-${hashOf(madeBy).slice(0, 12)}`)
    if (!existsSync(folder)) generateApart(join(root, 'out/bench/site.mjs'), folder, count)
    return folder
  }
  const folder = made(articles)
  const deckle = deckleOf(root, folder)
  const cold = deckle.build(true)
  const unchanged = deckle.build()
  await editOne(join(folder, 'library'))
  const edit = deckle.build()
  const theme = join(folder, 'theme')
  cpSync(join(root, 'resources/themes/essay'), theme, { recursive: true })
  const layout = join(theme, 'templates/layout.liquid')
  writeFileSync(layout, readFileSync(layout, 'utf8').replace('</body>', '<p>Another line.</p></body>'))
  const themed = deckle.build(false, ['--theme', theme])
  const hugoOf = (name: string) =>
    peer(folder, name, 'public', ['hugo', ['--quiet', '--source', join(folder, name)]], 'Hugo is not installed (apt-get install hugo)')
  const eleventyCommand = '/tmp/cache/eleventy/node_modules/@11ty/eleventy/cmd.cjs'
  const eleventyOf = (name: string) =>
    existsSync(eleventyCommand)
      ? peer(folder, name, '_site', [process.execPath, [eleventyCommand, '--quiet']], '')
      : { ms: null, missing: `Eleventy is not installed (npm install @11ty/eleventy in /tmp/cache/eleventy)` }
  const [hugo, eleventy, leanHugo, leanEleventy] = [
    hugoOf('hugo'),
    eleventyOf('eleventy'),
    hugoOf('hugo-lean'),
    eleventyOf('eleventy-lean'),
  ]
  const sites = {
    Deckle: 'site',
    Hugo: 'hugo/public',
    Eleventy: 'eleventy/_site',
    'lean Hugo': 'hugo-lean/public',
    'lean Eleventy': 'eleventy-lean/_site',
  }
  const there = Object.entries(sites).filter(([, path]) => existsSync(join(folder, path)))
  const written = Object.fromEntries(there.map(([name, path]) => [name, writtenIn(join(folder, path))]))
  process.stderr.write(`${writtenTable(written)}\n`)
  const smaller = articles >= 5000 ? deckleOf(root, made(articles / 5)).build(true).ms : null
  const ratio = (ms: number | null) => (ms === null ? null : rounded(cold.ms / ms))
  return {
    articles,
    coldMs: rounded(cold.ms),
    coldCpuMs: rounded(cold.cpuMs),
    coldRatioToHugo: ratio(hugo.ms),
    coldRatioToEleventy: ratio(eleventy.ms),
    coldRatioToLeanHugo: ratio(leanHugo.ms),
    coldRatioToLeanEleventy: ratio(leanEleventy.ms),
    unchangedMs: rounded(unchanged.ms),
    editMs: rounded(edit.ms),
    editCpuMs: rounded(edit.cpuMs),
    themeMs: rounded(themed.ms),
    peakMb: cold.peakMb,
    growthExponent: smaller === null ? null : rounded(Math.log(cold.ms / smaller) / Math.log(5)),
    hugoMs: hugo.ms === null ? null : rounded(hugo.ms),
    eleventyMs: eleventy.ms === null ? null : rounded(eleventy.ms),
    leanHugoMs: leanHugo.ms === null ? null : rounded(leanHugo.ms),
    leanEleventyMs: leanEleventy.ms === null ? null : rounded(leanEleventy.ms),
    written,
    missing: [...new Set([hugo, eleventy, leanHugo, leanEleventy].map(({ missing }) => missing))].filter(Boolean),
  }
}

type Run = Readonly<{ ms: number; cpuMs: number; peakMb: number }>

/** Builds with the built command, in a process of its own that tells what it used. */
function deckleOf(root: string, folder: string): { build: (cold?: boolean, more?: readonly string[]) => Run } {
  const command = join(root, 'out/main/deckle.js')
  const out = join(folder, 'site')
  const told = join(folder, 'used.json')
  const wrapper = `process.on('exit', () => { const { maxRSS, userCPUTime, systemCPUTime } = process.resourceUsage(); require('node:fs').writeFileSync(${JSON.stringify(told)}, JSON.stringify({ maxRSS, cpu: userCPUTime + systemCPUTime })) }); process.argv.splice(1, 0, ${JSON.stringify(command)}); import(${JSON.stringify(pathToFileURL(command).href)})`
  return {
    build: (cold = false, more = []) => {
      if (cold) aside(out)
      const start = performance.now()
      const args = ['-e', wrapper, '--', 'site', '--library', join(folder, 'library'), '--out', out, ...more]
      const { status, stderr } = spawnSync(process.execPath, args, { encoding: 'utf8' })
      const ms = performance.now() - start
      if (status !== 0) throw new Error(`deckle site failed: ${stderr}`)
      const { maxRSS, cpu }: { maxRSS: number; cpu: number } = JSON.parse(readFileSync(told, 'utf8'))
      return { ms, cpuMs: cpu / 1000, peakMb: Math.round(maxRSS / 1024) }
    },
  }
}

let put = 0

/** What was built before goes out of the way, and is deleted when nothing is measured any more: ext4 looks for room slowly among what was just deleted. */
function aside(folder: string): void {
  if (!existsSync(folder)) return
  const away = `${folder}-${process.pid}-${(put += 1)}`
  renameSync(folder, away)
  process.once('exit', () => rmSync(away, { recursive: true, force: true }))
}

type Peer = Readonly<{ ms: number | null; missing: string }>

/** A peer's cold build; null where it is not there, or fails. */
function peer(folder: string, name: string, out: string, [command, args]: readonly [string, readonly string[]], missing: string): Peer {
  const cwd = join(folder, name)
  aside(join(cwd, out))
  const start = performance.now()
  const { status, error, stderr } = spawnSync(command, [...args], { cwd, encoding: 'utf8', maxBuffer: 2 ** 28 })
  if (error) return { ms: null, missing }
  if (status !== 0) return { ms: null, missing: `${name} failed: ${stderr.slice(0, 300)}` }
  return { ms: performance.now() - start, missing: '' }
}

/** One more paragraph in the article in the middle. */
async function editOne(folder: string): Promise<void> {
  const library = openLibrary(folder, { mode: 'write' })
  const { call } = localAccess(library)
  const { total } = await call('article:list', { filter: {}, limit: 1 })
  const { items } = await call('article:list', { filter: {}, offset: Math.floor(total / 2), limit: 1 })
  const [summary] = items
  if (!summary) throw new Error('There is nothing to edit.')
  const { id, version, sections } = await call('article:open', { id: summary.id })
  const [first] = sections
  if (!first) throw new Error('There is nothing to edit.')
  const content = [...first.content, { type: 'paragraph', content: [{ type: 'text', text: `Typed at ${Date.now()}.` }] }]
  await call('article:save', {
    id,
    baseVersion: version,
    header: {},
    order: sections.map(one => one.id),
    sections: [{ id: first.id, kind: first.kind, content }],
  })
  library.close()
}

/** In a process of its own, so that its memory is not counted. */
function generateApart(program: string, folder: string, articles: number): void {
  const script = `import(${JSON.stringify(pathToFileURL(program).href)}).then(bench => bench.generateSites(${JSON.stringify(folder)}, ${articles}))`
  const { status } = spawnSync(process.execPath, ['-e', script], { stdio: ['ignore', 'ignore', 'inherit'] })
  if (status !== 0) throw new Error(`The sites for the benchmark could not be made in ${folder}.`)
}
