import { expect, test } from '@playwright/test'
import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { expectAccessible } from '../support/axe.ts'
import { copyText } from '../support/clipboard.ts'
import { Workplace } from '../support/launchDeckle.ts'
import { chooseMenu } from '../support/menu.ts'

let place: Workplace
test.beforeEach(() => void (place = new Workplace()))
test.afterEach(() => place.clear())

async function makeLibrary(folder: string): Promise<void> {
  const { createLibrary } = await import('../../src/main/library/open.ts')
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
  await dialog.getByRole('button', { name: /^Remove .* from Latest/ }).click()
  await expect(dialog.getByText('Nothing stands in two lists')).toBeVisible()
  await dialog.getByRole('button', { name: 'Undo', exact: true }).click()
  await expect(dialog.getByRole('button', { name: /^Remove .* from Latest/ })).toBeVisible()
  await quit()
})
