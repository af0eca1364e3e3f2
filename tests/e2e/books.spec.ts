import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test, type Page } from '@playwright/test'
import { strFromU8, unzipSync } from 'fflate'
import mammoth from 'mammoth'
import { expectAccessible } from '../support/axe.ts'
import { keatonLibrary } from '../support/keatonLibrary.ts'
import { Workplace } from '../support/launchDeckle.ts'
import { answerDialogs, chooseMenu } from '../support/menu.ts'
import { checkWithQpdf } from '../support/checkWithQpdf.ts'
import { readPdf } from '../support/readPdf.ts'
import { deckleJson, root, runDeckle } from '../support/runDeckle.ts'
import { epubcheckMessages, epubcheckMissing } from '../support/validateWithEpubcheck.ts'
import { createLibrary } from '../../src/main/library/file/open.ts'

let place: Workplace
test.beforeEach(async () => {
  place = new Workplace()
  createLibrary(place.library).close()
  await runDeckle(['import', join(root, 'tests/fixtures/journey/saved-page.html'), '--library', place.library])
})
test.afterEach(() => place.clear())

const bytesOf = (file: string) => new Uint8Array(readFileSync(file))

async function exportAs(page: Page, format: string): Promise<void> {
  const dialog = page.getByRole('dialog', { name: 'Export', exact: true })
  await dialog.getByLabel('Format').selectOption({ label: format })
  await dialog.getByRole('button', { name: 'Export…' }).click()
}

