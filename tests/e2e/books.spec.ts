import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test, type Page } from '@playwright/test'
import mammoth from 'mammoth'
import { Workplace } from '../support/launchDeckle.ts'
import { answerDialogs, chooseMenu } from '../support/menu.ts'
import { checkWithQpdf } from '../support/checkWithQpdf.ts'
import { readPdf } from '../support/readPdf.ts'
import { deckleJson, root, runDeckle } from '../support/runDeckle.ts'
import { epubcheckMessages, epubcheckMissing } from '../support/validateWithEpubcheck.ts'
import { createLibrary } from '../../src/main/library/open.ts'

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
