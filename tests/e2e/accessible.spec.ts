import { expect, test } from '@playwright/test'
import { expectAccessible } from '../support/axe.ts'
import { Workplace } from '../support/launchDeckle.ts'
import { chooseMenu } from '../support/menu.ts'

let place: Workplace
test.beforeEach(() => void (place = new Workplace()))
test.afterEach(() => place.clear())

test('first run offers the sample or an empty library; axe finds nothing in any state', async () => {
  test.setTimeout(240_000)
  const { app, page, quit } = await place.launch()
  const problems: string[] = []
  page.on('console', message => message.type() === 'error' && problems.push(message.text()))
  await expect(page.getByRole('heading', { name: 'Deckle' })).toBeVisible()
  await expectAccessible(page, 'welcome')
  await page.getByRole('button', { name: /sample library/ }).click()
  await page.getByRole('textbox', { name: 'Article', exact: true }).waitFor({ timeout: 30_000 })

  for (const appearance of ['light', 'dark'] as const) {
    await app.evaluate(({ nativeTheme }, theme) => void (nativeTheme.themeSource = theme), appearance)
    await page.waitForFunction(dark => matchMedia('(prefers-color-scheme: dark)').matches === dark, appearance === 'dark')
    await page
      .getByRole('row', { name: /The General/ })
      .first()
      .click()
    for (const tab of ['Outline', 'Details', 'Lists', 'History']) {
      await page.getByRole('tab', { name: tab }).click()
      await expectAccessible(page, `${appearance}, ${tab}`)
    }
    await page
      .getByRole('button', { name: /^Related news/ })
      .first()
      .click()
    await expect(page.getByRole('heading', { name: 'Related news' })).toBeVisible()
    await expectAccessible(page, `${appearance}, a list`)
    await page.getByRole('button', { name: /^Trash/ }).click()
    await expectAccessible(page, `${appearance}, empty trash`)
    await page.getByRole('button', { name: /^All articles/ }).click()
    await chooseMenu(app, 'article:export')
    await expectAccessible(page, `${appearance}, export`)
    await page.keyboard.press('Escape')
    await chooseMenu(app, 'app:settings')
    await expectAccessible(page, `${appearance}, settings`)
    await page.keyboard.press('Escape')
    await page.getByRole('textbox', { name: 'Article', exact: true }).focus()
    await chooseMenu(app, 'edit:link')
    await expectAccessible(page, `${appearance}, link`)
    await page.keyboard.press('Escape')
  }
  await page.getByRole('searchbox', { name: 'Filter articles' }).fill('no such article anywhere')
  await expect(page.getByText('Nothing found')).toBeVisible()
  await expectAccessible(page, 'nothing found')
  // What no title holds may stand in the texts.
  await page.getByRole('searchbox', { name: 'Filter articles' }).fill('locomotive')
  await page.keyboard.press('Enter')
  await expect(page.getByRole('searchbox', { name: 'Search everything' })).toHaveValue('locomotive')
  await expect(page.locator('.hit mark').first()).toBeVisible()
  await expect(page.getByRole('searchbox', { name: 'Filter articles' })).toHaveValue('')
  expect(problems).toEqual([])
  await quit()
})