test('an article is exported as PDF, tagged and with an outline, as a book that epubcheck passes, and for Word', async () => {
  const { app, page, quit } = await place.launch(`--library=${place.library}`)
  await page.getByRole('row', { name: /The General, restored/ }).click()
  await expect(page.getByRole('textbox', { name: 'Title' })).toHaveValue('The General, restored')
  const files = Object.fromEntries(['PDF', 'EPUB', 'Word'].map(format => [format, join(place.folder, `out.${format.toLowerCase()}`)]))
  for (const [format, file] of Object.entries(files)) {
    const named = format === 'Word' ? file.replace('.word', '.docx') : file
    files[format] = named
    await answerDialogs(app, { save: named })
    await chooseMenu(app, 'article:export')
    await exportAs(page, format)
    await expect.poll(() => existsSync(named), { timeout: 30_000 }).toBe(true)
  }
  await quit()

  const pdf = await readPdf(bytesOf(files.PDF ?? ''))
  expect(pdf).toMatchObject({ title: 'The General, restored', author: 'Ruth Pargeter', tagged: true })
  expect(pdf.outline).toEqual(['The General, restored', '  The line', '  A face like weather', '  Verdict', '  Related news'])
  expect(Object.keys(pdf.tags)).toEqual(expect.arrayContaining(['H1', 'H2', 'P', 'Figure', 'L', 'LI', 'Link']))
  expect(pdf.described.length).toBeGreaterThan(0)

  // The same by another's eyes: a sound file whose tags stand in the order of reading, each picture with a description.
  const report = checkWithQpdf(files.PDF ?? '')
  expect(report).toMatchObject({ sound: true, marked: true, language: pdf.language })
  const tags = report.tags.map(({ path }) => path.split('/').at(-1))
  expect(tags.filter(tag => /^H\d$/.test(tag ?? ''))).toEqual(['H1', 'H2', 'H2', 'H2', 'H2'])
  for (const path of report.tags.map(tag => tag.path)) expect(path).toMatch(/^Document(?:\/|$)/)
  for (const { path, alt } of report.tags) if (path.endsWith('/Figure') && !/\/Figure\//.test(path)) expect(alt, path).not.toBe('')
  expect(report.tags.filter(({ path }) => path.endsWith('/LI')).length).toBeGreaterThan(0)

  if (epubcheckMissing === null) expect(epubcheckMessages(bytesOf(files.EPUB ?? ''))).toEqual([])
  const { value } = await mammoth.convertToHtml({ path: files.Word ?? '' })
  expect(value).toContain('<h1>A face like weather</h1>')
  expect(value).toContain('<img')
})

test('the command line prints PDF without a display, and makes one book of all', async () => {
  const out = join(place.folder, 'out')
  const library = ['--library', place.library]
  const ran = await runDeckle(['export', '--all', '--format', 'pdf', '--out', `${out}/`, ...library], { DISPLAY: '', WAYLAND_DISPLAY: '' })
  expect(ran).toMatchObject({ code: 0 })
  expect(readdirSync(out)).toEqual(['the-general-restored.pdf'])
  expect(await readPdf(bytesOf(join(out, 'the-general-restored.pdf')))).toMatchObject({ title: 'The General, restored', tagged: true })
  const { files } = await deckleJson<{ files: string[] }>([
    'export',
    '--all',
    '--format',
    'epub',
    '--out',
    join(out, 'All of it.epub'),
    ...library,
  ])
  expect(files).toEqual([join(out, 'All of it.epub')])

  const docx = join(out, 'back.docx')
  await deckleJson(['export', 'the-general-restored', '--format', 'docx', '--out', docx, ...library])
  const [back] = await deckleJson<{ id: string; warnings: string[] }[]>(['import', docx, ...library])
  expect(await deckleJson(['show', back?.id ?? '', ...library])).toMatchObject({
    title: 'The General, restored',
    author: 'Ruth Pargeter',
    sections: [{ kind: 'opening' }, { heading: 'The line' }, { heading: 'A face like weather' }, { heading: 'Verdict', kind: 'verdict' }],
    lists: [{ name: 'Related news' }],
  })
})

test('a list becomes one book in its order, or in another: from the app, and the same from the command line', async () => {
  const library = join(place.folder, 'keaton')
  const ids = await keatonLibrary(library)
  const made = ['Sherlock Jr.', 'The General', 'Girl Shy']
  for (const title of made) await runDeckle(['lists', 'add', 'Trains', ids[title] ?? '', '--library', library])
  await runDeckle(['lists', 'add', 'Trains', 'https://example.org/train', '--title', 'Elsewhere', '--library', library])
  const { app, page, quit } = await place.launch(`--library=${library}`)
  await page.getByRole('button', { name: /^Trains/ }).click({ button: 'right' })
  await page.getByRole('menuitem', { name: 'Export as one book…' }).click()
  const dialog = page.getByRole('dialog', { name: 'Export as One Book' })
  const chapters = dialog.getByRole('region', { name: 'Chapters' }).getByRole('listitem')
  await expect(chapters).toHaveText(made)
  await expect(dialog.getByText('1 item leads to other sites, and can’t be in the book.')).toBeVisible()
  await expect(dialog.getByLabel('Title of the book')).toHaveValue('Trains')
  await dialog.getByLabel('Title of the book').fill('Three trains')
  await dialog.getByLabel('Author of the book').fill('Ada Kim')
  await dialog.getByLabel('Order').selectOption({ label: 'The oldest first' })
  await expect(chapters).toHaveText(['Girl Shy', 'Sherlock Jr.', 'The General'])
  await dialog.getByRole('button', { name: 'Move “The General” up' }).focus()
  await page.keyboard.press('Enter')
  await expect(dialog.getByRole('button', { name: 'Move “The General” up' })).toBeFocused()
  await page.keyboard.press('Alt+ArrowUp')
  await expect(chapters).toHaveText(['The General', 'Girl Shy', 'Sherlock Jr.'])
  await expect(dialog.getByLabel('Order')).toHaveValue('own')
  await dialog.getByRole('button', { name: 'Leave “Girl Shy” out' }).click()
  await expectAccessible(page, 'a book')
  await page.screenshot({ path: test.info().outputPath('book.png') })
  await page.emulateMedia({ colorScheme: 'dark' })
  await page.screenshot({ path: test.info().outputPath('book-dark.png') })
  const file = join(place.folder, 'trains.epub')
  await answerDialogs(app, { save: file })
  await dialog.getByRole('button', { name: 'Export…' }).click()
  await expect(page.getByText('Exported as trains.epub.')).toBeVisible()
  await quit()
  expect(bookAt(file)).toEqual({ title: 'Three trains', creators: ['Ada Kim'], chapters: ['The General', 'Sherlock Jr.'] })
  if (epubcheckMissing === null) expect(epubcheckMessages(bytesOf(file))).toEqual([])

  const byCommand = join(place.folder, 'command.epub')
  const book = ['--format', 'epub', '--out', byCommand, '--library', library]
  await runDeckle([
    'export',
    ids['The General'] ?? '',
    ids['Sherlock Jr.'] ?? '',
    '--title',
    'Three trains',
    '--author',
    'Ada Kim',
    ...book,
  ])
  expect(readFileSync(byCommand).equals(readFileSync(file))).toBe(true)
  expect(await runDeckle(['export', '--list', 'Trains', ...book])).toMatchObject({ code: 0 })
  expect(bookAt(byCommand).chapters).toEqual(made)
  expect(await runDeckle(['export', '--tag', 'none', ...book])).toMatchObject({ code: 3 })
})

const all = (from: string, what: RegExp) => Array.from(from.matchAll(what), found => found[1] ?? '')

function bookAt(file: string): { title: string; creators: string[]; chapters: string[] } {
  const entries = unzipSync(bytesOf(file))
  const text = (name: string) => strFromU8(entries[`EPUB/${name}`] ?? new Uint8Array())
  return {
    title: all(text('package.opf'), /<dc:title>([^<]*)/g)[0] ?? '',
    creators: all(text('package.opf'), /<dc:creator[^>]*>([^<]*)/g),
    chapters: all(text('nav.xhtml').split('landmarks')[0] ?? '', /<a href="chapter-\d+\.xhtml">([^<]*)/g),
  }
}
