import { expect, test, type Page } from '@playwright/test'
import { expectAccessible } from '../support/axe.ts'
import { Workplace } from '../support/launchDeckle.ts'
import { chooseMenu } from '../support/menu.ts'
import { libraryWithDraft } from '../support/readLibrary.ts'

let place: Workplace
test.beforeEach(() => void (place = new Workplace()))
test.afterEach(() => place.clear())

const article = (page: Page) => page.getByRole('textbox', { name: 'Article', exact: true })
const bar = (page: Page) => page.getByRole('search', { name: 'Find in the article' })

test('words are found, gone through and replaced in the article, with one undo', async () => {
  await libraryWithDraft(place.library, 'Trains')
  const { app, page, quit } = await place.launch(`--library=${place.library}`)
  await article(page).click()
  await page.keyboard.type('A train leaves. Another *train* comes.\n## The trains\nNo train at all.')
  await chooseMenu(app, 'find:open')
  await expect(bar(page).getByLabel('Find', { exact: true })).toBeFocused()
  await page.keyboard.type('train')
  await expect(bar(page).locator('.find-count')).toHaveText('4')
  await expect(article(page).locator('.found-here')).toHaveCount(4)
  await page.keyboard.press('Enter')
  await expect(bar(page).locator('.find-count')).toHaveText('1 of 4')
  await page.keyboard.press('Shift+Enter')
  await expect(bar(page).locator('.find-count')).toHaveText('4 of 4')
  await bar(page).getByRole('button', { name: 'Whole words' }).click()
  await expect(bar(page).locator('.find-count')).toHaveText('3 of 3')
  await expectAccessible(page, 'finding in the article')

  await bar(page).getByRole('button', { name: 'Regular expression' }).click()
  await bar(page).getByLabel('Find', { exact: true }).fill('(tr')
  await expect(bar(page).locator('.find-problem')).toContainText('This is not a regular expression')
  await bar(page).getByLabel('Find', { exact: true }).fill('(a+)+b|(t)rain')
  await expect(bar(page).locator('.find-count')).toHaveText('3 of 3')
  await bar(page).getByLabel('Replace with').fill('$2ram')
  await page.screenshot({ path: 'test-results/find.png' })
  await bar(page).getByRole('button', { name: 'Replace all' }).click()
  await expect(article(page)).toContainText('A tram leaves. Another tram comes.')
  await expect(article(page).locator('em')).toHaveText('tram')
  await page.keyboard.press('Escape')
  await expect(bar(page)).toBeHidden()
  await expect(article(page)).toBeFocused()
  await chooseMenu(app, 'edit:undo')
  await expect(article(page)).toContainText('A train leaves. Another train comes.')
  await expect(article(page)).toContainText('No train at all.')
  await quit()
})
