import { expect, test, type Page } from '@playwright/test'
import { Workplace } from '../support/launchDeckle.ts'
import { chooseMenu } from '../support/menu.ts'
import { libraryWithDraft } from '../support/readLibrary.ts'

let place: Workplace
test.beforeEach(() => void (place = new Workplace()))
test.afterEach(() => place.clear())

const article = (page: Page) => page.getByRole('textbox', { name: 'Article', exact: true })

function dropPicture(page: Page) {
  return page.evaluate(async () => {
    const canvas = new OffscreenCanvas(1200, 500)
    const pen = canvas.getContext('2d')
    if (!pen) throw new Error('Nothing to draw with.')
    pen.fillStyle = 'teal'
    pen.fillRect(0, 0, 1200, 500)
    const data = new DataTransfer()
    data.items.add(new File([await canvas.convertToBlob()], 'teal.png', { type: 'image/png' }))
    const target = document.querySelector('.ProseMirror p:last-of-type')
    const { left, top } = target?.getBoundingClientRect() ?? new DOMRect()
    target?.dispatchEvent(
      new DragEvent('drop', { dataTransfer: data, clientX: left + 2, clientY: top + 4, bubbles: true, cancelable: true }),
    )
  })
}

test('wide pictures go beyond the column, and their captions are found', async () => {
  await libraryWithDraft(place.library, 'Reach')
  const { app, page, quit } = await place.launch(`--library=${place.library}`)
  await article(page).click()
  await page.keyboard.type('The bridge, and after it the river.')
  await dropPicture(page)
  const figure = article(page).locator('figure.image')
  // It is asked for at once, where the picture is.
  await expect(figure.getByPlaceholder('Describe it for those who can’t see it')).toBeVisible()
  await figure.getByLabel('Description for those who can’t see it').fill('A bridge')
  const box = async () => (await figure.locator('.image-frame').boundingBox()) ?? { x: 0, width: 0 }
  const text = async () => (await article(page).locator('p').first().boundingBox()) ?? { x: 0, width: 0 }
  await figure.locator('img').click()
  for (const size of ['wide', 'full'] as const) {
    await figure.getByLabel('Size of the image').selectOption(size)
    const [picture, column] = [await box(), await text()]
    expect(picture.width, size).toBeGreaterThan(column.width + 40)
    expect(picture.x).toBeLessThan(column.x)
    // As far to the left as to the right.
    expect(Math.abs(column.x - picture.x - (picture.x + picture.width - column.x - column.width))).toBeLessThan(3)
    const pane = await page.locator('.editor-scroll').boundingBox()
    expect(picture.x).toBeGreaterThanOrEqual(pane?.x ?? 0)
    await page.screenshot({ path: `test-results/${size}.png` })
  }
  await page.getByRole('textbox', { name: 'Caption' }).fill('The bridge in 1926')
  await article(page).locator('p').first().click()
  await chooseMenu(app, 'find:open')
  await page.keyboard.type('1926')
  await expect(page.getByText('1 of 1').or(page.getByText('1 found')).or(page.getByText(/^1\b/u)).first()).toBeVisible()
  await expect(figure).toHaveClass(/found-in-caption/u)
  await page.keyboard.press('Enter')
  await expect(figure).toHaveClass(/is-found/u)
  await page.screenshot({ path: 'test-results/found.png' })
  await quit()
})

test('words of a footnote are linked by the same key, and by the menu', async () => {
  await libraryWithDraft(place.library, 'Notes')
  const { app, page, quit } = await place.launch(`--library=${place.library}`)
  await article(page).click()
  await page.keyboard.type('Seen')
  await chooseMenu(app, 'insert:footnote')
  const note = page.getByRole('textbox', { name: 'Footnote' })
  await expect(note).toBeFocused()
  await page.keyboard.type('In the archive')
  await page.keyboard.press('Control+Shift+ArrowLeft')
  await page.keyboard.press('Control+k')
  const dialog = page.getByRole('dialog', { name: 'Link' })
  await dialog.getByLabel('Address, or the title of an article').fill('https://e.org/archive')
  await page.keyboard.press('Enter')
  await expect(dialog).toHaveCount(0)
  await expect(note.getByRole('link')).toHaveText('archive')
  await expect(note).toBeFocused()
  await page.keyboard.press('ArrowLeft')
  await chooseMenu(app, 'edit:link')
  await page.getByRole('button', { name: 'Remove link' }).click()
  await expect(note.getByRole('link')).toHaveCount(0)
  await quit()
})
