import { spawn, spawnSync } from 'node:child_process'
import { existsSync, mkdirSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { setTimeout as rest } from 'node:timers/promises'
import { rounded, spread } from '../statistics.ts'
import { generatedArticle } from './corpus.ts'
import { queryKinds } from './queries.ts'
import { randomFrom } from './random.ts'

const notes = 1000
const rounds = 40
const port = 41_199

/** The kinds of query that Joplin's language has too. */
const kinds = ['commonWord', 'rareWord', 'typedSoFar', 'twoWords', 'phrase'] as const

export type JoplinFigures = Readonly<{ notes: number; p50Ms: number; p95Ms: number }> | Readonly<{ missing: string }>

/**
 * The same words sought in Joplin (npm `joplin`, its terminal program, by its own search service over HTTP) among 1,000
 * of the same articles as notes. Not a part of the project: `program` is the `main.js` of an installation, from
 * `--joplin` or `$JOPLIN`; without one that works, says so.
 */
export async function measureJoplin(program: string | undefined, cache: string): Promise<JoplinFigures> {
  if (!program) return { missing: 'No Joplin was named: --joplin FOLDER/node_modules/joplin/main.js, or $JOPLIN.' }
  if (!existsSync(program)) return { missing: `There is no ${program}.` }
  const profile = join(cache, 'bench', `joplin-${notes}`)
  const run = (...args: string[]) => spawnSync(process.execPath, [program, '--profile', profile, ...args], { encoding: 'utf8' })
  const version = run('version')
  if (version.status !== 0)
    return {
      missing: `Joplin does not start: ${
        version.stderr
          .trim()
          .split('\n')
          .find(line => line.includes('Error')) ?? 'no reason given'
      }`,
    }
  if (!existsSync(join(profile, 'filled'))) fill(profile, run)
  run('config', 'api.token', 'bench')
  run('config', 'api.port', String(port))
  // It serves for as long as it runs.
  const server = spawn(process.execPath, [program, '--profile', profile, 'server', 'start'], { stdio: 'ignore' })
  try {
    return (await isServing()) ? await searches() : { missing: 'Joplin’s server did not answer within a minute.' }
  } finally {
    server.kill()
  }
}

async function isServing(): Promise<boolean> {
  for (let tries = 0; tries < 120; tries++) {
    const answer = await fetch(`http://127.0.0.1:${port}/ping`).catch(() => null)
    if (answer?.ok) return true
    await rest(500)
  }
  return false
}

function fill(profile: string, run: (...args: string[]) => { status: number | null; stderr: string }): void {
  const folder = join(profile, 'notes')
  rmSync(folder, { recursive: true, force: true })
  mkdirSync(folder, { recursive: true })
  for (let number = 0; number < notes; number++) {
    const { header, sections } = generatedArticle(number)
    const body = sections.map(({ content }) => content.map(textOf).join('\n\n')).join('\n\n')
    writeFileSync(join(folder, `${number}.md`), `# ${header.title}\n\n${body}\n`)
  }
  const { status, stderr } = run('import', '--format', 'md', folder)
  if (status !== 0) throw new Error(`Joplin did not take the notes: ${stderr}`)
  writeFileSync(join(profile, 'filled'), '')
}

function textOf(node: unknown): string {
  if (typeof node !== 'object' || node === null) return ''
  if ('text' in node && typeof node.text === 'string') return node.text
  return 'content' in node && Array.isArray(node.content) ? node.content.map(textOf).join('') : ''
}

async function searches(): Promise<JoplinFigures> {
  const random = randomFrom(42)
  const titles = Array.from({ length: 200 }, (_, number) => generatedArticle(number).header.title)
  const samples: number[] = []
  for (let round = 0; round < rounds * kinds.length; round++) {
    const kind = kinds[round % kinds.length] ?? 'rareWord'
    const text = queryKinds[kind]?.(random, titles) ?? ''
    const query = encodeURIComponent(kind === 'typedSoFar' ? `${text}*` : text)
    const start = performance.now()
    const answer = await fetch(`http://127.0.0.1:${port}/search?query=${query}&limit=50&fields=id,title&token=bench`)
    await answer.json()
    samples.push(performance.now() - start)
    if (!answer.ok) return { missing: `Joplin answered ${answer.status} to “${text}”.` }
  }
  const { p50Ms, p95Ms } = spread(samples)
  return { notes, p50Ms: rounded(p50Ms), p95Ms: rounded(p95Ms) }
}
