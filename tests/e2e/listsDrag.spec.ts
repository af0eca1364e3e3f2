import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test, type CDPSession, type Locator, type Page } from '@playwright/test'
import { Workplace } from '../support/launchDeckle.ts'
import { chooseMenu, chooseMenuLabel } from '../support/menu.ts'
import { libraryWithDraft } from '../support/readLibrary.ts'
import { deckleJson, runDeckle } from '../support/runDeckle.ts'

let place: Workplace
test.beforeEach(() => void (place = new Workplace()))
test.afterEach(() => place.clear())

type Held = { readonly items?: readonly { mimeType: string; data: string; title?: string }[]; readonly files?: readonly string[] }

/** Lets something of another program fall, as Chromium hears of it from the system. */
async function letFall(session: CDPSession, target: Locator, held: Held, at?: { x: number; y: number }) {
  await target.scrollIntoViewIfNeeded()
  const box = await target.boundingBox()
  if (!box) throw new Error('There is nothing to let it fall on.')
  const [x, y] = [box.x + (at?.x ?? box.width / 2), box.y + (at?.y ?? box.height / 2)]
  const data = { items: [...(held.items ?? [])], files: [...(held.files ?? [])], dragOperationsMask: 1 }
  for (const type of ['dragEnter', 'dragOver', 'drop'] as const) await session.send('Input.dispatchDragEvent', { type, x, y, data })
}

const linksIn = (page: Page) =>
  page
    .getByRole('main')
    .locator('.ProseMirror a')
    .evaluateAll(links => links.map(link => [link.textContent, link.getAttribute('href')]))

test('items go into the text as links, onto articles as related items, and lists onto articles; all by mouse, by key, and back', async () => {
  const { id } = await libraryWithDraft(place.library, 'Our Hospitality')
  const markdown = join(place.folder, 'navigator.md')
  writeFileSync(markdown, '# The Navigator\n\nA ship.\n')
  await runDeckle(['import', markdown, '--library', place.library])
  const { id: other } = await deckleJson<{ id: string }>(['show', 'the-navigator', '--library', place.library])
  const { app, page, quit } = await place.launch(`--library=${place.library}`)
  const row = (name: RegExp) => page.getByRole('row', { name })
  await expect(row(/Our Hospitality/)).toBeVisible()
  const csv = join(place.folder, 'in.csv')
  writeFileSync(csv, 'list,title,author,date,views,url\nRelated news,The line,Owen,2025-11-13,41,https://e.org/line\n')
  await chooseMenu(app, 'list:bring-in')
  await page.getByRole('dialog').locator('input[type=file]').setInputFiles(csv)
  await page.getByRole('dialog').getByRole('button', { name: 'Add 1 item' }).click()
  await expect(page.getByRole('dialog')).toBeHidden()
  await page.getByRole('button', { name: /^All articles/ }).click()

  // The list goes onto the article that is to have it. Nothing moves any more while it is dragged.
  await expect(row(/Our Hospitality/)).toBeVisible()
  await expect(page.getByRole('navigation', { name: 'Places' }).getByRole('button', { name: /^Related news 1/ })).toBeVisible()
  const toast = page.getByRole('button', { name: 'Dismiss' })
  if (await toast.isVisible()) await toast.click()
  await expect(toast).toBeHidden()
  await page
    .getByRole('navigation', { name: 'Places' })
    .getByRole('button', { name: /^Related news/ })
    .dragTo(row(/Our Hospitality/))
  await expect(page.getByText('“Related news” attached to 1 article.')).toBeVisible()
  await row(/Our Hospitality/).click()
  await page.getByRole('tab', { name: 'Lists' }).click()
  const panel = page.getByRole('tabpanel').getByRole('region', { name: 'Related news' })
  await expect(panel.getByText('The line')).toBeVisible()

  // An article goes into that list, at the place where it is let fall, and from there into the text.
  await row(/The Navigator/).dragTo(panel.getByText('The line'), { targetPosition: { x: 20, y: 1 } })
  await expect(panel.locator('.item-title')).toHaveText(['The Navigator', 'The line'])
  const paragraph = page.getByRole('main').locator('.ProseMirror section p').first()
  await panel.getByText('The Navigator').dragTo(paragraph, { targetPosition: { x: 1, y: 8 } })
  await expect.poll(() => linksIn(page)).toEqual([['The Navigator', `deckle:${other}`]])
  await page.keyboard.type(' again')
  await panel.getByText('The line').dragTo(paragraph, { targetPosition: { x: 1, y: 8 } })
  await expect
    .poll(() => linksIn(page))
    .toEqual([
      ['The line', 'https://e.org/line'],
      ['The Navigator', `deckle:${other}`],
    ])
  await chooseMenu(app, 'edit:undo')
  await expect.poll(async () => (await linksIn(page)).length).toBe(1)
  // The items are where they were.
  await expect(panel.locator('.item-title')).toHaveText(['The Navigator', 'The line'])
  for (const look of ['Light', 'Dark']) {
    await chooseMenuLabel(app, look)
    await page.waitForTimeout(300)
    await page.screenshot({ path: `test-results/drag-${look}.png` })
  }

  // The same by keyboard.
  await panel.getByRole('button', { name: 'Actions for The line' }).focus()
  await page.keyboard.press('Enter')
  await page.getByRole('menuitem', { name: 'Link in the text' }).press('Enter')
  await expect.poll(async () => (await linksIn(page)).length).toBe(2)

  // Items that are moved within the list by mouse.
  await panel.getByText('The line').dragTo(panel.getByText('The Navigator'), { targetPosition: { x: 20, y: 1 } })
  await expect(panel.locator('.item-title')).toHaveText(['The line', 'The Navigator'])

  // An article that has no list of its own gets one.
  await panel.getByText('The line').dragTo(row(/The Navigator/))
  await expect(page.getByText('1 item added to the new list “Related” of “The Navigator”.')).toBeVisible()
  await page.getByRole('button', { name: 'Undo', exact: true }).last().click()
  await expect(page.getByRole('button', { name: /^Related 1/ })).toBeHidden()
  await panel.getByText('The line').dragTo(row(/The Navigator/))
  await expect(page.getByRole('navigation', { name: 'Places' }).getByText('Related', { exact: true })).toBeVisible()

  // A rename does not break what the text says.
  await row(/The Navigator/).click()
  await page.getByRole('textbox', { name: 'Title' }).fill('The Ship')
  await expect(row(/The Ship/)).toBeVisible()
  await row(/Our Hospitality/).click()
  await page
    .getByRole('main')
    .locator('.ProseMirror a', { hasText: 'The Navigator' })
    .click({ modifiers: ['ControlOrMeta'] })
  await expect(page.getByRole('textbox', { name: 'Title' })).toHaveValue('The Ship')
  await quit()
  const lists = await deckleJson<{ name: string; items: { title: string }[] }[]>(['lists', '--library', place.library])
  expect(lists.map(list => [list.name, list.items.map(item => item.title)])).toEqual([
    ['Related', ['The line']],
    ['Related news', ['The line', 'The Ship']],
  ])
  expect(id).not.toBe(other)
})

