import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from '@playwright/test'
import { readArticle } from '../../src/main/import/readArticle.ts'
import { expectAccessible } from '../support/axe.ts'
import { copyHtml } from '../support/clipboard.ts'
import { Workplace } from '../support/launchDeckle.ts'
import { answerDialogs, chooseMenu } from '../support/menu.ts'
import { libraryWithDraft } from '../support/readLibrary.ts'
import { deckleJson } from '../support/runDeckle.ts'

let place: Workplace
test.beforeEach(() => void (place = new Workplace()))
test.afterEach(() => place.clear())

const block = `<section><h3>Related news</h3><ul>
  <li><a href="https://news.example.com/r/1">Harbour lights retrn to the quay</a><p>MARTA VIDAL - Nov 13, 2025 41 Views</p></li>
  <li><a href="https://news.example.com/r/2">A piano for the village hall</a><p>OWEN CASTELL - Nov 12, 2025 1,234 Views</p></li>
  <li><a href="https://news.example.com/r/3">The last ferry keeps its hours</a><p>INES ROTH - Nov 11, 2025 1.2K Views</p></li>
  <li><a href="javascript:alert(1)">Subscribe to our newsletter today</a><p>THE QUAY - Nov 10, 2025 5 Views</p></li>
</ul></section>`

const expected = [
  ['Harbour lights return to the quay', 'MARTA VIDAL', '2025-11-13', 41, 'https://news.example.com/r/1'],
  ['A piano for the village hall', 'OWEN CASTELL', '2025-11-12', 1234, 'https://news.example.com/r/2'],
  ['The last ferry keeps its hours', 'INES ROTH', '2025-11-09', 1200, 'https://news.example.com/r/3'],
]

test('a block of a page is pasted, corrected, attached and published, and the page gives the same items back', async () => {
  await libraryWithDraft(place.library, 'Our Hospitality')
  const { app, page, quit } = await place.launch(`--library=${place.library}`)
  await expect(page.getByRole('row', { name: /Our Hospitality/ })).toBeVisible()

  // A saved page is copied from in a browser: its HTML is on the clipboard.
  await copyHtml(app, block, 'Related news')
  await chooseMenu(app, 'list:bring-in')
  const dialog = page.getByRole('dialog')
  await dialog.getByRole('textbox').first().focus()
  await page.keyboard.press('ControlOrMeta+V')
  await expect(dialog.getByRole('listitem')).toHaveCount(4)
  await expectAccessible(page, 'items to be corrected')
  await page.screenshot({ path: 'test-results/bring-in.png' })

  await dialog.getByRole('textbox', { name: 'Title of item 1' }).fill('Harbour lights return to the quay')
  await dialog.getByRole('textbox', { name: 'Date of item 3' }).fill('soon')
  await dialog.getByRole('button', { name: 'Drop item 2' }).click()
  await expect(dialog.getByRole('listitem')).toHaveCount(3)
  await dialog.getByRole('button', { name: /undo/ }).click()
  await expect(dialog.getByRole('listitem')).toHaveCount(4)
  await dialog.getByRole('button', { name: 'Drop item 4' }).click()
  await dialog.getByRole('button', { name: 'Add 3 items' }).click()
  await expect(dialog.getByText('1 item needs a correction.')).toBeVisible()
  await expect(dialog.getByRole('textbox', { name: 'Date of item 3' })).toBeFocused()
  await page.keyboard.press('ControlOrMeta+A')
  await page.keyboard.type('9 Nov 2025', { delay: 20 })
  await dialog.getByRole('button', { name: 'Add 3 items' }).click()
  await expect(dialog).toBeHidden()
  await expect(page.getByRole('heading', { name: 'Related news', exact: true })).toBeVisible()
  await expect(page.getByRole('main').locator('.item-title')).toHaveText(expected.map(([title]) => String(title)))

  // The whole of it is one step, back and forth.
  await chooseMenu(app, 'edit:undo')
  await expect(page.getByRole('main').locator('.item-title')).toHaveCount(0)
  await chooseMenu(app, 'edit:redo')
  await expect(page.getByRole('main').locator('.item-title')).toHaveCount(3)

  await page.getByRole('button', { name: /^All articles/ }).click()
  await page.getByRole('row', { name: /Our Hospitality/ }).click()
  await page.getByRole('tab', { name: 'Lists' }).click()
  await page.getByRole('button', { name: 'Attach a list' }).click()
  await page.getByRole('menuitem', { name: 'Related news', exact: true }).click()
  await expect(page.getByRole('tabpanel').getByText('Related news', { exact: true }).first()).toBeVisible()

  const path = join(place.folder, 'page.html')
  await answerDialogs(app, { save: path })
  await chooseMenu(app, 'article:export')
  await page
    .getByRole('dialog')
    .getByRole('button', { name: /^Export/ })
    .click()
  await expect(page.getByText('Exported as page.html.')).toBeVisible()

  const reading = readArticle({ format: 'html', text: readFileSync(path, 'utf8'), name: 'page' })
  expect(
    reading.lists.map(list => [list.name, list.items.map(({ own }) => [own.title, own.author, own.date, own.views, own.url])]),
  ).toEqual([['Related news', expected]])
  await quit()
})

