import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test, type Page } from '@playwright/test'
import { expectAccessible } from '../support/axe.ts'
import { Workplace } from '../support/launchDeckle.ts'
import { chooseMenu } from '../support/menu.ts'
import { libraryWithDraft } from '../support/readLibrary.ts'
import { runDeckle } from '../support/runDeckle.ts'

let place: Workplace
test.beforeEach(() => void (place = new Workplace()))
test.afterEach(() => place.clear())

const article = (page: Page) => page.getByRole('textbox', { name: 'Article', exact: true })

/** Drops pictures of these colours on the last paragraph, as files. */
function dropPictures(page: Page, colours: readonly string[]) {
  return page.evaluate(async names => {
    const data = new DataTransfer()
    for (const name of names) {
      const canvas = new OffscreenCanvas(120, 80)
      const pen = canvas.getContext('2d')
      if (!pen) throw new Error('Nothing to draw with.')
      pen.fillStyle = name
      pen.fillRect(0, 0, 120, 80)
      data.items.add(new File([await canvas.convertToBlob()], `${name}.png`, { type: 'image/png' }))
    }
    const target = document.querySelector('.ProseMirror p:last-of-type')
    const { left, top } = target?.getBoundingClientRect() ?? new DOMRect()
    target?.dispatchEvent(
      new DragEvent('drop', { dataTransfer: data, clientX: left + 2, clientY: top + 4, bubbles: true, cancelable: true }),
    )
  }, colours)
}

function paste(page: Page, text: string) {
  return page.evaluate(words => {
    const clipboardData = new DataTransfer()
    clipboardData.setData('text/plain', words)
    document.querySelector('.ProseMirror')?.dispatchEvent(new ClipboardEvent('paste', { clipboardData, bubbles: true, cancelable: true }))
  }, text)
}

test('several files that are dropped are a gallery, ordered by key; a pasted video is a card; both stand on the page', async () => {
  const { id } = await libraryWithDraft(place.library, 'Pictures')
  const { app, page, quit } = await place.launch(`--library=${place.library}`)
  await article(page).click()
  await page.keyboard.type('Before.\n')
  await dropPictures(page, ['red', 'green', 'blue'])
  const gallery = article(page).getByRole('group', { name: 'Gallery' })
  const shown = gallery.locator('.image-frame > img')
  await expect(shown).toHaveCount(3)
  const sources = () => shown.evaluateAll(all => all.map(each => each.getAttribute('src')))
  const [red, green, blue] = await sources()
  await shown.first().click()
  await page.keyboard.press('Alt+ArrowRight')
  expect(await sources()).toEqual([green, red, blue])
  await expect(page.getByText('Image 2 of 3.')).toBeAttached()
  await page.keyboard.press('Alt+ArrowRight')
  expect(await sources()).toEqual([green, blue, red])
  await chooseMenu(app, 'edit:undo')
  expect(await sources()).toEqual([green, red, blue])
  await gallery.getByLabel('Caption of the gallery').fill('Three colours')
  const descriptions = gallery.getByLabel('Description for those who can’t see it')
  for (const [i, words] of ['Green', 'Red', 'Blue'].entries()) {
    await shown.nth(i).click()
    await descriptions.nth(i).fill(words)
  }

  await page.keyboard.press('Control+End')
  await article(page).locator('.section-body > p').last().click()
  await paste(page, 'https://www.youtube.com/watch?v=abc')
  const card = article(page).getByRole('group', { name: 'Card' })
  await expect(card).toContainText('youtube.com')
  await card.getByLabel('Title of the card').fill('The bridge scene')
  // Any other address is a link, as ever.
  await article(page).locator('.section-body > p').last().click()
  await page.keyboard.press('Control+End')
  await paste(page, 'https://example.org/page')
  await expect(article(page).locator('p > a')).toHaveText('https://example.org/page')
  await expectAccessible(page, 'gallery and card')
  await page.screenshot({ path: test.info().outputPath('gallery.png') })
  await expect(page.locator('.save-state')).toHaveText('Saved')

  const out = join(place.folder, 'out.html')
  await runDeckle(['export', id, '--out', out, '--library', place.library])
  const html = readFileSync(out, 'utf8').replaceAll('\n', '')
  expect(html).toMatch(/<figure class="gallery" data-gallery=""><div>(?:<figure><img [^>]*><\/figure>){3}<\/div><figcaption/u)
  expect(html).toContain('<a href="https://www.youtube.com/watch?v=abc"><span class="embed-title">The bridge scene</span>')
  expect(html).not.toContain('<iframe')
  await quit()
})
