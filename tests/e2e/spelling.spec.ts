import { expect, test, type Page } from '@playwright/test'
import { expectAccessible } from '../support/axe.ts'
import { Workplace } from '../support/launchDeckle.ts'
import { chooseMenu } from '../support/menu.ts'
import { expectMisspelt, pressMisspelt } from '../support/misspelt.ts'
import { libraryWithDraft } from '../support/readLibrary.ts'

let place: Workplace
test.beforeEach(() => void (place = new Workplace()))
test.afterEach(() => place.clear())

const article = (page: Page) => page.getByRole('textbox', { name: 'Article', exact: true })

test('misspelt words are underlined as one writes, put right, added and ignored', async () => {
  await libraryWithDraft(place.library, 'Words')
  const { app, page, quit } = await place.launch(`--library=${place.library}`)
  await article(page).click()
  await page.keyboard.type('They recieve teh kinematograf')
  await expectMisspelt(page, ['recieve', 'teh'])
  // The word that is being typed is left alone until it is ended.
  await page.keyboard.type('. See https://exmaple.org and TK.')
  await expectMisspelt(page, ['recieve', 'teh', 'kinematograf'])
  await page.screenshot({ path: 'test-results/spelling.png' })

  await pressMisspelt(page, 'recieve')
  await expectAccessible(page, 'the menu of a misspelt word')
  await page.screenshot({ path: 'test-results/spellingMenu.png' })
  await page.getByRole('menuitem', { name: 'receive', exact: true }).click()
  await expect(article(page)).toContainText('They receive teh')
  await chooseMenu(app, 'edit:undo')
  await expect(article(page)).toContainText('They recieve teh')
  await chooseMenu(app, 'edit:redo')
  await expectMisspelt(page, ['teh', 'kinematograf'])

  // By key alone: to the next one, and what is to be done with it.
  await page.keyboard.press('Control+Home')
  await chooseMenu(app, 'spelling:next')
  await expect(page.getByRole('menu')).toBeVisible()
  await page.keyboard.press('End')
  await page.keyboard.press('Enter')
  await expectMisspelt(page, ['kinematograf'])
  await chooseMenu(app, 'spelling:next')
  await page.getByRole('menuitem', { name: 'Add to dictionary' }).click()
  await expectMisspelt(page, [])

  await chooseMenu(app, 'app:settings')
  const words = page.getByRole('dialog', { name: 'Settings' }).getByRole('list', { name: 'Words of this library’s dictionary' })
  await expect(words.getByRole('listitem')).toHaveText(['kinematograf'])
  await words.scrollIntoViewIfNeeded()
  await page.screenshot({ path: 'test-results/spellingSettings.png' })
  await words.getByRole('button', { name: 'Remove “kinematograf”' }).click()
  await page.getByRole('button', { name: 'Done' }).click()
  await expectMisspelt(page, ['kinematograf'])
  await quit()

  // What an article may have is kept with it.
  const again = await place.launch(`--library=${place.library}`)
  await expectMisspelt(again.page, ['kinematograf'])
  await chooseMenu(again.app, 'spelling:toggle')
  await expectMisspelt(again.page, [])
  await again.quit()
})

test('words are checked in the language that they are said to be in', async () => {
  await libraryWithDraft(place.library, 'Languages')
  const { app, page, quit } = await place.launch(`--library=${place.library}`)
  await article(page).click()
  await page.keyboard.type('The colour of yönetmenin.')
  await expectMisspelt(page, ['colour', 'yönetmenin'])
  for (let letters = 0; letters < 11; letters += 1) await page.keyboard.press('Shift+ArrowLeft')
  await chooseMenu(app, 'format:language')
  const dialog = page.getByRole('dialog', { name: 'Language of the selected words' })
  await dialog.getByLabel('Language').selectOption('tr')
  await dialog.getByRole('button', { name: 'Set' }).click()
  await expectMisspelt(page, ['colour'])
  await chooseMenu(app, 'view:details')
  await page.getByRole('region', { name: 'Publishing' }).getByLabel('Language').selectOption('en-GB')
  await expectMisspelt(page, [])
  await quit()
})

test('footnotes are checked as the text is, open and closed', async () => {
  await libraryWithDraft(place.library, 'Notes')
  const { app, page, quit } = await place.launch(`--library=${place.library}`)
  await article(page).click()
  await page.keyboard.type('They saw it')
  await chooseMenu(app, 'insert:footnote')
  const note = page.getByRole('textbox', { name: 'Footnote' })
  await expect(note).toBeFocused()
  await page.keyboard.type('In teh archive, twice recieved.')
  await expect(note.locator('.misspelt')).toHaveText(['teh', 'recieved'])
  await note.locator('.misspelt').first().click({ button: 'right' })
  await page.getByRole('menuitem', { name: 'the', exact: true }).click()
  await expect(note).toHaveText('In the archive, twice recieved.')
  await page.keyboard.press('Escape')
  await article(page)
    .locator('p')
    .first()
    .click({ position: { x: 5, y: 5 } })
  await expect(note).toHaveCount(0)
  // Its sign says that there is something in it, and the next misspelt word is that one.
  await expect(article(page).locator('.footnote-sign.has-misspelt')).toBeVisible()
  await chooseMenu(app, 'spelling:next')
  await page.getByRole('menuitem', { name: 'received', exact: true }).click()
  await expect(article(page).locator('.footnote-sign.has-misspelt')).toHaveCount(0)

  await expect(page.getByRole('menu')).toHaveCount(0)

  // Title and standfirst too; what is put right there is undone there.
  const title = page.getByRole('textbox', { name: 'Title', exact: true })
  await title.press('End')
  await page.keyboard.type(' on teh cinema')
  await expectMisspelt(page, ['teh'])
  await page.getByRole('textbox', { name: 'Standfirst' }).click()
  await page.keyboard.type('Long, and wonderfull.')
  await expectMisspelt(page, ['teh', 'wonderfull'])
  await page.screenshot({ path: 'test-results/spellingHead.png' })
  await pressMisspelt(page, 'teh')
  await page.getByRole('menuitem', { name: 'the', exact: true }).click()
  await expect(title).toHaveValue('Notes on the cinema')
  await expect(title).toBeFocused()
  await chooseMenu(app, 'edit:undo')
  await expect(title).toHaveValue('Notes on teh cinema')
  await title.press('Home')
  await chooseMenu(app, 'spelling:next')
  await page.getByRole('menuitem', { name: 'the', exact: true }).click()
  await expect(title).toHaveValue('Notes on the cinema')
  await chooseMenu(app, 'spelling:next')
  await page.getByRole('menuitem', { name: 'Add to dictionary' }).click()
  await expectMisspelt(page, [])
  await quit()
})
