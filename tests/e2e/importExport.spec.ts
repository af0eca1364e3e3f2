import { existsSync, mkdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { AxeBuilder } from '@axe-core/playwright'
import { expect, test } from '@playwright/test'
import { createLibrary } from '../../src/main/library/file/open.ts'
import { Workplace } from '../support/launchDeckle.ts'
import { answerDialogs, chooseMenu } from '../support/menu.ts'
import { deckleJson, root, runDeckle } from '../support/runDeckle.ts'
import { htmlValidateMessages } from '../support/validateWithHtmlValidate.ts'
import { nuMessages, nuMissing } from '../support/validateWithNu.ts'

let place: Workplace
test.beforeEach(() => void (place = new Workplace()))
test.afterEach(() => place.clear())

test('a saved web page is imported, edited and exported: the file is valid, and its list is right', async () => {
  createLibrary(place.library).close()
  const { app, page, quit } = await place.launch(`--library=${place.library}`)
  await page.getByRole('button', { name: 'New article' }).first().waitFor()
  await answerDialogs(app, { open: [join(root, 'tests/fixtures/journey/saved-page.html')] })
  await chooseMenu(app, 'article:import')
  const results = page.getByRole('dialog', { name: '1 article imported' })
  await results.getByRole('button', { name: 'The General, restored' }).click()
  await expect(page.getByRole('textbox', { name: 'Title' })).toHaveValue('The General, restored')
  const article = page.getByRole('textbox', { name: 'Article', exact: true })
  await expect(article.locator('img')).toBeVisible()
  await expect(article).not.toContainText('cookies')

  await article.getByText('See it with a crowd and with music.').click()
  await page.keyboard.press('End')
  await page.keyboard.type(' Twice.')
  const out = join(place.folder, 'page.html')
  await answerDialogs(app, { save: out })
  await chooseMenu(app, 'article:export')
  await page.getByRole('dialog', { name: 'Export', exact: true }).getByRole('button', { name: 'Export…' }).click()
  await expect.poll(() => existsSync(out)).toBe(true)
  await quit()

  const html = readFileSync(out, 'utf8')
  expect(html).toContain('See it with a crowd and with music. Twice.')
  expect(await htmlValidateMessages(html)).toEqual([])
  if (nuMissing === null) expect(nuMessages([out])).toEqual([])

  const again = join(place.folder, 'again')
  expect(await runDeckle(['init', again])).toMatchObject({ code: 0 })
  const [back] = await deckleJson<{ id: string; warnings: string[] }[]>(['import', out, '--library', again])
  expect(back?.warnings).toEqual([])
  expect(await deckleJson(['show', back?.id ?? '', '--library', again])).toMatchObject({
    title: 'The General, restored',
    author: 'Ruth Pargeter',
    publishedAt: '2025-11-13',
    sections: [{ kind: 'opening' }, { heading: 'The line' }, { heading: 'A face like weather' }, { heading: 'Verdict', kind: 'verdict' }],
    lists: [
      {
        name: 'Related news',
        items: [
          {
            title: 'Our Hospitality, a century on',
            author: 'JANE MARSH',
            date: '2025-11-13',
            views: 41,
            url: 'https://reviews.example.org/2025/11/our-hospitality',
          },
          {
            title: 'Scoring silence: three new orchestras',
            author: 'IAN POOLE',
            date: '2025-11-09',
            views: 1200,
            url: 'https://reviews.example.org/2025/11/scoring-silence',
          },
        ],
      },
    ],
  })
})

test('a file dropped on the window is imported, its images along with it', async () => {
  createLibrary(place.library).close()
  const { page, quit } = await place.launch(`--library=${place.library}`)
  await page.getByRole('button', { name: 'New article' }).first().waitFor()
  const devtools = await page.context().newCDPSession(page)
  const data = { items: [], files: [join(root, 'tests/fixtures/journey/saved-page.html')], dragOperationsMask: 1 }
  for (const type of ['dragEnter', 'dragOver', 'drop'] as const)
    await devtools.send('Input.dispatchDragEvent', { type, x: 600, y: 400, data })
  await page.getByRole('dialog', { name: '1 article imported' }).getByRole('button', { name: 'The General, restored' }).click()
  const image = page.getByRole('textbox', { name: 'Article', exact: true }).locator('img')
  await expect.poll(() => image.evaluate(element => (element as HTMLImageElement).naturalWidth)).toBe(40)
  await quit()
})

test('every review of the sample library is exported as a page that is valid and that axe finds nothing in', async () => {
  test.setTimeout(180_000)
  const { app, page, quit } = await place.launch('--sample')
  await page.getByRole('textbox', { name: 'Article', exact: true }).waitFor()
  const folder = await page.evaluate(async () => {
    const state = await window.deckle.call('app:state', undefined)
    return state.ok ? (state.value as { library: { folder: string } }).library.folder : ''
  })
  const out = join(place.folder, 'pages')
  mkdirSync(out)
  const { code, stderr } = await runDeckle(['export', '--all', '--format', 'html', '--out', out, '--library', folder])
  expect({ code, stderr }).toEqual({ code: 0, stderr: '' })
  const slugs = ['a-trip-to-the-moon', 'haxan', 'safety-last', 'the-adventures-of-prince-achmed', 'the-general']
  const files = slugs.map(slug => join(out, `${slug}.html`))
  if (nuMissing === null) expect(nuMessages(files)).toEqual([])
  for (const file of files) expect(await htmlValidateMessages(readFileSync(file, 'utf8'))).toEqual([])

  // The app's own session reads no files: a bare window with one of its own shows the exported pages.
  const shown = app.waitForEvent('window')
  await app.evaluate(
    ({ BrowserWindow }) =>
      void new BrowserWindow({ width: 1280, height: 900, webPreferences: { sandbox: true, partition: 'reader' } }).loadURL(
        'data:text/html,<title>.</title>',
      ),
  )
  const reader = await shown
  for (const file of files) {
    await app.evaluate(async ({ BrowserWindow }, path) => {
      const window = BrowserWindow.getAllWindows().find(each => !each.webContents.getURL().startsWith('app:'))
      await window?.loadFile(path)
    }, file)
    for (const width of [375, 768, 1280]) {
      await reader.setViewportSize({ width, height: 900 })
      const { violations } = await new AxeBuilder({ page: reader }).setLegacyMode(true).analyze()
      expect({ file, width, violations: violations.map(({ id, nodes }) => `${id} ${nodes[0]?.html}`) }).toEqual({
        file,
        width,
        violations: [],
      })
      expect(await reader.evaluate(() => document.documentElement.scrollWidth <= window.innerWidth), `${file} fits ${width} px`).toBe(true)
    }
  }
  await quit()
})