test('a list goes into a table and comes back from it as it was', async () => {
  await libraryWithDraft(place.library, 'Our Hospitality')
  const { app, page, quit } = await place.launch(`--library=${place.library}`)
  const csv = join(place.folder, 'in.csv')
  writeFileSync(csv, 'Title;Author;Date;Views;URL\r\n"=A ""piano""; twice";Owen;13.11.2025;1.234;https://e.org/1\r\nSecond;;;;\r\n')
  await expect(page.getByRole('row', { name: /Our Hospitality/ })).toBeVisible()

  const bringIn = async (file: string, proposed: string) => {
    await chooseMenu(app, 'list:bring-in')
    await page.getByRole('dialog').locator('input[type=file]').setInputFiles(file)
    await expect(page.getByRole('dialog').getByRole('listitem')).toHaveCount(2)
    // A list of the same name is there from the second time on, and is proposed.
    const into = page.getByRole('dialog').getByLabel('Into')
    await expect(into.locator('option:checked')).toHaveText(proposed)
    await into.selectOption('new')
    await page.getByRole('dialog').getByRole('button', { name: 'Add 2 items' }).click()
    await expect(page.getByRole('dialog')).toBeHidden()
    await expect(page.getByRole('main').locator('.item-title')).toHaveText(['=A "piano"; twice', 'Second'])
  }
  await bringIn(csv, 'A new list: “New list”')
  for (const [name, extension] of [
    ['Table (CSV)…', 'csv'],
    ['OPML…', 'opml'],
  ] as const) {
    const out = join(place.folder, `out.${extension}`)
    await answerDialogs(app, { save: out })
    await page
      .getByRole('main')
      .getByRole('button', { name: /^Actions for the list/ })
      .click()
    await page.getByRole('menuitem', { name: 'Export', exact: true }).hover()
    await page.getByRole('menuitem', { name }).click()
    await expect(page.getByText(`Exported as out.${extension}.`)).toBeVisible()
  }
  await page.getByRole('button', { name: /^All articles/ }).click()
  await bringIn(join(place.folder, 'out.opml'), 'New list')
  await quit()
  type List = { name: string; items: Readonly<Record<string, unknown>>[] }
  const [first, second, ...others] = await deckleJson<List[]>(['lists', '--library', place.library])
  expect([first?.name, others]).toEqual(['New list', []])
  expect(first?.items).toMatchObject([
    { title: '=A "piano"; twice', author: 'Owen', date: '2025-11-13', views: 1234, url: 'https://e.org/1' },
    { title: 'Second', author: null, date: null, views: null, url: null },
  ])
  expect(second?.items).toEqual(first?.items)
})

test('views come in from a table for many pages at once, what matches nothing is said, and one undo takes them back', async () => {
  const { id } = await libraryWithDraft(place.library, 'Our Hospitality')
  const { app, page, quit } = await place.launch(`--library=${place.library}`)
  await expect(page.getByRole('row', { name: /Our Hospitality/ })).toBeVisible()
  const csv = join(place.folder, 'views.csv')
  writeFileSync(csv, 'Page path,Views\n/reviews/our-hospitality,"1,234"\n/nowhere,3\n')
  await chooseMenu(app, 'views:bring-in')
  const dialog = page.getByRole('dialog', { name: 'Bring in views' })
  await dialog.locator('input[type=file]').setInputFiles(csv)
  await expect(dialog.getByText('2 pages read: 1 article and 0 items of lists found. 1 page matches nothing:')).toBeVisible()
  await expect(dialog.getByRole('list', { name: 'Pages that match nothing' }).getByRole('listitem')).toHaveText(['/nowhere'])
  await expectAccessible(page, 'views that match')
  await page.screenshot({ path: 'test-results/views.png' })
  await dialog.getByRole('button', { name: 'Set the views' }).click()
  await page.getByRole('tab', { name: 'Details' }).click()
  await expect(page.getByRole('textbox', { name: 'Views' })).toHaveValue('1234')
  await page.getByRole('button', { name: 'Undo', exact: true }).click()
  await expect(page.getByRole('textbox', { name: 'Views' })).toHaveValue('')
  await quit()
  expect(await deckleJson<{ views: number | null }>(['show', id, '--library', place.library])).toMatchObject({ views: null })
})
