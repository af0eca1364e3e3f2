import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { strFromU8, unzipSync } from 'fflate'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { importFiles } from '../../../../src/main/import/importFiles.ts'
import { exportArticles } from '../../../../src/main/publish/exportArticles.ts'
import { archiveManifest } from '../../../../src/shared/model/archive.ts'
import type { ArticleId } from '../../../../src/shared/model/ids.ts'
import { inEnglish } from '../../../../src/shared/words/say.ts'
import { TwoLibraries, type Place } from '../../../support/twoLibraries.ts'

let both: TwoLibraries
let folder: string
let first: Place
let second: Place
const job = { signal: new AbortController().signal, progress: () => undefined }
const noTheme = { theme: { folder: '', base: '', options: {} } }

beforeEach(() => {
  both = new TwoLibraries()
  ;({ folder, first, second } = both)
})
afterEach(() => both.close())

async function handedOn(ids: readonly ArticleId[], choices: { history?: boolean; whole?: boolean }): Promise<string> {
  const request = { ids, format: 'archive', out: { folder, file: 'all.deckle' }, images: 'inline', ...choices } as const
  await exportArticles(first.access, request, noTheme, job)
  return join(folder, 'all.deckle')
}

/** A theme's files, by their paths among all themes. */
function under(theme: string, files: Readonly<Record<string, string>>): Record<string, string> {
  return Object.fromEntries(Object.entries(files).map(([path, text]) => [`${theme}/${path}`, text]))
}

function formOf(path: string): number {
  const manifest = unzipSync(readFileSync(path))['manifest.json']
  return archiveManifest.parse(JSON.parse(strFromU8(manifest ?? new Uint8Array()))).format
}

const paper = { 'theme.json': '{"name":"Paper"}', 'theme.css': 'p {}', 'templates/article.liquid': '<p>' }

function write({ library }: Place, theme: string, files: Readonly<Record<string, string>>): void {
  for (const [path, text] of Object.entries(files)) {
    const file = join(library.folder, 'themes', theme, path)
    mkdirSync(dirname(file), { recursive: true })
    writeFileSync(file, text)
  }
}

function themesOf({ library }: Place): Record<string, string> {
  const at = join(library.folder, 'themes')
  const entries = existsSync(at) ? readdirSync(at, { recursive: true, withFileTypes: true }) : []
  const paths = entries.filter(entry => entry.isFile()).map(entry => join(entry.parentPath, entry.name).slice(at.length + 1))
  return Object.fromEntries(paths.sort().map(path => [path, readFileSync(join(at, path), 'utf8')]))
}

test('brings its own themes, once; one of the same name stays as it is, and the other comes in beside it', async () => {
  const ids = [(await first.access.call('article:add', { header: { title: 'Rain' }, sections: [], lists: [] })).id]
  write(first, 'paper', paper)
  write(first, 'Not A Theme', { 'notes.exe': 'x' })
  const out = { folder, file: 'all.deckle' }
  const request = { ids, format: 'archive', out, images: 'inline', whole: true } as const
  const { warnings } = await exportArticles(first.access, request, noTheme, job)
  expect(warnings.map(inEnglish)).toEqual(['Left out of the archive, as no theme has such files: 1 file among the library’s themes.'])
  const archive = join(folder, 'all.deckle')
  await importFiles(second.access, [archive], job)
  expect(themesOf(second)).toEqual(under('paper', paper))
  await importFiles(second.access, [archive], job, 'skip')
  expect(themesOf(second)).toEqual(under('paper', paper))

  write(second, 'paper', { 'theme.css': 'p { color: red }' })
  const mine = under('paper', { ...paper, 'theme.css': 'p { color: red }' })
  for (let time = 0; time < 2; time += 1) {
    const outcomes = await importFiles(second.access, [archive], job, 'skip')
    expect(outcomes.at(-1)?.warnings.map(inEnglish)).toEqual(
      time === 0 ? ['The theme “paper” came in as “paper-2”: the library has another of that name.'] : [],
    )
    expect(themesOf(second)).toEqual({ ...mine, ...under('paper-2', paper) })
  }
})

test('without themes is of the form that the Deckles before knew', async () => {
  const ids = [(await first.access.call('article:add', { header: { title: 'Rain' }, sections: [], lists: [] })).id]
  write(first, 'paper', paper)
  expect(formOf(await handedOn(ids, {}))).toBe(1)
  expect(formOf(await handedOn(ids, { history: true }))).toBe(2)
  expect(formOf(await handedOn(ids, { whole: true }))).toBe(3)
  rmSync(join(first.library.folder, 'themes'), { recursive: true })
  expect(formOf(await handedOn(ids, { whole: true }))).toBe(2)
})
