import { spawn } from 'node:child_process'
import { cpSync, existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, test } from '@playwright/test'
import { deckleJson, root, runDeckle } from '../support/runDeckle.ts'

const folder = mkdtempSync(join(tmpdir(), 'deckle-site-'))
const library = join(folder, 'library')
const articles = 150

test.beforeAll(async () => {
  const { createLibrary } = await import('../../src/main/library/file/open.ts')
  const { localAccess } = await import('../../src/main/library/localAccess.ts')
  const made = createLibrary(library)
  const { call } = localAccess(made)
  for (let n = 0; n < articles; n += 1) {
    const words = `Road ${n}. `.repeat(200)
    const content = [{ type: 'paragraph', content: [{ type: 'text', text: words }] }]
    await call('article:add', {
      header: { title: `Review ${n}`, author: 'Ada Kim', status: 'published', tags: [`tag ${n % 7}`], publishedAt: '2025-11-13' },
      sections: [{ id: '00000000-0000-7000-8000-000000000001', kind: 'opening', content }],
      lists: [],
    })
  }
  made.close()
})
test.afterAll(() => rmSync(folder, { recursive: true, force: true }))

function filesIn(site: string): Map<string, string> {
  const files = readdirSync(site, { recursive: true, withFileTypes: true }).filter(entry => entry.isFile())
  const paths = files.map(entry => join(entry.parentPath, entry.name).slice(site.length + 1)).filter(path => !path.startsWith('.deckle'))
  return new Map(paths.sort().map(path => [path, readFileSync(join(site, path), 'utf8')]))
}

test('a site is built from the command line, by several threads and with few files open', async () => {
  const out = join(folder, 'limited')
  const command = `ulimit -n 256; exec "${process.execPath}" out/main/deckle.js export --format site --all --library "${library}" --out "${out}" --json`
  const child = spawn('sh', ['-c', command], { cwd: root, stdio: ['ignore', 'pipe', 'inherit'] })
  let printed = ''
  child.stdout.setEncoding('utf8').on('data', (text: string) => (printed += text))
  expect(await new Promise(done => child.once('close', done))).toBe(0)
  const built: { articles: number; written: number } = JSON.parse(printed)
  expect(built.articles).toBe(articles)
  const files = filesIn(out)
  expect(files.size).toBe(built.written)
  expect(files.get('review-7/index.html')).toContain('Road 7.')
  const again = await deckleJson<{ written: number }>(['site', '--all', '--library', library, '--out', out])
  expect(again.written).toBe(0)
})

test('a build that is killed leaves the old site or the new one, and the next build makes it whole', async () => {
  test.setTimeout(180_000)
  const cold = join(folder, 'cold')
  const out = join(folder, 'killed')
  const build = (...more: string[]) => ['site', '--all', '--library', library, '--out', out, ...more]
  expect((await runDeckle(build('--title', 'Before'))).code).toBe(0)
  const before = filesIn(out)
  expect((await runDeckle(['site', '--all', '--library', library, '--out', cold, '--title', 'After'])).code).toBe(0)
  const after = filesIn(cold)
  for (let n = 0; n < 12; n += 1) {
    const child = spawn(process.execPath, [join(root, 'out/main/deckle.js'), ...build('--title', n % 2 ? 'Before' : 'After')], {
      stdio: 'ignore',
    })
    const gone = new Promise(done => child.once('close', done))
    await new Promise(done => setTimeout(done, 150 + n * 110))
    child.kill('SIGKILL')
    await gone
    // Each file is the old one or the new one, and none is half of either.
    for (const [path, text] of filesIn(out)) expect([before.get(path), after.get(path)], path).toContain(text)
  }
  const { code, stderr } = await runDeckle(build('--title', 'After'))
  expect({ code, stderr: code === 0 ? '' : stderr }).toEqual({ code: 0, stderr: '' })
  expect(filesIn(out)).toEqual(after)
})

test('a build that is stopped ends within a second, and leaves the old site or the new one', async () => {
  const out = join(folder, 'stopped')
  const build = (title: string) => [join(root, 'out/main/deckle.js'), 'site', '--all', '--library', library, '--out', out, '--title', title]
  expect((await runDeckle(build('Before').slice(1))).code).toBe(0)
  const before = filesIn(out)
  const took: number[] = []
  for (const wait of [250, 400, 550]) {
    const child = spawn(process.execPath, build('After'), { stdio: 'ignore' })
    const gone = new Promise<number | null>(done => child.once('close', done))
    await new Promise(done => setTimeout(done, wait))
    const start = performance.now()
    child.kill('SIGINT')
    const code = await gone
    took.push(performance.now() - start)
    const titles = new Set(
      [...filesIn(out)].filter(([path]) => path === 'index.html').map(([, text]) => /<title>(.*?)<\/title>/.exec(text)?.[1]),
    )
    if (code === 0) expect([...titles]).toEqual(['After'])
    else expect(filesIn(out)).toEqual(before)
    if (code === 0) expect((await runDeckle(build('Before').slice(1))).code).toBe(0)
  }
  // One of them may have waited for the computer rather than for Deckle.
  expect(Math.min(...took)).toBeLessThan(1000)
})

