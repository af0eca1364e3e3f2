import { expect, test, type Page } from '@playwright/test'
import { expectAccessible } from '../support/axe.ts'
import { Workplace } from '../support/launchDeckle.ts'
import { chooseMenu } from '../support/menu.ts'
import { libraryWithDraft } from '../support/readLibrary.ts'

let place: Workplace
test.beforeEach(() => void (place = new Workplace()))
test.afterEach(() => place.clear())

const article = (page: Page) => page.getByRole('textbox', { name: 'Article', exact: true })

test('an export says what is to be looked at first; each entry leads to its place', async () => {
  await libraryWithDraft(place.library, 'Unchecked')
  const { app, page, quit } = await place.launch(`--library=${place.library}`)
  await article(page).click()
  await page.keyboard.type('It has TK seats.\n## Sound\n\n')
  await chooseMenu(app, 'article:export')
  const exporting = page.getByRole('dialog', { name: 'Export' })
  await expect(exporting).toContainText('3 things to look at before it is published.')
  await exporting.getByRole('button', { name: 'Show' }).click()

  const list = page.getByRole('dialog', { name: 'Before publishing' })
  await expect(list.locator('.checklist-text')).toHaveText([
    /^There is no standfirst/,
    'Something is still to be written: TK.',
    'The section “Sound” is empty.',
  ])
  await expect(list.locator('.checklist-passage')).toHaveText(['It has TK seats.'])
  await expect(list.locator('.checklist-passage mark')).toHaveText(['TK'])
  await expect(list.getByRole('button', { name: /standfirst/ })).toBeFocused()
  await expectAccessible(page, 'the checklist')
  await page.screenshot({ path: 'test-results/checklist.png' })
  await list.getByRole('button', { name: /TK/ }).click()
  await expect(list).toBeHidden()
  await expect(article(page)).toBeFocused()
  await page.keyboard.type('two')
  await expect(article(page)).toContainText('It has two seats.')

  await chooseMenu(app, 'article:check')
  await page
    .getByRole('dialog', { name: 'Before publishing' })
    .getByRole('button', { name: /standfirst/ })
    .click()
  await expect(page.getByRole('textbox', { name: 'Standfirst' })).toBeFocused()
  await page.keyboard.type('What it comes to.')
  await chooseMenu(app, 'article:check')
  await expect(page.getByRole('dialog', { name: 'Before publishing' }).locator('.checklist-text')).toHaveText([
    'The section “Sound” is empty.',
  ])
  await quit()
})
