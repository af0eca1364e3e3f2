import { existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import * as fc from 'fast-check'
import { expect, test } from 'vitest'
import { requireBackup } from '../../../../../src/main/library/backups/backupFiles.ts'
import { listBackups } from '../../../../../src/main/library/backups/listBackups.ts'
import { backupSettingsOf } from '../../../../../src/main/library/backups/backupSettings.ts'
import { keepThemes, keptThemePath, takeThemesBack, themesDiffer } from '../../../../../src/main/library/backups/backupThemes.ts'
import { backUp, makeBackup } from '../../../../../src/main/library/backups/makeBackup.ts'
import { restoreInPlace } from '../../../../../src/main/library/backups/restoreInPlace.ts'
import { restoreLibrary } from '../../../../../src/main/library/backups/restoreLibrary.ts'
import { checkLibrary } from '../../../../../src/main/library/check/check.ts'
import { backupThemeFile } from '../../../../../src/shared/model/backup.ts'
import { callsOf, section, temporaryFolder, temporaryLibrary } from '../temporaryLibrary.ts'

const job = { signal: new AbortController().signal, progress: () => {} }
const back = (folder: string) => makeBackup(folder, { reason: 'manual', job })

function write(library: string, files: Readonly<Record<string, string>>): void {
  for (const [path, text] of Object.entries(files)) {
    mkdirSync(dirname(join(library, 'themes', path)), { recursive: true })
    writeFileSync(join(library, 'themes', path), text)
  }
}

/** The files of the own themes, and of what is hidden beside them, by path. */
function themesIn(library: string): Record<string, string> {
  const folder = join(library, 'themes')
  if (!existsSync(folder)) return {}
  const files = readdirSync(folder, { recursive: true, withFileTypes: true }).filter(entry => entry.isFile())
  const paths = files.map(entry => join(entry.parentPath, entry.name)).sort()
  return Object.fromEntries(paths.map(path => [path.slice(folder.length + 1).replaceAll('\\', '/'), readFileSync(path, 'utf8')]))
}

const keptIn = (library: string) =>
  readdirSync(join(library, 'backups/themes'), { recursive: true, withFileTypes: true }).filter(entry => entry.isFile()).length

const paper = { 'paper/theme.json': '{"name":"Paper"}', 'paper/theme.css': 'p {}', 'paper/templates/article.liquid': '<p>' }

test('own themes are in every backup, each text once, and come back with the library wherever that goes', async () => {
  const { folder } = temporaryLibrary()
  write(folder, { ...paper, 'copy/theme.css': 'p {}', 'copy/theme.json': '{"name":"Copy"}', '.removed/old/theme.css': 'gone' })
  symlinkSync(join(folder, 'library.sqlite'), join(folder, 'themes/paper/stolen.css'))
  const made = await back(folder)
  expect(made).toMatchObject({ verified: true })
  expect(requireBackup(folder, 'latest').manifest?.themes?.map(({ path }) => path)).toEqual([
    'copy/theme.css',
    'copy/theme.json',
    'paper/theme.css',
    'paper/theme.json',
    'paper/templates/article.liquid',
  ])
  await back(folder)
  expect(keptIn(folder)).toBe(4)
  rmSync(join(folder, 'themes'), { recursive: true })
  const out = join(temporaryFolder(), 'restored')
  expect(await restoreLibrary(folder, '1', out, job)).toMatchObject({ missingThemeFiles: 0 })
  expect(themesIn(out)).toEqual({ ...paper, 'copy/theme.css': 'p {}', 'copy/theme.json': '{"name":"Copy"}' })
})

test('a restore in place takes themes back too, leaves those that came since, and can be taken back itself', async () => {
  const library = temporaryLibrary()
  const { folder } = library
  write(folder, paper)
  await back(folder)
  library.close()
  write(folder, { 'paper/theme.css': 'p { color: red }', 'paper/extra.css': 'since', 'since/theme.json': '{}' })
  const now = themesIn(folder)
  const { before } = await restoreInPlace(folder, '1', job)
  expect(themesIn(folder)).toEqual({ ...paper, 'since/theme.json': '{}' })
  await restoreInPlace(folder, before.name, job)
  expect(themesIn(folder)).toEqual(now)
})

test('a backup by itself is made when a theme alone was changed', async () => {
  const library = temporaryLibrary()
  callsOf(library)('article:add', { header: { title: 'The General' }, sections: [section('Words.')], lists: [] })
  const byItself = () => makeBackup(library.folder, { reason: 'itself', job })
  expect([await byItself(), await byItself()]).toEqual([expect.anything(), null])
  write(library.folder, paper)
  expect([await byItself(), await byItself()]).toEqual([expect.anything(), null])
})

test('what was kept is proved: damage is mended while the theme says it still, and told where it is lost', async () => {
  const { folder } = temporaryLibrary()
  write(folder, paper)
  await back(folder)
  const css = requireBackup(folder, '1').manifest?.themes?.find(({ path }) => path === 'paper/theme.css')
  if (!css) throw new Error('The style sheet is in no backup')
  writeFileSync(keptThemePath(folder, css.sha256), 'p {!')
  await back(folder)
  expect(readFileSync(keptThemePath(folder, css.sha256), 'utf8')).toBe('p {}')
  writeFileSync(keptThemePath(folder, css.sha256), 'p {!')
  write(folder, { 'paper/theme.css': 'p { }' })
  const out = join(temporaryFolder(), 'restored')
  expect(await restoreLibrary(folder, '1', out, job)).toMatchObject({ missingThemeFiles: 1 })
  expect(themesIn(out)).toEqual({ 'paper/theme.json': paper['paper/theme.json'], 'paper/templates/article.liquid': '<p>' })
})

test('the check names what is missing or damaged, the list of backups what can’t be brought back, and the next backup mends what it can', async () => {
  const library = temporaryLibrary()
  const { folder } = library
  callsOf(library)('article:add', { header: { title: 'The General' }, sections: [section('Words.')], lists: [] })
  write(folder, paper)
  await back(folder)
  await back(folder)
  expect(checkLibrary(library).problems).toEqual([])
  const files = requireBackup(folder, '1').manifest?.themes ?? []
  const keptAt = (wanted: string) => keptThemePath(folder, files.find(({ path }) => path === wanted)?.sha256 ?? '')
  rmSync(keptAt('paper/theme.json'))
  writeFileSync(keptAt('paper/theme.css'), 'p {!')
  write(folder, { 'paper/theme.css': 'p { }' })
  expect(checkLibrary(library).problems).toEqual([
    'The theme file “paper/theme.css” of 2 backups is damaged: it can’t be brought back from there.',
    'The theme file “paper/theme.json” of 2 backups is missing: the theme itself still has it, and the next backup keeps it again.',
  ])
  expect(listBackups(folder).map(({ verified, lostThemeFiles }) => ({ verified, lostThemeFiles }))).toEqual([
    { verified: true, lostThemeFiles: ['paper/theme.css'] },
    { verified: true, lostThemeFiles: ['paper/theme.css'] },
  ])
  write(folder, { 'paper/theme.css': 'p {}' })
  expect(await makeBackup(folder, { reason: 'itself', job })).not.toBeNull()
  expect(checkLibrary(library).problems).toEqual([])
  expect(listBackups(folder).flatMap(({ lostThemeFiles }) => lostThemeFiles)).toEqual([])
})

test('they go to the second folder, and go with the last backup that lists them', async () => {
  const library = temporaryLibrary()
  const { folder } = library
  const second = join(temporaryFolder(), 'disk')
  mkdirSync(second)
  callsOf(library)('backup:set-settings', { ...backupSettingsOf(library.db), second, newest: 3, days: 1, weeks: 1 })
  write(folder, { 'paper/theme.css': 'first' })
  await backUp(folder, { reason: 'manual', job })
  write(folder, { 'paper/theme.css': 'second' })
  for (let count = 0; count < 4; count += 1) await backUp(folder, { reason: 'manual', job })
  const place = join(second, readdirSync(second)[0] ?? '')
  expect([keptIn(folder), keptIn(place)]).toEqual([1, 1])
  const out = join(temporaryFolder(), 'restored')
  await restoreLibrary(place, 'latest', out, job)
  expect(themesIn(out)).toEqual({ 'paper/theme.css': 'second' })
})

test('a manifest that was made to harm leads nowhere else', () => {
  for (const path of ['../x', 'paper/../../x', '/etc/x', 'C:/x', 'a\\..\\x', '.removed/x', 'paper/.x', 'a//b', ''])
    expect(backupThemeFile.shape.path.safeParse(path).success, path).toBe(false)
})

const name = fc.constantFrom('paper', 'copy', 'film', 'theme.css', 'page.liquid')
const files = fc
  .dictionary(
    fc.tuple(fc.constantFrom('paper', 'copy', 'film'), name).map(parts => parts.join('/')),
    fc.constantFrom('a', 'b', 'c', ''),
    {
      maxKeys: 6,
    },
  )
  .map(entries => ({ ...entries }))

test('whatever themes were and became, those of a backup are again what they were', () => {
  fc.assert(
    fc.property(files, files, (then, now) => {
      const library = mkdtempSync(join(tmpdir(), 'deckle-themes-'))
      try {
        write(library, then)
        const kept = keepThemes(library)
        rmSync(join(library, 'themes'), { recursive: true, force: true })
        write(library, now)
        expect(takeThemesBack(library, kept)).toBe(0)
        const themes = new Set(Object.keys(then).map(path => path.split('/')[0]))
        const others = Object.entries(now).filter(([path]) => !themes.has(path.split('/')[0]))
        expect(themesIn(library)).toEqual({ ...then, ...Object.fromEntries(others) })
        expect(themesDiffer(library, kept)).toBe(others.length > 0)
      } finally {
        rmSync(library, { recursive: true, force: true })
      }
    }),
    { numRuns: 40 },
  )
})
