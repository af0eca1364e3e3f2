import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test, type Page } from '@playwright/test'
import { expectAccessible } from '../support/axe.ts'
import { Workplace } from '../support/launchDeckle.ts'
import { chooseMenu, chooseMenuLabel } from '../support/menu.ts'
import { libraryWithDraft } from '../support/readLibrary.ts'

let place: Workplace
test.beforeEach(() => void (place = new Workplace()))
test.afterEach(() => place.clear())

const titlesIn = (page: Page, list: string) => page.getByRole('grid', { name: list }).locator('.item-title').allTextContents()

test('lists stand side by side; items go from one to another by keyboard, clipboard and mouse, and all of it is undone', async () => {
  await libraryWithDraft(place.library, 'Our Hospitality')
  const { app, page, quit } = await place.launch(`--library=${place.library}`)
  await expect(page.getByRole('row', { name: /Our Hospitality/ })).toBeVisible()
  const rows = [
    ...['One', 'Two', 'Three', 'Four'].map(title => `Related news,${title},Owen,2025-11-13,41,https://e.org/${title}`),
    ...['Fünf', 'Sechs'].map(title => `Latest news,${title},Ines,2025-11-12,7,https://e.org/${title}`),
    ...Array.from({ length: 3000 }, (_, n) => `Many,Item ${n},Ann,2025-11-11,${n},`),
  ]
  const csv = join(place.folder, 'lists.csv')
  writeFileSync(csv, `list,title,author,date,views,url\n${rows.join('\n')}\n`)
  await chooseMenu(app, 'list:bring-in')
  await page.getByRole('dialog').locator('input[type=file]').setInputFiles(csv)
  await page.getByRole('dialog').getByRole('button', { name: 'Add 3,006 items' }).click()
  await expect(page.getByRole('dialog')).toBeHidden()
  await expect(page.getByRole('heading', { name: 'Related news', exact: true })).toBeVisible()
  await chooseMenu(app, 'go:lists')
  await expect.poll(() => titlesIn(page, 'Related news')).toEqual(['One', 'Two', 'Three', 'Four'])
  await expectAccessible(page, 'the board of lists')

  // Only what can be seen is drawn, and the end is there at once.
  const many = page.getByRole('grid', { name: 'Many' })
  await expect(many).toHaveAttribute('aria-rowcount', '3000')
  expect(await many.getByRole('row').count()).toBeLessThan(60)
  await many.getByText('Item 0', { exact: true }).click()
  await page.keyboard.press('End')
  await expect(many.getByText('Item 2999', { exact: true })).toBeVisible()

  const related = page.getByRole('grid', { name: 'Related news' })
  await related.getByText('Two', { exact: true }).click()
  await page.keyboard.press('Shift+ArrowDown')
  await expect(related.getByRole('row', { selected: true })).toHaveCount(2)
  await page.keyboard.press('Alt+ArrowUp')
  await expect.poll(() => titlesIn(page, 'Related news')).toEqual(['Two', 'Three', 'One', 'Four'])
  await page.keyboard.press('Alt+ArrowLeft')
  await expect.poll(() => titlesIn(page, 'Related news')).toEqual(['One', 'Four'])
  await chooseMenu(app, 'edit:undo')
  await expect.poll(() => titlesIn(page, 'Related news')).toEqual(['Two', 'Three', 'One', 'Four'])
  await chooseMenu(app, 'edit:undo')
  await expect.poll(() => titlesIn(page, 'Related news')).toEqual(['One', 'Two', 'Three', 'Four'])

  // Cut and paste, by the keys of the system.
  await related.getByText('Four', { exact: true }).click()
  await page.keyboard.press('ControlOrMeta+X')
  await expect.poll(() => titlesIn(page, 'Related news')).toEqual(['One', 'Two', 'Three'])
  await page.getByRole('grid', { name: 'Latest news' }).getByText('Fünf', { exact: true }).click()
  await page.keyboard.press('ControlOrMeta+V')
  await expect.poll(() => titlesIn(page, 'Latest news')).toEqual(['Fünf', 'Four', 'Sechs'])

  // Edited where it stands.
  await page.getByRole('grid', { name: 'Latest news' }).getByText('Sechs', { exact: true }).click()
  await page.keyboard.press('F2')
  await page.getByRole('textbox', { name: 'Title of the item' }).fill('Sieben')
  await page.keyboard.press('Enter')
  await expect.poll(() => titlesIn(page, 'Latest news')).toEqual(['Fünf', 'Four', 'Sieben'])
  await page.keyboard.press('Delete')
  await expect.poll(() => titlesIn(page, 'Latest news')).toEqual(['Fünf', 'Four'])

  // By mouse, to the place where it is let fall.
  await related
    .getByText('Three', { exact: true })
    .dragTo(page.getByRole('grid', { name: 'Latest news' }), { targetPosition: { x: 60, y: 2 } })
  await expect.poll(() => titlesIn(page, 'Latest news')).toEqual(['Three', 'Fünf', 'Four'])
  await expect.poll(() => titlesIn(page, 'Related news')).toEqual(['One', 'Two'])

  for (const look of ['Light', 'Dark']) {
    await chooseMenuLabel(app, look)
    await page.waitForTimeout(300)
    await page.screenshot({ path: `test-results/board-${look}.png` })
  }
  await expectAccessible(page, 'the board in the dark')
  await app.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows()[0]?.setContentSize(900, 700))
  await page.waitForTimeout(400)
  await page.screenshot({ path: 'test-results/board-900.png' })
  await quit()
})
