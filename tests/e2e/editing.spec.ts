import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test, type Page } from '@playwright/test'
import { Workplace } from '../support/launchDeckle.ts'
import { answerDialogs, chooseMenu } from '../support/menu.ts'
import { libraryWithDraft } from '../support/readLibrary.ts'
import { root, runDeckle } from '../support/runDeckle.ts'

let place: Workplace
test.beforeEach(() => void (place = new Workplace()))
test.afterEach(() => place.clear())

const article = (page: Page) => page.getByRole('textbox', { name: 'Article', exact: true })
const outline = (page: Page) => page.getByRole('navigation', { name: 'Sections' }).locator('.outline-name').allTextContents()
const picture = join(root, 'tests/fixtures/journey/saved-page_files/line.png')

async function pasteHtml(page: Page, html: string): Promise<void> {
  await page.evaluate(text => {
    const data = new DataTransfer()
    data.setData('text/html', text)
    document
      .querySelector('.ProseMirror')
      ?.dispatchEvent(new ClipboardEvent('paste', { clipboardData: data, bubbles: true, cancelable: true }))
  }, html)
}

test('Markdown shortcuts make sections, lists, quotes, code and marks as they are typed', async () => {
  await libraryWithDraft(place.library, 'Shortcuts')
  const { page, quit } = await place.launch(`--library=${place.library}`)
  await article(page).click()
  await page.keyboard.type('An opening with *stress*, **weight**, `code` and ~~regret~~.\n')
  await page.keyboard.type('## The first section\nText.\n### A subheading\n- one\ntwo\n\n1. first\nsecond\n\n> A quote.\n\n')
  await page.keyboard.type('---')
  await page.keyboard.type('```\nlet x = 1')
  await expect.poll(() => outline(page)).toEqual(['Opening', 'The first section'])
  const text = article(page)
  await expect(text.locator('em')).toHaveText('stress')
  await expect(text.locator('strong')).toHaveText('weight')
  await expect(text.locator('p code')).toHaveText('code')
  await expect(text.locator('s')).toHaveText('regret')
  await expect(text.locator('h3')).toHaveText('A subheading')
  await expect(text.locator('ul li')).toHaveText(['one', 'two'])
  await expect(text.locator('ol li')).toHaveText(['first', 'second'])
  await expect(text.locator('blockquote')).toHaveText('A quote.')
  await expect(text.locator('hr')).toHaveCount(1)
  await expect(text.locator('pre')).toHaveText('let x = 1')
  await quit()
})

test('an image comes by dialog and by paste, is stored once, described, and goes into the exported page', async () => {
  const { id } = await libraryWithDraft(place.library, 'Pictures')
  const { app, page, quit } = await place.launch(`--library=${place.library}`)
  await article(page).click()
  await page.keyboard.type('Before.')
  await answerDialogs(app, { open: [picture] })
  await chooseMenu(app, 'edit:image')
  const image = article(page).locator('figure.image')
  await expect(image).toHaveCount(1)
  await expect.poll(() => image.locator('img').evaluate(element => (element as HTMLImageElement).naturalWidth)).toBe(40)
  await image.locator('img').hover()
  await image.getByLabel('Caption').fill('Out above, back below')
  await image.getByLabel('Credit').fill('Drawn by hand')
  await image.getByLabel('Description for those who can’t see it').fill('A railway line, drawn as a loop')

  // The same picture again, as bytes on the clipboard.
  const bytes = readFileSync(picture).toString('base64')
  await article(page).getByText('Before.').click()
  await page.keyboard.press('End')
  await page.keyboard.press('Enter')
  await page.evaluate(base64 => {
    const data = new DataTransfer()
    data.items.add(new File([Uint8Array.from(atob(base64), character => character.charCodeAt(0))], 'line.png', { type: 'image/png' }))
    document
      .querySelector('.ProseMirror')
      ?.dispatchEvent(new ClipboardEvent('paste', { clipboardData: data, bubbles: true, cancelable: true }))
  }, bytes)
  await expect(image).toHaveCount(2)
  await expect(page.locator('.save-state')).toHaveText('Saved')
  await quit()

  const stored = readdirSync(join(place.library, 'assets'), { recursive: true, encoding: 'utf8' }).filter(name => name.endsWith('.png'))
  expect(stored.length).toBe(1)
  const inline = join(place.folder, 'inline.html')
  await runDeckle(['export', id, '--out', inline, '--library', place.library])
  const html = readFileSync(inline, 'utf8')
  expect(html).toContain('alt="A railway line, drawn as a loop"')
  expect(html.match(/src="data:image\/png;base64,/g)?.length).toBe(2)
  const beside = join(place.folder, 'beside/page.html')
  expect(await runDeckle(['export', id, '--out', beside, '--images', 'beside', '--library', place.library])).toMatchObject({ code: 0 })
  const source = /<img[^>]* src="([^"]+\.png)"/.exec(readFileSync(beside, 'utf8'))?.[1]
  expect(source && existsSync(join(place.folder, 'beside', decodeURI(source)))).toBe(true)
})