test('a site that is watched is built again after an edit', async () => {
  const watched = join(folder, 'watched')
  const out = join(folder, 'watched-site')
  const { createLibrary } = await import('../../src/main/library/file/open.ts')
  const { localAccess } = await import('../../src/main/library/localAccess.ts')
  const made = createLibrary(watched)
  const { call } = localAccess(made)
  const content = [{ type: 'paragraph', content: [{ type: 'text', text: 'There is one road.' }] }]
  const section = { id: '00000000-0000-7000-8000-000000000001' as const, kind: 'opening' as const, content }
  const { id } = await call('article:add', {
    header: { title: 'The General', status: 'published' },
    sections: [section as never],
    lists: [],
  })
  const child = spawn(process.execPath, [join(root, 'out/main/deckle.js'), 'site', '--watch', '--library', watched, '--out', out])
  try {
    let said = ''
    child.stderr.setEncoding('utf8').on('data', (text: string) => (said += text))
    await expect.poll(() => said, { timeout: 30_000 }).toContain('Watching the library')
    const page = join(out, 'the-general/index.html')
    expect(readFileSync(page, 'utf8')).not.toContain('straight line')
    const { version } = await call('article:open', { id })
    await call('article:save', {
      id,
      baseVersion: version,
      header: { standfirst: 'A straight line.' },
      order: [section.id as never],
      sections: [],
    })
    await expect.poll(() => readFileSync(page, 'utf8'), { timeout: 30_000 }).toContain('A straight line.')
  } finally {
    const gone = new Promise<number | null>(done => child.once('close', done))
    child.kill('SIGINT')
    expect(await gone).toBe(0)
    made.close()
  }
})

test('a theme’s faults are told by file and line', async () => {
  const { code, stdout } = await runDeckle(['theme', 'check', 'resources/themes/essay'])
  expect({ code, stdout: stdout.trim() }).toEqual({ code: 0, stdout: 'Nothing is wrong with this theme.' })
})

test('pictures are scaled, and drawn where an article is shared, also by code that was kept compiled', async () => {
  const source = join(folder, 'film')
  const own = join(folder, 'films')
  cpSync(join(root, 'resources/sample/covers'), join(source, 'covers'), { recursive: true })
  const text = readFileSync(join(root, 'resources/sample/articles/the-general.md'), 'utf8')
  writeFileSync(join(source, 'general.md'), text.replaceAll('../covers', 'covers'))
  await runDeckle(['init', own])
  await runDeckle(['import', join(source, 'general.md'), '--library', own])
  const cache = { XDG_CACHE_HOME: join(folder, 'cache'), HOME: folder }
  const build = async (name: string) => {
    const out = join(folder, name)
    const more = ['--base-url', 'https://example.org/', '--share-pictures', '--share-covers']
    const { code, stdout, stderr } = await runDeckle(['site', '--all', '--library', own, '--out', out, '--json', ...more], cache)
    expect({ code, warnings: (JSON.parse(stdout) as { warnings: string[] }).warnings }, stderr).toMatchObject({ code: 0, warnings: [] })
    return filesIn(out)
  }
  const first = await build('pictures')
  expect([...first.keys()].filter(path => path.endsWith('.webp')).length).toBeGreaterThan(3)
  expect(first.get('the-general/index.html')).toMatch(/srcset="[^"]+ \d+w, .*og:image|og:image.*srcset="[^"]+ \d+w, /su)
  expect(await build('picturesAgain')).toEqual(first)
})

test('what says TK keeps a site from being built, until that is asked for or it is written', async () => {
  const [own, out] = [join(folder, 'half'), join(folder, 'halfSite')]
  const [done, open] = [join(folder, 'done.md'), join(folder, 'open.md')]
  writeFileSync(done, '---\ntitle: Whole\n---\n\nAll of it.\n')
  writeFileSync(open, '---\ntitle: Half done\n---\n\nIt has TK seats.\n')
  await runDeckle(['init', own])
  await runDeckle(['import', done, open, '--library', own])
  const site = ['site', '--all', '--library', own, '--out', out]
  const { code, stdout, stderr } = await runDeckle(site)
  expect({ code, stdout }).toEqual({ code: 2, stdout: '' })
  expect(stderr.trim()).toBe(
    'deckle: Something is still to be written, marked TK, in “Half done” (1). Add --unfinished to build all the same.',
  )
  expect(existsSync(out)).toBe(false)

  const watching = spawn(process.execPath, [join(root, 'out/main/deckle.js'), ...site, '--watch'], { stdio: ['ignore', 'pipe', 'pipe'] })
  let said = ''
  watching.stderr.setEncoding('utf8').on('data', (text: string) => (said += text))
  const ended = new Promise(resolve => watching.once('close', resolve))
  try {
    await expect.poll(() => said, { timeout: 60_000 }).toContain('marked TK, in “Half done” (1)')
    expect(await runDeckle(['replace', 'TK', 'forty', '--case', '--apply', '--library', own])).toMatchObject({ code: 0 })
    await expect.poll(() => existsSync(join(out, 'half-done/index.html')), { timeout: 60_000 }).toBe(true)
  } finally {
    watching.kill('SIGINT')
    await ended
  }
  expect(readFileSync(join(out, 'half-done/index.html'), 'utf8')).toContain('forty seats')
  expect(await runDeckle(['replace', 'forty', 'TK', '--apply', '--library', own])).toMatchObject({ code: 0 })
  expect((await runDeckle(site)).code).toBe(2)
  expect(readFileSync(join(out, 'half-done/index.html'), 'utf8')).toContain('forty seats')
  expect(await runDeckle([...site, '--unfinished'])).toMatchObject({ code: 0 })
  expect(readFileSync(join(out, 'half-done/index.html'), 'utf8')).toContain('TK seats')
})
