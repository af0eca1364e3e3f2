import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test, type Page } from '@playwright/test'
import { expectAccessible } from '../support/axe.ts'
import { Workplace } from '../support/launchDeckle.ts'
import { chooseMenu } from '../support/menu.ts'
import { libraryWithDraft } from '../support/readLibrary.ts'
import { runDeckle } from '../support/runDeckle.ts'

let place: Workplace
test.beforeEach(() => void (place = new Workplace()))
test.afterEach(() => place.clear())

const article = (page: Page) => page.getByRole('textbox', { name: 'Article', exact: true })

test('pros and cons, the rating and the facts are put in, follow the article, and stand on its page', async () => {
  const { id } = await libraryWithDraft(place.library, 'The General')
  const { app, page, quit } = await place.launch(`--library=${place.library}`)
  await article(page).click()
  await page.keyboard.type('Before.\n/pros')
  await expect(page.getByRole('listbox', { name: 'Insert' }).getByRole('option').first()).toHaveText(/Pros and Cons/)
  await page.keyboard.press('Enter')
  await page.keyboard.type('It moves\nIt is short\n\nIt is silent')
  const sides = article(page).locator('.pros-and-cons')
  await expect(sides.getByRole('group', { name: 'Pros' }).getByRole('listitem')).toHaveText(['It moves', 'It is short'])
  await expect(sides.getByRole('group', { name: 'Cons' }).getByRole('listitem')).toHaveText(['It is silent'])
  await page.keyboard.press('Enter')
  await page.keyboard.press('Enter')
  await chooseMenu(app, 'insert:rating')
  const rating = article(page).getByRole('group', { name: 'Rating' })
  await expect(rating).toContainText('The article is not rated yet.')
  await chooseMenu(app, 'insert:facts')
  const facts = article(page).getByRole('group', { name: 'Facts' })
  await expect(facts).toContainText('Nothing is said of the subject yet.')

  // Both lead to where the article says it, and follow what is said there.
  await rating.getByRole('button', { name: 'Change in Details' }).click()
  await page.getByRole('textbox', { name: 'Value' }).fill('4.5')
  await page.getByRole('button', { name: 'Rate a part of it' }).click()
  await page.getByRole('textbox', { name: 'Part' }).fill('Stunts')
  await page.getByRole('textbox', { name: 'Of 5' }).fill('5')
  await expect(rating).toContainText('★★★★½ 4.5 of 5')
  await expect(rating.getByRole('definition')).toHaveText(['★★★★★ 5 of 5'])
  await rating.getByRole('combobox').selectOption('Figures alone')
  await expect(rating.locator('.rating-whole')).toHaveText('4.5 of 5')
  await page.getByRole('combobox', { name: 'What it is' }).selectOption('Film')
  await page.getByRole('textbox', { name: 'Name', exact: true }).fill('The General')
  await expect(facts.getByRole('definition')).toHaveText(['The General'])
  await expectAccessible(page, 'review blocks')

  await article(page).getByText('It is silent').click()
  await chooseMenu(app, 'edit:undo')
  await expect(rating.locator('.rating-whole')).toContainText('★')
  await chooseMenu(app, 'edit:redo')
  await expect(page.locator('.save-state')).toHaveText('Saved')
  await page.screenshot({ path: test.info().outputPath('reviewBlocks.png') })

  const out = join(place.folder, 'out.html')
  await runDeckle(['export', id, '--out', out, '--library', place.library])
  const html = readFileSync(out, 'utf8').replaceAll('\n', '')
  expect(html).toContain('<li>It is short</li>')
  expect(html).toContain('<div class="rating-block" data-rating="number">')
  expect(html).toContain('<div><dt>Stunts</dt>')
  expect(html).toContain('<div class="facts-block" data-facts=""><dl>')
  expect(html).toContain('"positiveNotes"')
  await quit()
})

test('copied and pasted in the text, they stay what they are', async () => {
  await libraryWithDraft(place.library, 'Copies')
  const { app, page, quit } = await place.launch(`--library=${place.library}`)
  await article(page).click()
  await chooseMenu(app, 'insert:pros-and-cons')
  await page.keyboard.type('One\n\nTwo')
  await page.keyboard.press('Enter')
  await page.keyboard.press('Enter')
  await chooseMenu(app, 'insert:rating')
  await page.keyboard.type('End.')
  await page.keyboard.press('Control+a')
  await page.evaluate(async () => {
    const text = document.querySelector('.ProseMirror')
    const clipboardData = new DataTransfer()
    const send = (kind: string) => text?.dispatchEvent(new ClipboardEvent(kind, { clipboardData, bubbles: true, cancelable: true }))
    send('copy')
    getSelection()?.collapseToEnd()
    await new Promise(resolve => setTimeout(resolve, 100))
    send('paste')
  })
  await expect(article(page).locator('.pros-and-cons')).toHaveCount(2)
  await expect(article(page).getByRole('listitem')).toHaveText(['One', 'Two', 'One', 'Two'])
  await expect(article(page).getByRole('group', { name: 'Rating' })).toHaveCount(2)
  await quit()
})
