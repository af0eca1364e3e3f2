import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, test } from '@playwright/test'
import { deckleJson, root, runDeckle } from '../support/runDeckle.ts'

const typical = join(root, 'tests/fixtures/journey/typical.txt')
const lineCount = (text: string) => text.trim().split('\n').length
const withoutIds = (value: unknown) =>
  JSON.parse(JSON.stringify(value, (key, inner: unknown) => (key === 'id' ? undefined : inner))) as unknown

let folder: string
let library: string[]

test.beforeEach(async () => {
  folder = mkdtempSync(join(tmpdir(), 'deckle-cli-'))
  library = ['--library', join(folder, 'library')]
  expect(await runDeckle(['init', ...library])).toMatchObject({ code: 0 })
})
test.afterEach(() => rmSync(folder, { recursive: true, force: true }))

test('imports a typical page, shows its parts and lists, finds it, exports it and imports it back', async () => {
  const [added] = await deckleJson<{ id: string; slug: string; title: string; warnings: string[] }[]>(['import', typical, ...library])
  expect(added).toEqual({
    id: expect.any(String),
    slug: 'the-long-line-of-the-general',
    title: 'The Long Line of The General',
    warnings: [],
  })
  if (!added) throw new Error('Nothing was imported.')

  const shown = await deckleJson<Record<string, unknown>>(['show', added.slug, ...library])
  expect(shown).toMatchObject({
    id: added.id,
    title: 'The Long Line of The General',
    status: 'draft',
    language: 'en',
    sections: [
      { kind: 'opening', heading: null },
      { kind: 'section', heading: 'The line' },
      { kind: 'section', heading: 'A face like weather' },
      { kind: 'section', heading: 'What the bridge cost' },
      { kind: 'section', heading: 'The war outside' },
      { kind: 'verdict', heading: 'Conclusion' },
    ],
    lists: [
      {
        name: 'Latest news',
        items: [
          { title: 'A new score for an old silent', author: 'MARTA VIDAL', date: '2025-11-14', views: 112, url: null, articleId: null },
          { title: 'Where the trains were found', author: 'IAN POOLE', date: '2025-11-12', views: 38, url: null, articleId: null },
        ],
      },
      {
        name: 'Related news',
        items: [
          { title: 'Our Hospitality, a century on', author: 'JANE MARSH', date: '2025-11-13', views: 41, url: null, articleId: null },
          {
            title: 'Scoring silence: three new orchestras',
            author: 'IAN POOLE',
            date: '2025-11-09',
            views: 1200,
            url: null,
            articleId: null,
          },
          { title: 'The stunt that stopped a river', author: 'MARTA VIDAL', date: '2025-11-07', views: 77, url: null, articleId: null },
        ],
      },
    ],
  })

  const hits = await deckleJson<{ id: string; heading: string | null }[]>(['search', 'cannon gauge', ...library])
  expect(hits.map(({ id, heading }) => ({ id, heading }))).toContainEqual({ id: added.id, heading: 'A face like weather' })

  const out = join(folder, 'page.html')
  expect(await runDeckle(['export', added.slug, '--format', 'html', '--out', out, ...library])).toMatchObject({
    code: 0,
    stdout: `${out}\n`,
  })
  const again = join(folder, 'again.html')
  await runDeckle(['export', added.id, '--format', 'html', '--out', again, ...library])
  expect(readFileSync(again).equals(readFileSync(out))).toBe(true)

  const second = ['--library', join(folder, 'second')]
  await runDeckle(['init', ...second])
  await deckleJson(['import', out, ...second])
  const back = await deckleJson<Record<string, unknown>>(['show', added.slug, ...second])
  expect(withoutIds(back)).toEqual(withoutIds(shown))

  expect(await deckleJson(['doctor', ...library])).toMatchObject({ ok: true, articles: 1, problems: [] })
  const lists = await deckleJson<{ name: string; usedIn: { id: string }[] }[]>(['lists', ...library])
  expect(lists.map(({ name, usedIn }) => ({ name, usedIn: usedIn.map(({ id }) => id) }))).toEqual([
    { name: 'Latest news', usedIn: [added.id] },
    { name: 'Related news', usedIn: [added.id] },
  ])
})

test('every failure is one line and an exit code of its own', async () => {
  const cases: readonly (readonly [args: string[], code: number])[] = [
    [['frobnicate', ...library], 2],
    [['list', '--nonsense', ...library], 2],
    [['show', ...library], 2],
    [['show', 'no-such-article', ...library], 3],
    [['list', '--library', join(folder, 'nowhere')], 4],
    [['init', ...library], 2],
    [['import', join(folder, 'missing.html'), ...library], 1],
    [['export', 'no-such-article', '--format', 'html', '--out', folder, ...library], 3],
    [['export', 'x', '--format', 'papyrus', '--out', folder, ...library], 2],
  ]
  for (const [args, code] of cases) {
    const ran = await runDeckle(args)
    expect({ args, code: ran.code, stdout: ran.stdout, stack: /\n\s+at /.test(ran.stderr) }).toEqual({
      args,
      code,
      stdout: '',
      stack: false,
    })
    expect(lineCount(ran.stderr), ran.stderr).toBeLessThanOrEqual(args[0] === 'import' ? 2 : 1)
  }
})

test('prints no control characters from a title', async () => {
  const file = join(folder, 'hostile.md')
  writeFileSync(file, '---\ntitle: "Quiet \\u001b[31mred\\u0007"\n---\nText of the article.\n')
  await runDeckle(['import', file, ...library])
  const { stdout } = await runDeckle(['list', ...library])
  expect(stdout).toContain('Quiet')
  // oxlint-disable-next-line no-control-regex
  expect(stdout).not.toMatch(/[\u0000-\u0009\u000b-\u001f]/)
})

test('says what is to be looked at before articles are published, by place, and ends with 1 where something stops that', async () => {
  const file = join(folder, 'half.md')
  const text = '---\ntitle: Half done\ndescription: d\n---\n\nIt has TK seats.\n\n## Sound\n\n![](missing.png)\n\n## Empty\n'
  writeFileSync(file, text)
  await deckleJson(['import', file, typical, ...library])
  const said = await runDeckle(['check', 'half-done', ...library])
  expect(said).toMatchObject({ code: 1, stderr: 'deckle: One article can’t be published yet.\n' })
  expect(said.stdout).toContain('half-done  Half done\n')
  expect(said.stdout).toContain('! Something is still to be written: TK.  (“It has TK seats.”)')
  expect(said.stdout).toContain('· The section “Empty” is empty.  (“Empty”)')

  const all = await runDeckle(['check', '--all', '--json', ...library])
  expect(all.code).toBe(1)
  const found = JSON.parse(all.stdout) as { checked: number; stopped: number; articles: { slug: string; findings: object[] }[] }
  expect(found).toMatchObject({ checked: 2, stopped: 1 })
  expect(found.articles.find(({ slug }) => slug === 'half-done')?.findings).toContainEqual({
    kind: 'unfinished',
    text: 'Something is still to be written: TK.',
    section: null,
    passage: 'It has TK seats.',
    stops: true,
  })
  expect(await runDeckle(['check', 'the-long-line-of-the-general', ...library])).toMatchObject({ code: 0 })
  expect(await runDeckle(['check', ...library])).toMatchObject({ code: 2 })
  expect(await runDeckle(['check', 'nobody', ...library])).toMatchObject({ code: 3 })
})