test('addresses and link files of other programs become links in the text and items of lists', async () => {
  await libraryWithDraft(place.library, 'Our Hospitality')
  const { app, page, quit } = await place.launch(`--library=${place.library}`)
  const session = await page.context().newCDPSession(page)
  const row = page.getByRole('row', { name: /Our Hospitality/ })
  await row.click()
  const paragraph = page.getByRole('main').locator('.ProseMirror section p').first()
  const [url, webloc] = [join(place.folder, 'Scoring silence.url'), join(place.folder, 'The trains.webloc')]
  writeFileSync(url, '[InternetShortcut]\r\nURL=https://e.org/scoring\r\n')
  writeFileSync(
    webloc,
    '<?xml version="1.0"?><plist version="1.0"><dict><key>URL</key><string>https://e.org/trains?a=1&amp;b=2</string></dict></plist>',
  )
  const address = { mimeType: 'text/uri-list', data: 'https://e.org/bar' }
  const anchor = { mimeType: 'text/html', data: '<a href="https://e.org/bar">From the <b>bar</b></a>' }

  await letFall(session, paragraph, { items: [address, anchor, { mimeType: 'text/plain', data: 'https://e.org/bar' }] }, { x: 1, y: 8 })
  await expect.poll(() => linksIn(page)).toEqual([['From the bar', 'https://e.org/bar']])
  await letFall(session, paragraph, { files: [url] }, { x: 1, y: 8 })
  await expect
    .poll(() => linksIn(page))
    .toEqual([
      ['Scoring silence', 'https://e.org/scoring'],
      ['From the bar', 'https://e.org/bar'],
    ])
  await chooseMenu(app, 'edit:undo')
  await expect.poll(async () => (await linksIn(page)).length).toBe(1)

  // On the article's row it is an item of its list.
  await letFall(session, row, { files: [webloc] })
  await expect(page.getByText('1 item added to the new list “Related” of “Our Hospitality”.')).toBeVisible()
  await letFall(session, row, { items: [address] })
  await expect(page.getByText('1 item added to “Related” of “Our Hospitality”.')).toBeVisible()

  // On a list, several files at once are shown before they go in.
  await page.getByRole('tab', { name: 'Lists' }).click()
  const panel = page.getByRole('tabpanel').getByRole('region', { name: 'Related' })
  await letFall(session, panel, { files: [url, webloc] })
  await expect(page.getByRole('dialog').getByRole('listitem')).toHaveCount(2)
  await page.getByRole('dialog').getByRole('button', { name: 'Add 2 items' }).click()
  await expect(panel.getByText('Scoring silence')).toBeVisible()
  await quit()
  const lists = await deckleJson<{ items: { title: string; url: string }[] }[]>(['lists', '--library', place.library])
  expect(lists[0]?.items.map(item => item.url).sort()).toEqual([
    'https://e.org/bar',
    'https://e.org/scoring',
    'https://e.org/trains?a=1&b=2',
    'https://e.org/trains?a=1&b=2',
  ])
})
