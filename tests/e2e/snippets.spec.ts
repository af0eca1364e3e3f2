import { expect, test } from '@playwright/test'
import { expectAccessible } from '../support/axe.ts'
import { Workplace } from '../support/launchDeckle.ts'
import { chooseMenu } from '../support/menu.ts'
import { libraryWithDraft } from '../support/readLibrary.ts'

let place: Workplace
test.beforeEach(() => void (place = new Workplace()))
test.afterEach(() => place.clear())

test('a passage becomes a snippet with fields, is put in by its name, renamed, deleted and brought back', async () => {
  await libraryWithDraft(place.library, 'The General')
  const { app, page, quit } = await place.launch(`--library=${place.library}`)
  const article = page.getByRole('textbox', { name: 'Article', exact: true })
  await article.click()
  await page.keyboard.type('Seen at {{cinema}}: {{title}}, {{cursor}} and no more.')
  await page.keyboard.press('Control+a')
  await chooseMenu(app, 'snippet:make')
  await page.getByLabel('Name').fill('Where seen')
  await page.keyboard.press('Enter')
  await expect(page.getByText('The snippet “Where seen” is kept.')).toBeVisible()

  await article.click()
  await page.keyboard.press('Control+End')
  await page.keyboard.press('Enter')
  await page.keyboard.type('/where se')
  const choice = page.getByRole('option', { name: /Where seen/u })
  await expect(choice).toBeVisible()
  await page.keyboard.press('Enter')
  const dialog = page.getByRole('dialog', { name: 'Where seen' })
  await expectAccessible(page, 'the fields of a snippet')
  await dialog.getByLabel('cinema').fill('the Odeon')
  await page.screenshot({ path: 'test-results/snippet.png' })
  await page.keyboard.press('Enter')
  const last = article.locator('p').last()
  await expect(last).toHaveText('Seen at the Odeon: The General,  and no more.')
  await expect(article).toBeFocused()
  await page.keyboard.type('here')
  await expect(last).toHaveText('Seen at the Odeon: The General, here and no more.')
  // What is typed at once is one step with what was before it; what is typed later is a step of its own.
  await expect(async () => {
    await chooseMenu(app, 'edit:undo')
    await expect(last).toHaveText('', { timeout: 500 })
  }).toPass()

  await chooseMenu(app, 'app:settings')
  const rows = page.getByRole('list', { name: 'Snippets of this library' }).getByRole('listitem')
  await page.getByRole('button', { name: 'Rename “Where seen”' }).click()
  await page.getByLabel('Name', { exact: true }).fill('Place')
  await page.keyboard.press('Enter')
  await expect(rows).toHaveText([/Place/u])
  await page.screenshot({ path: 'test-results/snippetSettings.png' })
  await page.getByRole('button', { name: 'Delete “Place”' }).click()
  await expect(rows).toHaveCount(0)
  await page.getByRole('button', { name: 'Done' }).click()
  await page.getByRole('button', { name: 'Undo', exact: true }).last().click()
  await chooseMenu(app, 'insert:snippet')
  await expect(page.getByRole('dialog', { name: 'Insert a snippet' }).getByRole('button', { name: 'Place' })).toBeVisible()
  await quit()
})
