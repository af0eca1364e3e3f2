import { expect, test, type Page } from '@playwright/test'
import { Workplace } from '../support/launchDeckle.ts'
import { chooseMenu } from '../support/menu.ts'
import { libraryWithDraft } from '../support/readLibrary.ts'

let place: Workplace
test.beforeEach(() => void (place = new Workplace()))
test.afterEach(() => place.clear())

const article = (page: Page) => page.getByRole('textbox', { name: 'Article', exact: true })
const colourOf = (page: Page, text: string) =>
  article(page)
    .getByText(text)
    .evaluate(element => getComputedStyle(element).color)

test('the paragraph that one writes in stands out, its line stays at its height, and the page looks as it was set', async () => {
  await libraryWithDraft(place.library, 'Quiet')
  const { app, page, quit } = await place.launch(`--library=${place.library}`)
  await article(page).click()
  await page.keyboard.type(`${Array.from({ length: 30 }, (_, i) => `Paragraph ${i + 1}. It goes on.`).join('\n')}\n`)
  await page.keyboard.type('The last one.')
  const button = page.getByRole('banner').getByRole('button', { name: 'Focus' })
  await expect(button).toHaveAttribute('aria-pressed', 'false')
  await chooseMenu(app, 'focus:paragraph')
  await expect(button).toHaveAttribute('aria-pressed', 'true')
  const full = await colourOf(page, 'The last one.')
  await expect.poll(() => colourOf(page, 'Paragraph 30.')).not.toBe(full)
  await chooseMenu(app, 'focus:typewriter')
  await page.keyboard.press('Enter')
  await page.keyboard.type('Now in the middle.')
  const box = await page.locator('.editor-scroll').boundingBox()
  const line = async () => {
    const at = await article(page).getByText('Now in the middle.').boundingBox()
    return at && box ? Math.round(((at.y - box.y) / box.height) * 10) / 10 : null
  }
  await expect.poll(line).toBe(0.4)
  await page.screenshot({ path: 'test-results/focus.png' })
  await chooseMenu(app, 'focus:sentence')
  await expect(article(page).locator('.in-focus-sentence')).toHaveText('Now in the middle.')
  await chooseMenu(app, 'focus:sentence')
  await expect.poll(() => colourOf(page, 'Paragraph 30.')).toBe(full)

  await chooseMenu(app, 'app:settings')
  const dialog = page.getByRole('dialog', { name: 'Settings' })
  await dialog.getByLabel('Your name').fill('Ann')
  await dialog.getByLabel('Size').selectOption('24')
  await dialog.getByLabel('Typeface').selectOption('Sans serif')
  await page.screenshot({ path: 'test-results/pageSettings.png' })
  await expect(dialog.getByLabel('Your name')).toHaveValue('Ann')
  await dialog.getByRole('button', { name: 'Done' }).click()
  await expect
    .poll(() =>
      article(page)
        .getByText('The last one.')
        .evaluate(element => getComputedStyle(element).fontSize),
    )
    .toBe('24px')
  await quit()

  const again = await place.launch(`--library=${place.library}`)
  await expect(article(again.page)).toHaveClass(/is-typewriter/)
  await chooseMenu(again.app, 'app:settings')
  await expect(again.page.getByRole('dialog', { name: 'Settings' }).getByLabel('Your name')).toHaveValue('Ann')
  await again.quit()
})

test('Escape leaves full screen once nothing else takes it', async () => {
  await libraryWithDraft(place.library, 'Whole')
  const { app, page, quit } = await place.launch(`--library=${place.library}`)
  // A window goes full screen by the desktop's hand, and there is none here.
  await app.evaluate(({ BrowserWindow }) => {
    const [window] = BrowserWindow.getAllWindows()
    let full = true
    if (window) Object.assign(window, { isFullScreen: () => full, setFullScreen: (next: boolean) => (full = next) })
  })
  const isFull = () => app.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows()[0]?.isFullScreen())
  await article(page).click()
  await page.keyboard.type('/tab')
  await expect(page.getByRole('listbox')).toBeVisible()
  await page.keyboard.press('Escape')
  await expect(page.getByRole('listbox')).toBeHidden()
  await chooseMenu(app, 'find:open')
  await expect(page.getByRole('textbox', { name: 'Find', exact: true })).toBeFocused()
  await page.keyboard.press('Escape')
  await expect(article(page)).toBeFocused()
  expect(await isFull()).toBe(true)
  await page.keyboard.press('Escape')
  await expect.poll(isFull).toBe(false)
  await quit()
})