test('links are made by dialog, by paste over a selection, and to an article of the library', async () => {
  await libraryWithDraft(place.library, 'Where links lead')
  const { app, page, quit } = await place.launch(`--library=${place.library}`)
  await page.getByRole('button', { name: 'New article' }).first().click()
  await expect(page.getByRole('textbox', { name: 'Title' })).toBeFocused()
  await expect(page.getByRole('textbox', { name: 'Title' })).toHaveValue('')
  await page.keyboard.type('With links')
  await article(page).click()
  await page.keyboard.type('first')
  await page.keyboard.press('Control+A')
  await chooseMenu(app, 'edit:link')
  await page.getByLabel('Address, or the title of an article').fill('https://example.org/first')
  await page.keyboard.press('Enter')
  await expect(article(page).locator('a')).toHaveAttribute('href', 'https://example.org/first')
  await expect(article(page)).toBeFocused()

  await page.keyboard.press('End')
  await page.keyboard.type(' second')
  for (let i = 0; i < 'second'.length; i++) await page.keyboard.press('Shift+ArrowLeft')
  await page.evaluate(() => {
    const data = new DataTransfer()
    data.setData('text/plain', 'https://example.org/second')
    document
      .querySelector('.ProseMirror')
      ?.dispatchEvent(new ClipboardEvent('paste', { clipboardData: data, bubbles: true, cancelable: true }))
  })
  await expect(article(page).locator('a').nth(1)).toHaveText('second')
  await expect(article(page).locator('a').nth(1)).toHaveAttribute('href', 'https://example.org/second')

  await page.keyboard.press('End')
  await page.keyboard.type(' and ')
  await chooseMenu(app, 'edit:link')
  await page.getByLabel('Address, or the title of an article').fill('Where links')
  await page
    .getByRole('list', { name: 'Articles of this library' })
    .getByRole('button', { name: /Where links lead/ })
    .click()
  await expect(article(page).locator('a').nth(2)).toHaveAttribute('href', /^deckle:[0-9a-f-]{36}$/)
  await quit()
})

test('pasted web text comes in as our own blocks; a section is dragged in the outline and undone', async () => {
  await libraryWithDraft(place.library, 'Pasted')
  const { app, page, quit } = await place.launch(`--library=${place.library}`)
  await article(page).click()
  await pasteHtml(
    page,
    '<p style="color:red" class="x">Opening <span style="font-weight:700">text</span>.</p><h2 id="a">Alpha</h2><p>One.</p><h2>Beta</h2><ul><li>Two</li></ul><script>window.pwned=1</script>',
  )
  await expect.poll(() => outline(page)).toEqual(['Opening', 'Alpha', 'Beta'])
  expect(await article(page).locator('[style*="color"], .x, script').count()).toBe(0)

  const rows = page.getByRole('navigation', { name: 'Sections' }).locator('.outline-go')
  const from = await rows.nth(2).boundingBox()
  const to = await rows.nth(1).boundingBox()
  if (!from || !to) throw new Error('The outline is not there.')
  await page.mouse.move(from.x + 40, from.y + from.height / 2)
  await page.mouse.down()
  await page.mouse.move(from.x + 40, from.y - 4, { steps: 4 })
  await page.mouse.move(to.x + 40, to.y + 4, { steps: 8 })
  await page.mouse.up()
  await expect.poll(() => outline(page)).toEqual(['Opening', 'Beta', 'Alpha'])
  await chooseMenu(app, 'edit:undo')
  await expect.poll(() => outline(page)).toEqual(['Opening', 'Alpha', 'Beta'])
  // And by keyboard, with the outline in the focus.
  await rows.nth(2).focus()
  await page.keyboard.press('Alt+ArrowUp')
  await expect.poll(() => outline(page)).toEqual(['Opening', 'Beta', 'Alpha'])
  await quit()
})
