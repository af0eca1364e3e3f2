import { expect, test, type Page } from '@playwright/test'
import { expectAccessible } from '../support/axe.ts'
import { Workplace } from '../support/launchDeckle.ts'
import { chooseMenu } from '../support/menu.ts'
import { libraryWithDraft } from '../support/readLibrary.ts'

let place: Workplace
test.beforeEach(() => void (place = new Workplace()))
test.afterEach(() => place.clear())

const article = (page: Page) => page.getByRole('textbox', { name: 'Article', exact: true })
const paragraphs = (page: Page) => article(page).locator('.section-body > *')

test('selected text has its formats above it, by mouse and by keyboard, and the text keeps the focus', async () => {
  await libraryWithDraft(place.library, 'Formats')
  const { page, quit } = await place.launch(`--library=${place.library}`)
  await article(page).click()
  await page.keyboard.type('Seven words stand here to be chosen.')
  await page.keyboard.press('Home')
  for (let i = 0; i < 5; i += 1) await page.keyboard.press('Shift+ArrowRight')
  const bar = page.getByRole('toolbar', { name: 'Formats of the selection' })
  await expect(bar).toBeVisible()
  await expect(article(page)).toBeFocused()
  await bar.getByRole('button', { name: 'Bold' }).click()
  await expect(article(page).locator('strong')).toHaveText('Seven')
  await expect(bar.getByRole('button', { name: 'Bold' })).toHaveAttribute('aria-pressed', 'true')
  const before = await bar.boundingBox()
  await page.keyboard.press('Alt+F10')
  await expect(bar.getByRole('button', { name: 'Bold' })).toBeFocused()
  await page.keyboard.press('ArrowRight')
  await page.keyboard.press('Enter')
  await expect(article(page).locator('em')).toHaveText('Seven')
  expect(await bar.boundingBox()).toEqual(before)
  await expectAccessible(page, 'bar above the selection')
  await page.screenshot({ path: test.info().outputPath('bar.png') })
  await page.keyboard.press('Escape')
  await expect(article(page)).toBeFocused()
  await page.keyboard.press('ArrowRight')
  await expect(bar).toHaveCount(0)
  await quit()
})

test('a block has a handle that drags it and a menu that turns, moves, duplicates and deletes it; keys do the same', async () => {
  await libraryWithDraft(place.library, 'Blocks')
  const { app, page, quit } = await place.launch(`--library=${place.library}`)
  await article(page).click()
  await page.keyboard.type('One\nTwo\nThree')
  await page.keyboard.press('Alt+ArrowUp')
  await expect(paragraphs(page)).toHaveText(['One', 'Three', 'Two'])
  await page.keyboard.press('Alt+ArrowUp')
  await expect(paragraphs(page)).toHaveText(['Three', 'One', 'Two'])

  const handle = page.getByRole('button', { name: 'Block menu' })
  await paragraphs(page).nth(1).hover()
  await expect(handle).toBeVisible()
  await page.screenshot({ path: test.info().outputPath('handle.png') })
  await handle.click()
  await expectAccessible(page, 'menu of a block')
  await page.getByRole('menuitem', { name: 'Turn into' }).hover()
  await page.getByRole('menuitem', { name: 'Quote' }).click()
  await expect(article(page).locator('blockquote')).toHaveText('One')
  await chooseMenu(app, 'block:duplicate')
  await expect(article(page).locator('blockquote')).toHaveText(['One', 'One'])
  await chooseMenu(app, 'block:delete')
  await expect(article(page).locator('blockquote')).toHaveText(['One'])

  // By keyboard the menu belongs to the block that holds the caret.
  await paragraphs(page).nth(0).click()
  await chooseMenu(app, 'block:menu')
  await page.getByRole('menuitem', { name: 'Move down' }).press('Enter')
  await expect(paragraphs(page).first()).toHaveText('One')
  await chooseMenu(app, 'edit:undo')
  await expect(paragraphs(page).first()).toHaveText('Three')

  await paragraphs(page).nth(2).hover()
  await expect(handle).toBeVisible()
  const [from, to] = [await handle.boundingBox(), await paragraphs(page).nth(0).boundingBox()]
  if (!from || !to) throw new Error('Nothing to drag.')
  await page.mouse.move(from.x + 8, from.y + 12)
  await page.mouse.down()
  await page.mouse.move(to.x + 2, to.y + 30, { steps: 8 })
  await page.mouse.move(to.x + 2, to.y + 4, { steps: 8 })
  await expect(page.locator('.drop-cursor')).toBeVisible()
  await page.mouse.up()
  await expect(paragraphs(page).first()).toHaveText('Two')
  await expect(paragraphs(page)).toHaveCount(3)
  await quit()
})
