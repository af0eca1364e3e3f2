import { expect, test, type Page } from '@playwright/test'
import { expectAccessible } from '../support/axe.ts'
import { Workplace } from '../support/launchDeckle.ts'
import { chooseMenu } from '../support/menu.ts'
import { libraryWithDraft } from '../support/readLibrary.ts'

let place: Workplace
test.beforeEach(() => void (place = new Workplace()))
test.afterEach(() => place.clear())

const article = (page: Page) => page.getByRole('textbox', { name: 'Article', exact: true })

test('an article and its sections have goals, which outlast the app', async () => {
  await libraryWithDraft(place.library, 'Aimed')
  const { app, page, quit } = await place.launch(`--library=${place.library}`)
  await article(page).click()
  await page.keyboard.type('Four words stand here.\n## Sound\nTwo more.')
  await expect(page.locator('.save-state')).toHaveText('Saved')
  await chooseMenu(app, 'article:goals')
  const dialog = page.getByRole('dialog', { name: 'Goals' })
  await dialog.getByLabel('Length of the article').fill('1,200')
  await dialog.getByLabel('Sound').fill('2')
  await dialog.getByLabel('Opening').fill('none')
  await expect(dialog.getByText('A whole number of at most')).toBeVisible()
  await dialog.getByLabel('Opening').fill('')
  await expect(dialog.getByRole('region', { name: 'The last days' })).toContainText('words written')
  await expectAccessible(page, 'the goals')
  await page.screenshot({ path: 'test-results/goals.png' })
  await dialog.getByRole('button', { name: 'Done' }).click()
  await expect(page.locator('.footer-goal')).toContainText('6 of 1,200 words')
  await expect(page.locator('.outline-words .is-reached')).toContainText('2')
  await page.screenshot({ path: 'test-results/goalsFooter.png' })
  await quit()

  const again = await place.launch(`--library=${place.library}`)
  await expect(again.page.locator('.footer-goal')).toContainText('6 of 1,200 words')
  await again.page.locator('.footer-goal').click()
  await expect(again.page.getByLabel('Length of the article')).toHaveValue('1200')
  await again.quit()
})
