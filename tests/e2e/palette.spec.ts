import { expect, test, type Page } from '@playwright/test'
import { expectAccessible } from '../support/axe.ts'
import { Workplace } from '../support/launchDeckle.ts'
import { chooseMenu } from '../support/menu.ts'

let place: Workplace
test.beforeEach(() => void (place = new Workplace()))
test.afterEach(() => place.clear())

const field = (page: Page) => page.getByRole('combobox')
const options = (page: Page) => page.getByRole('dialog').getByRole('option')
const article = (page: Page) => page.getByRole('textbox', { name: 'Article', exact: true })

async function sample() {
  const running = await place.launch()
  await running.page.getByRole('button', { name: /sample library/ }).click()
  await article(running.page).waitFor({ timeout: 30_000 })
  return running
}

test('the switcher goes to articles, lists and sections by a few letters, and back', async () => {
  const { app, page, quit } = await sample()
  const title = page.getByRole('textbox', { name: 'Title' })
  await page.getByRole('row', { name: /Häxan/ }).first().click()
  await expect(title).toHaveValue(/Häxan/)

  await chooseMenu(app, 'go:anywhere')
  await expect(field(page)).toBeFocused()
  await expect(options(page).first()).not.toHaveText(/Häxan/)
  await page.keyboard.type('gnrl')
  await expect(options(page).first()).toHaveText(/The General/)
  await expect(page.getByRole('dialog').getByRole('status')).toHaveText(/^\d+ results?$/)
  await page.keyboard.press('Enter')
  await expect(page.getByRole('dialog')).toHaveCount(0)
  await expect(title).toHaveValue(/The General/)
  await expect(article(page)).toBeFocused()

  // Nothing typed: the article before is one key away.
  await chooseMenu(app, 'go:anywhere')
  await page.keyboard.press('Enter')
  await expect(title).toHaveValue(/Häxan/)

  await chooseMenu(app, 'go:anywhere')
  await page.keyboard.type('#')
  const last = options(page).last()
  const name = (await last.locator('.palette-words').textContent()) ?? ''
  await page.keyboard.press('ArrowUp')
  await page.keyboard.press('Enter')
  await expect(article(page)).toBeFocused()
  await expect(page.getByRole('navigation', { name: 'Sections' }).locator('[aria-current]')).toContainText(name)

  await chooseMenu(app, 'go:anywhere')
  await page.keyboard.type('related')
  await page.keyboard.press('Enter')
  await expect(page.getByRole('heading', { name: 'Related news' })).toBeVisible()
  await quit()
})

test('the palette has what can be done here and now, does it, and leaves the cursor where it was', async () => {
  const { libraryWithDraft } = await import('../support/readLibrary.ts')
  await libraryWithDraft(place.library, 'Steps')
  const { app, page, quit } = await place.launch(`--library=${place.library}`)
  await article(page).focus()
  await page.keyboard.type('One two')
  for (let i = 0; i < 4; i += 1) await page.keyboard.press('ArrowLeft')

  await chooseMenu(app, 'go:command')
  await expect(field(page)).toHaveValue('>')
  await page.keyboard.type('merge')
  await expect(page.getByText('No command that can be done now is called so.')).toBeVisible()
  await page.keyboard.press('Escape')
  await expect(article(page)).toBeFocused()
  // The editor puts its caret back 20 ms after it got the focus; no person types sooner.
  await page.waitForTimeout(100)
  await page.keyboard.type(' and')
  await expect(article(page)).toContainText('One and two')

  await chooseMenu(app, 'go:command')
  await page.keyboard.type('split')
  await expect(options(page).first()).toHaveText(/Split Here.*(Ctrl\+Shift\+Enter|⇧⌘Enter)/)
  await page.keyboard.press('Enter')
  await page.keyboard.type('Second')
  await expect(page.getByRole('navigation', { name: 'Sections' }).locator('.outline-name')).toHaveText(['Opening', 'Second'])

  // A heading can't be split, the text beneath it can. Used last comes first; what main does is there as well.
  await page.keyboard.press('Enter')
  await page.keyboard.type('Text ')
  await chooseMenu(app, 'go:command')
  await expect(options(page).first()).toHaveText(/Split Here/)
  await page.keyboard.type('dark')
  await expect(options(page).first()).toHaveText(/Dark/)
  await page.keyboard.press('Enter')
  await expect(page.locator('html')).toHaveAttribute('data-appearance', 'dark')

  // From one mode into the other while it is open.
  await chooseMenu(app, 'go:command')
  await chooseMenu(app, 'go:anywhere')
  await expect(field(page)).toHaveValue('')
  await page.keyboard.press('Escape')
  await expect(page.getByRole('dialog')).toHaveCount(0)
  await quit()
})

test('axe finds nothing in the palette and the list of keys, light or dark', async () => {
  test.setTimeout(120_000)
  const { app, page, quit } = await sample()
  for (const appearance of ['light', 'dark'] as const) {
    await page.emulateMedia({ colorScheme: appearance })
    await chooseMenu(app, 'go:anywhere')
    await page.keyboard.type('the')
    await expect(options(page).first()).toBeVisible()
    await expectAccessible(page, `${appearance}, switcher`)
    await page.screenshot({ path: test.info().outputPath(`${appearance}-switcher.png`) })
    await field(page).fill('nothing is called like this')
    await expectAccessible(page, `${appearance}, nothing found`)
    await chooseMenu(app, 'go:command')
    await expect(options(page).first()).toBeVisible()
    await expectAccessible(page, `${appearance}, commands`)
    await page.screenshot({ path: test.info().outputPath(`${appearance}-commands.png`) })
    await page.keyboard.press('Escape')
    await chooseMenu(app, 'help:keys')
    await expect(page.getByRole('dialog', { name: 'Keyboard shortcuts' })).toBeVisible()
    await expectAccessible(page, `${appearance}, keys`)
    await page.screenshot({ path: test.info().outputPath(`${appearance}-keys.png`) })
    await page.keyboard.press('Escape')
  }
  await quit()
})
