import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test, type Page } from '@playwright/test'
import sharp from 'sharp'
import { expectAccessible } from '../support/axe.ts'
import { Workplace } from '../support/launchDeckle.ts'
import { answerDialogs, chooseMenu } from '../support/menu.ts'
import { libraryWithDraft } from '../support/readLibrary.ts'
import { runDeckle } from '../support/runDeckle.ts'

let place: Workplace
test.beforeEach(() => void (place = new Workplace()))
test.afterEach(() => place.clear())

const article = (page: Page) => page.getByRole('textbox', { name: 'Article', exact: true })

async function photo(name: string, width: number, background: string): Promise<string> {
  const path = join(place.folder, name)
  const made = sharp({ create: { width, height: Math.round(width / 2), channels: 3, background } })
  writeFileSync(
    path,
    await made
      .jpeg()
      .withExif({ IFD3: { GPSLatitudeRef: 'N' } })
      .toBuffer(),
  )
  return path
}

test('a picture gets its description, size, focal point and another picture by key, each undone; the page shows all of it, scaled', async () => {
  const { id } = await libraryWithDraft(place.library, 'Pictures')
  const { app, page, quit } = await place.launch(`--library=${place.library}`)
  await article(page).click()
  await page.keyboard.type('Before.')
  await answerDialogs(app, { open: [await photo('field.jpg', 2600, '#7a9')] })
  await chooseMenu(app, 'edit:image')
  const image = article(page).locator('figure.image')
  const picture = image.locator('.image-frame > img')
  await expect(picture).toBeVisible()
  await expect(image.getByRole('textbox', { name: 'Description for those who can’t see it' })).toBeVisible()

  // What it shows is asked for where it stands, while one goes on writing; a key leads there, and Enter back.
  await page.keyboard.type('After.')
  await expect(image.getByText('No description')).toBeVisible()
  await page.screenshot({ path: 'out/pictures-asked.png' })
  await expectAccessible(page, 'a picture whose description is asked for')
  await chooseMenu(app, 'go:undescribed')
  await expect(image.getByRole('textbox', { name: 'Description for those who can’t see it' })).toBeFocused()
  await page.keyboard.type('A field in June')
  await expect(image).not.toHaveClass(/needs-description/u)
  await expect(image.getByText('Describe this picture')).toBeVisible()
  await page.keyboard.press('Enter')
  await expect(article(page)).toBeFocused()
  await expect(image.getByText('Describe this picture')).toBeHidden()
  await picture.click()
  await image.getByRole('combobox', { name: 'Size of the image' }).selectOption('Small, at the right')
  await expect(image).toHaveAttribute('data-size', 'right')
  await image.getByRole('button', { name: 'Focal point' }).click()
  const point = image.getByRole('button', { name: /^Focal point: 50% from the left/u })
  await expect(point).toBeFocused()
  await page.screenshot({ path: 'out/pictures-light.png' })
  await expectAccessible(page, 'a picture and its focal point')
  for (const key of ['ArrowRight', 'ArrowRight', 'Shift+ArrowUp']) await page.keyboard.press(key)
  await expect(image.getByRole('button', { name: /^Focal point: 54% from the left, 40% from the top/u })).toBeFocused()
  await page.keyboard.press('Enter')
  await expect(article(page)).toBeFocused()
  await expect(picture).toHaveCSS('object-position', '54% 40%')

  const first = await picture.getAttribute('src')
  await answerDialogs(app, { open: [await photo('bridge.jpg', 900, '#456')] })
  await image.getByRole('button', { name: 'Replace…' }).click()
  await expect(picture).not.toHaveAttribute('src', first ?? '')
  await expect(image).toHaveClass(/needs-description/u)
  await image.getByRole('checkbox', { name: 'Decorative' }).check()
  await expect(image).not.toHaveClass(/needs-description/u)
  await chooseMenu(app, 'edit:undo')
  await expect(image).toHaveClass(/needs-description/u)
  await chooseMenu(app, 'edit:undo')
  await expect(picture).toHaveAttribute('src', first ?? '')
  await chooseMenu(app, 'edit:undo')
  await expect(picture).not.toHaveCSS('object-position', '54% 40%')
  await chooseMenu(app, 'edit:redo')
  await expect(page.getByText('Saved', { exact: true })).toBeVisible()
  await quit()

  const out = join(place.folder, 'page.html')
  await runDeckle(['export', id, '--format', 'html', '--out', out, '--library', place.library])
  const html = readFileSync(out, 'utf8')
  const tag = /<figure class="size-right">\s*<img[^>]*>/u.exec(html)?.[0] ?? ''
  expect(tag).toContain('class="fx-50 fy-40"')
  expect(tag).toContain('data-size="right" data-focus="54 40"')
  const bytes = Buffer.from(/base64,([^"]+)/u.exec(tag)?.[1] ?? '', 'base64')
  const found = await sharp(bytes).metadata()
  expect([found.format, found.width, found.exif]).toEqual(['webp', 1600, undefined])
})
