import { expect, test, type Locator } from '@playwright/test'
import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { expectAccessible } from '../support/axe.ts'
import { copyText } from '../support/clipboard.ts'
import { Workplace } from '../support/launchDeckle.ts'
import { chooseMenu } from '../support/menu.ts'

let place: Workplace
test.beforeEach(() => void (place = new Workplace()))
test.afterEach(() => place.clear())

/** Lets something of another program fall on an element, as its drag would. */
async function drop(
  target: Locator,
  data: Readonly<Record<string, string>>,
  file?: Readonly<{ name: string; text: string }>,
): Promise<void> {
  await target.evaluate(
    (element, given) => {
      const dataTransfer = new DataTransfer()
      for (const [type, value] of Object.entries(given.data)) dataTransfer.setData(type, value)
      if (given.file) dataTransfer.items.add(new File([given.file.text], given.file.name))
      const { left, top } = element.getBoundingClientRect()
      const at = { bubbles: true, cancelable: true, clientX: left + 4, clientY: top + 4 }
      for (const type of ['dragenter', 'dragover', 'drop']) element.dispatchEvent(new DragEvent(type, { ...at, dataTransfer }))
    },
    { data, file },
  )
}

async function makeLibrary(folder: string): Promise<void> {
  const { createLibrary } = await import('../../src/main/library/file/open.ts')
  const { localAccess } = await import('../../src/main/library/localAccess.ts')
  const library = createLibrary(folder)
  const { call } = localAccess(library)
  await call('article:add', { header: { title: 'The General', canonicalUrl: 'https://films.example/general' }, sections: [], lists: [] })
  library.close()
}

test('what leads to an own article is offered as that, and what stands in two lists is found, taken out and brought back', async () => {
  await makeLibrary(place.library)
  const { app, page, quit } = await place.launch(`--library=${place.library}`)
  await expect(page.getByRole('row', { name: /The General/ })).toBeVisible()

  await copyText(app, 'The General\nhttps://www.films.example/general/\n\nFar away\nhttps://far.example/1')
  await chooseMenu(app, 'list:bring-in')
  const dialog = page.getByRole('dialog')
  await dialog.getByRole('textbox').first().focus()
  await page.keyboard.press('ControlOrMeta+V')
  await expect(dialog.getByText('1 item leads to an article of this library.')).toBeVisible()
  await page.screenshot({ path: 'test-results/own-article.png' })
  await dialog.getByRole('button', { name: 'Use the library’s own' }).first().click()
  await expect(dialog.getByText('An article of this library')).toHaveCount(0)
  await expect(dialog.getByLabel('An article of this library')).toBeVisible()
  await dialog.getByRole('button', { name: 'Add 2 items' }).click()
  await expect(dialog).toBeHidden()
  await expect(page.getByRole('main').getByText('This library')).toBeVisible()

  const csv = join(place.folder, 'latest.csv')
  writeFileSync(csv, 'list,title,views,counted on,url\nLatest,Far off,7,2020-03-01,http://far.example/1/?utm_source=x\n')
  await chooseMenu(app, 'list:bring-in')
  await dialog.locator('input[type=file]').setInputFiles(csv)
  await dialog.getByLabel('Into').selectOption({ label: 'A new list: “Latest”' })
  await dialog.getByRole('button', { name: 'Add 1 item' }).click()
  await expect(dialog).toBeHidden()
  await expect(page.getByRole('heading', { name: 'Latest' })).toBeVisible()

  await chooseMenu(app, 'list:overlaps')
  await expect(dialog.getByRole('button', { name: 'Latest' }).first()).toBeVisible()
  await expect(dialog.getByText(/1 count of 1/)).toBeVisible()
  await expectAccessible(page, 'duplicates in lists')
  await page.screenshot({ path: 'test-results/overlaps.png' })
  await dialog.getByLabel('Views are old when they were counted more than').selectOption({ label: '7 days ago' })
  await expect(page.getByText('Views are old 7 days after they were counted.')).toBeVisible()
  await dialog.getByRole('button', { name: /^Remove .* from Latest/ }).click()
  await expect(dialog.getByText('Nothing stands in two lists')).toBeVisible()
  await dialog.getByRole('button', { name: 'Undo', exact: true }).click()
  await expect(dialog.getByRole('button', { name: /^Remove .* from Latest/ })).toBeVisible()
  await quit()
})

test('an address is let fall on the name of a list, a link file on the board; each is shown first, and undone after', async () => {
  await makeLibrary(place.library)
  const { app, page, quit } = await place.launch(`--library=${place.library}`)
  await expect(page.getByRole('row', { name: /The General/ })).toBeVisible()
  await chooseMenu(app, 'list:new')
  await page.getByRole('dialog').getByRole('textbox').fill('Related news')
  await page.keyboard.press('Enter')
  await expect(page.getByRole('heading', { name: 'Related news' })).toBeVisible()
  const dialog = page.getByRole('dialog')
  const add = async () => {
    await expect(dialog.getByRole('listitem')).toHaveCount(1)
    await dialog.getByRole('button', { name: 'Add 1 item' }).click()
    await expect(dialog).toBeHidden()
  }

  const name = page.getByRole('navigation').getByRole('button', { name: /^Related news/ })
  await drop(name, { 'text/x-moz-url': 'https://far.example/1\nFar away', 'text/uri-list': 'https://far.example/1' })
  await add()
  const titles = page.locator('.item-title')
  await expect(titles).toHaveText(['Far away'])

  await chooseMenu(app, 'go:lists')
  const grid = page.getByRole('grid', { name: 'Related news' })
  await expect(grid.locator('.item-title')).toHaveText(['Far away'])
  await drop(grid, {}, { name: 'Farther.url', text: '[InternetShortcut]\r\nURL=https://farther.example/2\r\n' })
  await add()
  await expect(grid.locator('.item-title')).toHaveCount(2)
  await expect(grid.getByText('Farther', { exact: true })).toBeVisible()
  await chooseMenu(app, 'edit:undo')
  await expect(grid.locator('.item-title')).toHaveText(['Far away'])
  await chooseMenu(app, 'edit:undo')
  await expect(grid.locator('.item-title')).toHaveCount(0)
  await quit()
})
