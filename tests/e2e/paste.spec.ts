import { readdirSync, readFileSync } from 'node:fs'
import { basename, join } from 'node:path'
import { expect, test, type Page } from '@playwright/test'
import { copyHtml, copyText } from '../support/clipboard.ts'
import { Workplace } from '../support/launchDeckle.ts'
import { chooseMenu } from '../support/menu.ts'
import { nearbyWeb } from '../support/nearbyWeb.ts'
import { libraryWithDraft } from '../support/readLibrary.ts'
import { runDeckle } from '../support/runDeckle.ts'

let place: Workplace
test.beforeEach(() => void (place = new Workplace()))
test.afterEach(() => place.clear())

const png = 'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNkYPhfDwAChwGA60e6kgAAAABJRU5ErkJggg=='
const folder = join(import.meta.dirname, '../fixtures/paste')
const fixture = (name: string) => readFileSync(join(folder, `${name}.html`), 'utf8')
const article = (page: Page) => page.getByRole('textbox', { name: 'Article', exact: true })
const saved = (page: Page) => expect(page.getByText('Saved', { exact: true })).toBeVisible()

function paste(page: Page, html: string, rtf = '') {
  return page.evaluate(
    ([text, rich]) => {
      const clipboardData = new DataTransfer()
      clipboardData.setData('text/html', text)
      if (rich) clipboardData.setData('text/rtf', rich)
      document.querySelector('.ProseMirror')?.dispatchEvent(new ClipboardEvent('paste', { clipboardData, bubbles: true, cancelable: true }))
    },
    [html, rtf] as const,
  )
}

async function markdownOf(id: string): Promise<string> {
  const out = join(place.folder, `${Date.now()}.md`)
  await runDeckle(['export', id, '--format', 'markdown', '--out', out, '--library', place.library])
  return `${readFileSync(out, 'utf8')
    .replace(/^---\n.*?\n---\n/su, '')
    .replaceAll(/!\[([^\]]*)\]\([^)]*\.(\w+)(?: ("[^"]*"))?\)/gu, '![$1]($2 $3)')
    .trim()}\n`
}

test('what other programs copy keeps its structure and loses its style', async () => {
  const { id } = await libraryWithDraft(place.library, 'From everywhere')
  const { app, page, quit } = await place.launch(`--library=${place.library}`)
  for (const name of readdirSync(folder).flatMap(file => (file.endsWith('.html') ? [basename(file, '.html')] : []))) {
    await article(page).click()
    await page.keyboard.press('Control+a')
    await page.keyboard.press('Delete')
    await expect(article(page).locator('p')).toHaveText([''])
    await paste(page, fixture(name))
    await expect(page.locator('.image-upload')).toHaveCount(0)
    await expect(article(page)).toContainText(/\w/u)
    await saved(page)
    expect(await markdownOf(id), name).toBe(readFileSync(join(folder, 'expected', `${name}.md`), 'utf8'))
  }
  // One step of undo each.
  await chooseMenu(app, 'edit:undo')
  await expect(article(page).locator('li')).toHaveCount(0)
  await quit()
})

test('pictures that stand in files are taken from what lies beside them, or said to be missing', async () => {
  await libraryWithDraft(place.library, 'Pictures')
  const { page, quit } = await place.launch(`--library=${place.library}`)
  await article(page).click()
  await paste(page, fixture('libreOfficeWriter'))
  await expect(page.getByText('1 picture of the document can’t be taken')).toBeVisible()
  await expect(article(page).locator('figure.image')).toHaveCount(0)
  await page.keyboard.press('Control+a')
  await page.keyboard.press('Delete')
  const hex = Buffer.from(png, 'base64').toString('hex')
  const rtf = `{\\rtf1\\ansi{\\*\\shppict{\\pict{\\*\\picprop{\\sp{\\sn a}{\\sv b}}}\\picscalex100\\pngblip\\bliptag77{\\*\\blipuid 0a0b}\n${hex}}}{\\nonshppict{\\pict\\wmetafile8 0100}}}`
  await paste(page, fixture('libreOfficeWriter'), rtf)
  await expect(article(page).locator('figure.image img').first()).toBeVisible()
  await expect(article(page).locator('figure.image')).toHaveCount(1)
  await expect(article(page).getByLabel('Description for those who can’t see it')).toHaveValue('A bridge')
  await quit()
})

test('pictures of the web stay links until a person has them fetched, and come in as one step', async () => {
  await libraryWithDraft(place.library, 'From the web')
  const { app, page, quit } = await place.launch(`--library=${place.library}`)
  const asked: string[] = []
  const close = await nearbyWeb(app, (request, response) => {
    asked.push(`${request.headers.host}${request.url}`)
    response.setHeader('content-type', 'image/png').end(Buffer.from(png, 'base64'))
  })
  await article(page).click()
  await paste(
    page,
    `<p>Before.</p><figure><img src="https://pictures.example/hill.png" alt="A hill"><figcaption>In June</figcaption></figure>
     <p>After <img src="http://box.inside.example/dot.png" alt="within"> it.</p><img src="https://counts.example/1.gif" width="1" height="1">`,
  )
  await expect(article(page).getByRole('link', { name: '🖼 A hill' })).toHaveCount(1)
  await expect(page.getByText('2 pictures stand on the web: links are in for them.')).toBeVisible()
  await page.screenshot({ path: 'test-results/webPictures.png' })
  expect(asked).toEqual([])
  await page.getByRole('button', { name: 'Fetch pictures' }).click()
  await expect(article(page).locator('figure.image')).toHaveCount(1)
  await expect(article(page).getByLabel('Description for those who can’t see it')).toHaveValue('A hill')
  await expect(page.getByText(/1 picture is in\. 1 stays a link: .*network/u)).toBeVisible()
  await expect(article(page)).toContainText('🖼 within')
  expect(asked).toEqual(['pictures.example/hill.png'])
  await chooseMenu(app, 'edit:undo')
  await expect(article(page).locator('figure.image')).toHaveCount(0)
  await expect(article(page)).toContainText('🖼 A hill')
  // By command too, whenever one wants.
  await chooseMenu(app, 'insert:web-pictures')
  await expect(article(page).locator('figure.image')).toHaveCount(1)
  close()
  await quit()
})

test('plain text is plain: no format, no link, no card', async () => {
  await libraryWithDraft(place.library, 'Plainly')
  const { app, page, quit } = await place.launch(`--library=${place.library}`)
  await article(page).click()
  await copyHtml(app, '<p>Some <b>bold</b> words</p>', 'Some bold words')
  await chooseMenu(app, 'edit:paste-plain')
  await expect(article(page).locator('p')).toHaveText('Some bold words')
  await expect(article(page).locator('strong')).toHaveCount(0)
  await page.keyboard.press('Enter')
  await copyText(app, 'https://www.youtube.com/watch?v=abc')
  await chooseMenu(app, 'edit:paste-plain')
  await expect(article(page).locator('p')).toHaveText(['Some bold words', 'https://www.youtube.com/watch?v=abc'])
  await expect(article(page).locator('a, .embed')).toHaveCount(0)
  await page.keyboard.press('Enter')
  await page.getByRole('textbox', { name: 'Title', exact: true }).click()
  await copyText(app, ' here')
  await page.keyboard.press('End')
  await chooseMenu(app, 'edit:paste-plain')
  await expect(page.getByRole('textbox', { name: 'Title', exact: true })).toHaveValue('Plainly here')
  await quit()
})
