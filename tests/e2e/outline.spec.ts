import { expect, test, type Page } from '@playwright/test'
import { expectAccessible } from '../support/axe.ts'
import { Workplace } from '../support/launchDeckle.ts'
import { chooseMenu } from '../support/menu.ts'
import { libraryWithDraft } from '../support/readLibrary.ts'

let place: Workplace
test.beforeEach(() => void (place = new Workplace()))
test.afterEach(() => place.clear())

const article = (page: Page) => page.getByRole('textbox', { name: 'Article', exact: true })
const lines = (page: Page) => page.getByRole('navigation', { name: 'Sections' }).locator('.outline-go')
const names = (page: Page) =>
  page.getByRole('navigation', { name: 'Sections' }).locator('.outline-name, .outline-subheading').allTextContents()

test('the outline has every heading; one is moved with what stands under it, and sections fold on the page', async () => {
  await libraryWithDraft(place.library, 'Outlined')
  const { app, page, quit } = await place.launch(`--library=${place.library}`)
  await article(page).click()
  await page.keyboard.type('An opening.\n## Sound\nA lead.\n### The score\nFour words of it.\n### The silence\nNone.\n')
  await page.keyboard.type('## Pictures\nMany.')
  await expect.poll(() => names(page)).toEqual(['Opening', 'Sound', 'The score', 'The silence', 'Pictures'])
  await expect(lines(page).nth(2).locator('.outline-words')).toContainText('4')

  await lines(page).nth(3).focus()
  await page.keyboard.press('Alt+ArrowUp')
  await expect.poll(() => names(page)).toEqual(['Opening', 'Sound', 'The silence', 'The score', 'Pictures'])
  await expect(lines(page).nth(2)).toBeFocused()
  await lines(page).nth(3).focus()
  await page.keyboard.press('Alt+ArrowDown')
  await expect.poll(() => names(page)).toEqual(['Opening', 'Sound', 'The silence', 'Pictures', 'The score'])
  await expect(article(page).locator('section').nth(2).locator('h3')).toHaveText('The score')
  await chooseMenu(app, 'edit:undo')
  await expect.poll(() => names(page)).toEqual(['Opening', 'Sound', 'The silence', 'The score', 'Pictures'])

  const [from, to] = [await lines(page).nth(3).boundingBox(), await lines(page).nth(4).boundingBox()]
  if (!from || !to) throw new Error('The outline is not there.')
  await page.mouse.move(from.x + 40, from.y + from.height / 2)
  await page.mouse.down()
  await page.mouse.move(to.x + 40, to.y + to.height - 4, { steps: 8 })
  await page.mouse.up()
  await expect.poll(() => names(page)).toEqual(['Opening', 'Sound', 'The silence', 'Pictures', 'The score'])

  const lead = article(page).getByText('A lead.')
  await lines(page).nth(1).focus()
  await page.keyboard.press('ArrowLeft')
  await expect(lead).toBeHidden()
  await expect(page.getByRole('button', { name: 'Unfold the section' })).toHaveCount(1)
  await expectAccessible(page, 'a folded section')
  await page.keyboard.press('ArrowRight')
  await expect(lead).toBeVisible()
  await chooseMenu(app, 'section:fold-all')
  await expect(lead).toBeHidden()
  await chooseMenu(app, 'section:unfold-all')
  await expect(lead).toBeVisible()
  await page.screenshot({ path: 'test-results/outline.png' })
  await quit()
})
