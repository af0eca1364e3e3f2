import { expect, test, type Page } from '@playwright/test'
import type { Status } from '../../src/shared/model/article.ts'
import { expectAccessible } from '../support/axe.ts'
import { Workplace } from '../support/launchDeckle.ts'

let place: Workplace
test.beforeEach(() => void (place = new Workplace()))
test.afterEach(() => place.clear())

async function shelf(folder: string): Promise<void> {
  const { createLibrary } = await import('../../src/main/library/file/open.ts')
  const { localAccess } = await import('../../src/main/library/localAccess.ts')
  const library = createLibrary(folder)
  const { call } = localAccess(library)
  const add = (title: string, status: Status, tags: string[]) =>
    call('article:add', { header: { title, status, tags }, sections: [], lists: [] })
  for (let index = 1; index <= 220; index += 1) await add(`Old ${index}`, 'archived', [])
  await add('One', 'draft', ['film', 'essay'])
  await add('Two', 'published', ['film'])
  await add('Three', 'draft', [])
  library.close()
}

const rows = (page: Page) => page.getByRole('treegrid', { name: 'Articles' })
const headings = (page: Page) => page.locator('.group-heading')

async function groupBy(page: Page, name: string): Promise<void> {
  await page.getByRole('button', { name: /^Sorted by/ }).click()
  await page.getByRole('menuitem', { name: /^Group/ }).click()
  await page.getByRole('menuitemcheckbox', { name }).click()
}

test('the list is grouped, folded and walked through by keyboard, and stays so', async () => {
  test.setTimeout(120_000)
  await shelf(place.library)
  const { app, page, quit } = await place.launch(`--library=${place.library}`)
  await page.getByRole('textbox', { name: 'Title' }).waitFor()
  await groupBy(page, 'Status')
  await expect(headings(page)).toHaveText(['Draft2', 'Published1', 'Archived220'])
  for (const appearance of ['light', 'dark'] as const) {
    await app.evaluate(({ nativeTheme }, theme) => void (nativeTheme.themeSource = theme), appearance)
    await expectAccessible(page, `${appearance}, grouped`)
    if (process.env['DECKLE_PICTURES']) await page.screenshot({ path: `${process.env['DECKLE_PICTURES']}/groups-${appearance}.png` })
  }
  // Down through a heading and over the end of a group; left goes to its heading and folds it.
  await rows(page).getByRole('row', { name: /Three/ }).click()
  await page.keyboard.press('ArrowDown')
  await expect(rows(page).getByRole('row', { name: /One/ })).toBeFocused()
  await page.keyboard.press('ArrowDown')
  await expect(headings(page).nth(1)).toBeFocused()
  await page.keyboard.press('ArrowDown')
  await expect(rows(page).getByRole('row', { name: /Two/ })).toBeFocused()
  await expect(page.getByRole('textbox', { name: 'Title' })).toHaveValue('Two')
  await page.keyboard.press('ArrowLeft')
  await expect(headings(page).nth(1)).toBeFocused()
  await page.keyboard.press('ArrowLeft')
  await expect(headings(page).nth(1)).toHaveAttribute('aria-expanded', 'false')
  await expect(rows(page).getByRole('row', { name: /Two/ })).toHaveCount(0)
  await page.keyboard.press('Delete')
  await expect(page.getByText('moved to the trash')).toHaveCount(0)
  // The end of a long group is read when it is gone to.
  await page.keyboard.press('End')
  await expect(rows(page).getByRole('row', { name: /^Old 1\b/ })).toBeFocused()
  await page.keyboard.press('Shift+ArrowUp')
  await expect(page.getByText('2 selected')).toBeVisible()
  // What is selected can be changed as one, and taken back as one.
  await page.getByRole('button', { name: 'Actions', exact: true }).click()
  await page.getByRole('menuitem', { name: 'Status' }).click()
  await page.getByRole('menuitemcheckbox', { name: 'Ready' }).click()
  await expect(page.getByText('2 articles set to Ready.')).toBeVisible()
  const ready = page.getByRole('navigation', { name: 'Places' }).getByRole('button', { name: 'Ready' })
  await expect(ready).toHaveText('Ready2')
  await page.getByRole('button', { name: 'Undo' }).click()
  await expect(ready).toHaveText('Ready0')
  await rows(page)
    .getByRole('row', { name: /^Old 1\b/ })
    .click()
  await page.keyboard.press('Home')
  await page.keyboard.press('Enter')
  await expect(headings(page).first()).toHaveAttribute('aria-expanded', 'false')
  await quit()

  const again = await place.launch(`--library=${place.library}`)
  await expect(headings(again.page)).toHaveText(['Draft2', 'Published1', 'Archived220'])
  await expect(headings(again.page).first()).toHaveAttribute('aria-expanded', 'false')
  // An article with two tags is in both, and each of them leads to it.
  await groupBy(again.page, 'Tag')
  await expect(headings(again.page).first()).toHaveText('essay1')
  await expect(headings(again.page).nth(1)).toHaveText('film2')
  await expect(rows(again.page).getByRole('row', { name: /One/ })).toHaveCount(2)
  await rows(again.page).getByRole('row', { name: /One/ }).nth(1).click()
  await again.page.keyboard.press('ArrowDown')
  await expect(headings(again.page).nth(2)).toHaveText('No tag221')
  await expect(headings(again.page).nth(2)).toBeFocused()
  await groupBy(again.page, 'Nothing')
  await expect(again.page.getByRole('grid', { name: 'Articles' })).toBeVisible()
  await again.quit()
})
