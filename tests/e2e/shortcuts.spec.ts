import { expect, test, type ElectronApplication } from '@playwright/test'
import { expectAccessible } from '../support/axe.ts'
import { Workplace } from '../support/launchDeckle.ts'
import { chooseMenu } from '../support/menu.ts'
import { libraryWithDraft } from '../support/readLibrary.ts'

let place: Workplace
test.beforeEach(() => void (place = new Workplace()))
test.afterEach(() => place.clear())

const accelerator = (app: ElectronApplication, id: string) =>
  app.evaluate(({ Menu }, command) => Menu.getApplicationMenu()?.getMenuItemById(command)?.accelerator ?? null, id)

test('a shortcut is changed, taken from another command, and given back; menu, palette and text follow', async () => {
  await libraryWithDraft(place.library, 'Keys')
  const { app, page, quit } = await place.launch(`--library=${place.library}`)
  const article = page.getByRole('textbox', { name: 'Article', exact: true })
  await article.click()
  await chooseMenu(app, 'help:keys')
  const dialog = page.getByRole('dialog', { name: 'Keyboard shortcuts' })
  const keyOf = (name: string) => dialog.getByRole('button', { name: new RegExp(`^Key of ${name}:`, 'u') })
  await keyOf('Italic').click()
  await page.keyboard.press('Control+b')
  await expect(dialog.getByText('Ctrl+B is “Bold” now.')).toBeVisible()
  await page.screenshot({ path: 'test-results/shortcuts.png' })
  await expectAccessible(page, 'the list of keys with a conflict')
  await dialog.getByRole('button', { name: 'Take it' }).click()
  await expect(keyOf('Italic')).toHaveText('Ctrl+B')
  await expect.poll(() => accelerator(app, 'format:italic')).toBe('CmdOrCtrl+B')
  expect(await accelerator(app, 'format:bold')).toBeNull()

  // One without a key is found by its name, and what writes a character is refused.
  await dialog.getByLabel('Find a command').fill('bold')
  await expect(keyOf('Bold')).toHaveText('none')
  await keyOf('Bold').click()
  await page.keyboard.press('q')
  await expect(dialog.getByText('Q can’t be taken.')).toBeVisible()
  await keyOf('Bold').click()
  await page.keyboard.press('F5')
  await expect(keyOf('Bold')).toHaveText('F5')
  await dialog.getByRole('button', { name: 'Done' }).click()

  await article.click()
  await page.keyboard.press('Control+b')
  await page.keyboard.type('slanted')
  await page.keyboard.press('Control+b')
  await page.keyboard.type(' ')
  await page.keyboard.press('F5')
  await page.keyboard.type('heavy')
  await expect(article.locator('em')).toHaveText('slanted')
  await expect(article.locator('strong')).toHaveText('heavy')
  await chooseMenu(app, 'go:command')
  await page.keyboard.type('italic')
  await expect(page.getByRole('option').first()).toContainText('Ctrl+B')
  await page.keyboard.press('Escape')
  await quit()

  const again = await place.launch(`--library=${place.library}`)
  await expect.poll(() => accelerator(again.app, 'format:bold')).toBe('F5')
  await again.page.getByRole('textbox', { name: 'Article', exact: true }).waitFor()
  await chooseMenu(again.app, 'help:keys')
  await again.page.getByRole('button', { name: 'Reset all' }).click()
  await expect.poll(() => accelerator(again.app, 'format:bold')).toBe('CmdOrCtrl+B')
  await again.quit()
})
