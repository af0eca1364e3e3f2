import { expect, test, type Page } from '@playwright/test'
import { expectAccessible } from '../support/axe.ts'
import { keatonLibrary } from '../support/keatonLibrary.ts'
import { Workplace } from '../support/launchDeckle.ts'
import { chooseMenu } from '../support/menu.ts'

let place: Workplace
test.beforeEach(() => void (place = new Workplace()))
test.afterEach(() => place.clear())

const article = (page: Page) => page.getByRole('main').getByRole('textbox', { name: 'Article', exact: true })
const row = (page: Page, title: string) => page.getByRole('row', { name: new RegExp(title) })
const tabs = (page: Page) => page.getByRole('tablist', { name: 'Open articles' })
const tab = (page: Page, title: string) => tabs(page).getByRole('tab', { name: title })
const titles = (page: Page) => tabs(page).getByRole('tab').allInnerTexts()

test('articles stay open in tabs, with caret and undo, and are there again at the next start', async () => {
  await keatonLibrary(place.library)
  const { app, page, quit } = await place.launch(`--library=${place.library}`)
  await row(page, 'The General').click()
  await expect(article(page)).toContainText('A locomotive is stolen')
  await expect(tabs(page)).toHaveCount(0)
  await article(page).click()
  await page.keyboard.press('Control+End')
  await page.keyboard.type(' Typed here.')

  await row(page, 'Girl Shy').click({ button: 'middle' })
  await expect(tab(page, 'Girl Shy')).toHaveAttribute('aria-selected', 'true')
  // What is selected is not pasted by the middle button, as Linux would have it.
  await expect(article(page)).toContainText('A tailor who stammers')
  await article(page).click({ clickCount: 3 })
  await row(page, 'Girl Shy').click({ button: 'middle' })
  await row(page, 'Safety Last').click({ button: 'right' })
  await page.getByRole('menuitem', { name: 'Open in a new tab' }).click()
  await expect(article(page)).toContainText('A clerk climbs')
  expect(await titles(page)).toEqual(['The General', 'Girl Shy', 'Safety Last!'])
  await expect(page.getByText(/added to/)).toHaveCount(0)
  // By key: what one only looked at gets a tab of its own, and what it took the place of keeps its.
  await row(page, 'Safety Last').press('ArrowDown')
  await expect(article(page)).toContainText('A projectionist')
  await page.keyboard.press('Control+Enter')
  await expect(tabs(page).getByRole('tab')).toHaveCount(4)
  await expect(article(page)).toContainText('A projectionist')
  await expectAccessible(page, 'tabs')
  await page.screenshot({ path: 'test-results/tabs.png' })

  // Back by use; the text has the focus and its caret where it was.
  await page.keyboard.press('Control+Tab')
  await expect(tab(page, 'Safety Last!')).toHaveAttribute('aria-selected', 'true')
  await tab(page, 'The General').click()
  await expect(article(page)).toBeFocused()
  await page.keyboard.type(' And more.')
  await expect(article(page)).toContainText('Typed here. And more.')
  await chooseMenu(app, 'edit:undo')
  await chooseMenu(app, 'edit:undo')
  await expect(article(page)).not.toContainText('Typed here')

  // Order by key and pointer; away and back again.
  await tab(page, 'The General').press('Alt+ArrowRight')
  expect(await titles(page)).toEqual(['Girl Shy', 'The General', 'Safety Last!', 'Sherlock Jr.'])
  await tab(page, 'Sherlock Jr.').dragTo(tab(page, 'Girl Shy'), { targetPosition: { x: 5, y: 10 } })
  expect(await titles(page)).toEqual(['Sherlock Jr.', 'Girl Shy', 'The General', 'Safety Last!'])
  await chooseMenu(app, 'tab:close')
  await expect(tab(page, 'The General')).toHaveCount(0)
  await chooseMenu(app, 'tab:reopen')
  await expect(article(page)).toContainText('A locomotive')

  // What goes to the trash goes from its tab too.
  await tab(page, 'Girl Shy').click()
  await expect(article(page)).toContainText('A tailor')
  await chooseMenu(app, 'article:trash')
  await expect(tab(page, 'Girl Shy')).toHaveCount(0)
  await expect(article(page)).toContainText('A locomotive')
  const left = await titles(page)
  expect([...left].sort()).toEqual(['Safety Last!', 'Sherlock Jr.', 'The General'])
  await quit()

  const again = await place.launch(`--library=${place.library}`)
  await expect(tab(again.page, 'The General')).toHaveAttribute('aria-selected', 'true')
  expect(await titles(again.page)).toEqual(left)
  await again.quit()
})

test('two articles stand side by side, each written, saved and undone by itself', async () => {
  await keatonLibrary(place.library)
  const { app, page, quit } = await place.launch(`--library=${place.library}`)
  await row(page, 'The General').click()
  await expect(article(page)).toContainText('A locomotive is stolen')
  await chooseMenu(app, 'view:beside')
  const side = page.getByRole('region', { name: 'Beside the page' })
  await expect(side).toContainText('Two articles, side by side')
  await side.getByRole('button', { name: 'Choose an article' }).click()
  await page.getByRole('option', { name: /Girl Shy/ }).click()
  const other = side.getByRole('textbox', { name: 'Article', exact: true })
  await expect(other).toContainText('A tailor')
  await expectAccessible(page, 'side by side')

  await other.click()
  await page.keyboard.press('Control+End')
  await page.keyboard.type(' On the right.')
  await article(page).click()
  await page.keyboard.press('Control+End')
  await page.keyboard.type(' On the left.')
  await page.screenshot({ path: 'test-results/sides.png' })
  // Nothing is wider than its page, or that would go sideways when the caret comes near its edge; and the bar is one line.
  const pages = page.locator('.editor-scroll')
  expect(await pages.evaluateAll(all => all.map(each => each.scrollWidth - each.clientWidth))).toEqual([0, 0])
  expect(await page.locator('.toolbar').evaluateAll(all => all.map(each => each.clientHeight < 60))).toEqual([true, true])
  await other.click()
  await chooseMenu(app, 'edit:undo')
  await expect(other).not.toContainText('On the right.')
  await expect(article(page)).toContainText('On the left.')
  await chooseMenu(app, 'edit:redo')
  await expect(page.getByRole('banner')).toContainText('Girl Shy')

  // One of them is never shown twice: asked for again, the two change sides.
  await row(page, 'Girl Shy').click()
  await expect(article(page)).toContainText('On the right.')
  await expect(other).toContainText('On the left.')
  await chooseMenu(app, 'view:beside')
  await expect(side).toHaveCount(0)
  await expect(article(page)).toContainText('On the right.')
  await expect(article(page)).toBeFocused()
  await quit()

  const again = await place.launch(`--library=${place.library}`)
  await row(again.page, 'The General').click()
  await expect(article(again.page)).toContainText('On the left.')
  await again.quit()
})
