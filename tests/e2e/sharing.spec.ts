import { join } from 'node:path'
import { expect, test, type ElectronApplication, type Page } from '@playwright/test'
import { expectAccessible } from '../support/axe.ts'
import { Workplace } from '../support/launchDeckle.ts'
import { chooseMenu, chooseMenuLabel } from '../support/menu.ts'
import { libraryWithDraft, readLibrary } from '../support/readLibrary.ts'
import { deckleJson } from '../support/runDeckle.ts'
import { goToEnd } from '../support/typist.ts'

let place: Workplace
test.beforeEach(() => void (place = new Workplace()))
test.afterEach(() => place.clear())

const article = (page: Page) => page.getByRole('textbox', { name: 'Article', exact: true })
const saved = (page: Page) => expect(page.locator('.save-state')).toHaveText('Saved')
const enabled = (app: ElectronApplication, id: string) =>
  app.evaluate(({ Menu }, command) => Menu.getApplicationMenu()?.getMenuItemById(command)?.enabled, id)

test('a second Deckle reads beside the first, says so, sees what is written, and takes over once the first is gone', async () => {
  await libraryWithDraft(place.library, 'Shared')
  const first = await place.launch(`--library=${place.library}`)
  await goToEnd(first.page)
  await first.page.keyboard.type('The first writes. ')
  await saved(first.page)

  const elsewhere = new Workplace()
  try {
    const { app, page, quit } = await elsewhere.launch(`--library=${place.library}`)
    const notice = page.getByRole('region', { name: 'Notice' })
    await expect(notice).toContainText('Open for reading only. Deckle is using this library (process')
    await expect(article(page)).toContainText('The first writes.')
    // Nothing that changes the library can be done, by key, by menu or by palette.
    await goToEnd(page)
    await page.keyboard.type('Not to be.')
    await page.getByRole('textbox', { name: 'Title' }).press('x')
    await expect(article(page)).not.toContainText('Not to be.')
    await expect(page.getByRole('textbox', { name: 'Title' })).toHaveValue('Shared')
    const changing = ['article:new', 'format:bold', 'section:add', 'app:settings']
    await expect.poll(() => Promise.all(changing.map(id => enabled(app, id)))).toEqual([false, false, false, true])
    await expect(page.getByRole('button', { name: 'Bold' })).toBeDisabled()
    await chooseMenu(app, 'go:command')
    await page.getByRole('combobox').fill('new article')
    await expect(page.getByRole('option', { name: /New Article/ })).toHaveCount(0)
    await page.keyboard.press('Escape')
    await expectAccessible(page, 'reading only')
    await page.screenshot({ path: test.info().outputPath('reading-only.png') })

    await first.page.keyboard.type('And goes on.')
    await saved(first.page)
    await expect(article(page)).toContainText('The first writes. And goes on.')

    await notice.getByRole('button', { name: 'Try to open for writing' }).click()
    await expect(page.getByText('Still for reading only.')).toBeVisible()
    await first.quit()
    await expect(notice).toContainText('Nothing keeps you from writing here any more.')
    await page.screenshot({ path: test.info().outputPath('free-again.png') })
    await notice.getByRole('button', { name: 'Open for writing' }).click()
    await expect(notice).toBeHidden()
    await goToEnd(page)
    await page.keyboard.type(' The second takes over.')
    await saved(page)
    expect(await enabled(app, 'article:new')).toBe(true)
    await quit()
  } finally {
    await elsewhere.clear()
  }
  expect(await readLibrary(place.library)).toEqual({ text: 'The first writes. And goes on. The second takes over.', problems: [] })
})

test('a library that another program holds is refused for writing at once, not after seconds', async () => {
  await libraryWithDraft(place.library, 'Held')
  await libraryWithDraft(join(place.folder, 'other'), 'Other')
  const { page, quit } = await place.launch(`--library=${place.library}`)
  await goToEnd(page)
  const elsewhere = new Workplace()
  try {
    const second = await elsewhere.launch(`--library=${join(place.folder, 'other')}`)
    await goToEnd(second.page)
    const began = Date.now()
    await second.app.evaluate(({ dialog }, folder) => {
      dialog.showOpenDialog = () => Promise.resolve({ canceled: false, filePaths: [folder] })
    }, place.library)
    await chooseMenu(second.app, 'library:open')
    await expect(second.page.getByText('Open for reading only.')).toBeVisible()
    expect(Date.now() - began).toBeLessThan(2500)
    await second.quit()
  } finally {
    await elsewhere.clear()
  }
  await quit()
})

test('two windows on one library show each other’s work, also in the same article, word by word in turn', async () => {
  const { id } = await libraryWithDraft(place.library, 'In two windows')
  const { app, page, quit } = await place.launch(`--library=${place.library}`)
  await goToEnd(page)
  const opened = app.waitForEvent('window')
  await chooseMenuLabel(app, 'New Window')
  const other = await opened
  await article(other).waitFor()
  let text = ''
  for (let turn = 0; turn < 6; turn += 1) {
    const [writes, reads] = turn % 2 === 0 ? [page, other] : [other, page]
    await goToEnd(writes)
    await writes.keyboard.type(`word${turn} `)
    text += `word${turn} `
    await saved(writes)
    await expect(article(reads)).toContainText(text.trim())
  }
  await chooseMenu(app, 'article:new')
  await expect(page.locator('.card-title')).toHaveCount(2)
  await expect(other.locator('.card-title')).toHaveCount(2)
  await quit()
  const articles = await deckleJson<{ id: string; title: string }[]>(['list', '--library', place.library])
  // In turn, nobody is in the other's way: no copy was made.
  expect(articles.map(each => each.title).toSorted()).toEqual(['', 'In two windows'])
  expect(articles.some(each => each.id === id)).toBe(true)
})

test('the same article written in two windows at once loses no word of either', async () => {
  await libraryWithDraft(place.library, 'At once')
  const { app, page, quit } = await place.launch(`--library=${place.library}`)
  await goToEnd(page)
  const opened = app.waitForEvent('window')
  await chooseMenuLabel(app, 'New Window')
  const other = await opened
  await goToEnd(other)
  await Promise.all([page.keyboard.type('Mine is this sentence. '), other.keyboard.type('Yours is that one. ')])
  await saved(page)
  await saved(other)
  await quit()
  const { openLibrary } = await import('../../src/main/library/file/open.ts')
  const library = openLibrary(place.library, { mode: 'read' })
  const texts = library.db.prepare<[], { text: string }>('SELECT text FROM body').all()
  library.close()
  const all = texts.map(row => row.text).join('\n')
  expect(all).toContain('Mine is this sentence.')
  expect(all).toContain('Yours is that one.')
})
