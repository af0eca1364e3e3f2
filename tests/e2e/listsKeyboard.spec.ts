import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test, type Page } from '@playwright/test'
import { Workplace } from '../support/launchDeckle.ts'
import { chooseMenu, chooseMenuLabel } from '../support/menu.ts'
import { libraryWithDraft } from '../support/readLibrary.ts'

let place: Workplace
test.beforeEach(() => void (place = new Workplace()))
test.afterEach(() => place.clear())

const long = 'A third list with a name that is far too long for one line'

/** Presses a key, and says what has the focus then, once it has a ring that is seen and stands wholly within the window. */
async function press(page: Page, key: string): Promise<string> {
  await page.keyboard.press(key)
  const seen = () =>
    page.evaluate(() => {
      const element = document.activeElement
      if (!(element instanceof HTMLElement) || element === document.body) return { problem: 'nothing has the focus', name: '' }
      const name = (element.getAttribute('aria-label') ?? element.innerText).replaceAll('\n', ' ')
      // In a menu what is chosen has another ground instead, and a grid is framed by what it scrolls in.
      const framed = element.getAttribute('role') === 'grid' ? element.parentElement : element
      const { outlineStyle, outlineWidth } = getComputedStyle(framed ?? element)
      const hasRing = outlineStyle === 'solid' && Number.parseFloat(outlineWidth) >= 2
      if (!hasRing && element.getAttribute('role') !== 'menuitem') return { problem: `${name}: no ring`, name }
      const { left, right, top, bottom } = element.getBoundingClientRect()
      if (left < 0 || right > innerWidth || top < 0 || bottom > innerHeight) return { problem: `${name}: cut off`, name }
      return { problem: name.trim() === '' && !('labels' in element) ? 'no name' : '', name }
    })
  await expect.poll(async () => (await seen()).problem, { message: key }).toBe('')
  return (await seen()).name
}

test('the lists side by side are walked through by keyboard in a narrow window, light and dark; all that has the focus is seen', async () => {
  await libraryWithDraft(place.library, 'Our Hospitality')
  const rows = [
    ...['One', 'Two', 'Three'].map(title => `Related news,${title},Owen,2025-11-13,41,https://e.org/${title}`),
    `Latest news,Fünf,Ines,2025-11-12,7,https://e.org/5`,
    `${long},Sieben,Ines,2025-11-12,7,https://e.org/7`,
  ]
  const csv = join(place.folder, 'lists.csv')
  writeFileSync(csv, `list,title,author,date,views,url\n${rows.join('\n')}\n`)
  const { app, page, quit } = await place.launch(`--library=${place.library}`)
  await expect(page.getByRole('row', { name: /Our Hospitality/ })).toBeVisible()
  await app.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows()[0]?.setContentSize(900, 700))
  await chooseMenu(app, 'list:bring-in')
  await page.getByRole('dialog').locator('input[type=file]').setInputFiles(csv)
  await page.getByRole('dialog').getByRole('button', { name: 'Add 5 items' }).click()
  await expect(page.getByRole('heading', { name: 'Related news', exact: true })).toBeVisible()
  await page.getByRole('button', { name: 'Dismiss' }).click()
  await chooseMenu(app, 'go:lists')
  await expect(page.getByRole('grid', { name: 'Related news' })).toBeVisible()

  for (const look of ['Light', 'Dark']) {
    await chooseMenuLabel(app, look)
    await page.getByRole('searchbox', { name: 'Filter lists' }).focus()
    const stops: string[] = []
    for (let count = 0; count < 12; count += 1) stops.push(await press(page, 'Tab'))
    expect(stops).toEqual([
      'Duplicates',
      'Bring in items',
      'New list',
      ...[long, 'Latest news', 'Related news'].flatMap(name => [name, `Actions for the list ${name}`, name]),
    ])
    await page.screenshot({ path: test.info().outputPath(`${look}.png`) })
    expect(await press(page, 'ArrowLeft')).toBe('Latest news')
    expect(await press(page, 'ArrowLeft')).toBe(long)
  }

  await press(page, 'ArrowRight')
  expect(await press(page, 'ArrowRight')).toBe('Related news')
  await press(page, 'ArrowDown')
  expect(await press(page, 'ArrowDown')).toContain('Two')
  // One menu serves all rows: it is that of the row with the focus, and gives the focus back.
  expect(await press(page, 'Shift+F10')).toContain('Edit…')
  expect(await press(page, 'Escape')).toContain('Two')
  await press(page, 'F2')
  await expect(page.getByRole('textbox', { name: 'Title of the item' })).toHaveValue('Two')
  expect(await press(page, 'Escape')).toContain('Two')
  await press(page, 'Enter')
  const dialog = page.getByRole('dialog', { name: 'Edit item' })
  await expect(dialog.getByLabel('Title')).toBeFocused()
  await press(page, 'Tab')
  await expect(dialog.getByLabel('Address')).toBeFocused()
  expect(await press(page, 'Escape')).toContain('Two')
  expect(await press(page, 'Delete')).toContain('Three')
  await press(page, 'Shift+F10')
  await page.keyboard.press('End')
  await page.keyboard.press('Enter')
  await expect(page.getByRole('grid', { name: 'Related news' }).getByRole('row')).toHaveCount(1)
  await quit()
})
