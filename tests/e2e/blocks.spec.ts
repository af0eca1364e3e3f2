import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test, type Page } from '@playwright/test'
import { Workplace } from '../support/launchDeckle.ts'
import { answerDialogs, chooseMenu } from '../support/menu.ts'
import { libraryWithDraft } from '../support/readLibrary.ts'
import { runDeckle } from '../support/runDeckle.ts'

let place: Workplace
test.beforeEach(() => void (place = new Workplace()))
test.afterEach(() => place.clear())

const article = (page: Page) => page.getByRole('textbox', { name: 'Article', exact: true })
const choices = (page: Page) => page.getByRole('listbox', { name: 'Insert' }).getByRole('option')

async function exported(id: string): Promise<string> {
  const out = join(place.folder, 'out.html')
  await runDeckle(['export', id, '--out', out, '--library', place.library])
  return readFileSync(out, 'utf8')
}

test('the slash menu finds blocks by a few letters, remembers the last, and puts them in as one step', async () => {
  const { id } = await libraryWithDraft(place.library, 'Blocks')
  const { app, page, quit } = await place.launch(`--library=${place.library}`)
  await article(page).click()
  await page.keyboard.type('Before.\n/')
  await expect(choices(page).first()).toHaveText(/Add Section/)
  await page.keyboard.type('cllt')
  await expect(choices(page)).toHaveText([/Callout/])
  await expect(article(page)).toHaveAttribute('aria-activedescendant', /.+/)
  await page.keyboard.press('Enter')
  await page.keyboard.type('Mind this.')
  await page.getByRole('combobox', { name: 'Kind of callout' }).selectOption('warning')
  await expect(article(page).locator('.callout')).toHaveAttribute('data-kind', 'warning')

  // The last one stands first now; Escape leaves what was typed.
  await page.keyboard.press('Control+End')
  await page.keyboard.press('Enter')
  await page.keyboard.press('Enter')
  await page.keyboard.type('/')
  await expect(choices(page).first()).toHaveText(/Callout/)
  await page.keyboard.press('Escape')
  await expect(choices(page)).toHaveCount(0)
  await page.keyboard.press('Backspace')
  await page.keyboard.type('/spoiler')
  await page.keyboard.press('Enter')
  await page.keyboard.type('He lives.')
  await page.getByLabel('What readers see of the spoiler').fill('How it ends')
  await expect(article(page).locator('.spoiler')).toContainText('He lives.')
  await expect(page.locator('.save-state')).toHaveText('Saved')
  const html = await exported(id)
  expect(html).toContain('<aside class="callout" data-callout="warning" role="note" aria-label="Warning">')
  expect(html).toMatch(/<details class="spoiler" data-spoiler[^>]*>\s*<summary>How it ends<\/summary>/)

  // In a plain field undo is the field's; in the text it is the article's.
  await article(page).getByText('He lives.').click()
  for (let i = 0; i < 4; i += 1) await chooseMenu(app, 'edit:undo')
  await expect(article(page).locator('.spoiler')).toHaveCount(0)
  await expect(article(page).locator('.callout')).toHaveCount(1)
  await quit()
})

test('footnotes are written where they stand, count themselves, and lead there and back on the page', async () => {
  const { id } = await libraryWithDraft(place.library, 'Notes')
  const { app, page, quit } = await place.launch(`--library=${place.library}`)
  await article(page).click()
  await page.keyboard.type('First')
  await chooseMenu(app, 'insert:footnote')
  const note = page.getByRole('textbox', { name: 'Footnote' })
  await expect(note).toBeFocused()
  await page.keyboard.type('The second said.')
  await page.keyboard.press('Enter')
  // The editor settles its caret a moment after the focus came back: nobody types sooner.
  await page.waitForTimeout(100)
  await page.keyboard.type(' and more.')
  await expect(article(page)).toContainText(' and more.')
  await page.waitForTimeout(100)
  // One before it: the style sheet counts anew.
  await page.keyboard.press('Home')
  await page.keyboard.type('Zero[^]')
  await expect(note).toBeFocused()
  await page.keyboard.type('The first said')
  await page.keyboard.press('Escape')
  await page.waitForTimeout(100)
  await page.keyboard.type(', ')
  const signs = article(page).locator('.footnote-sign')
  await expect(signs).toHaveCount(2)
  expect(await signs.evaluateAll(all => all.map(sign => sign.getAttribute('aria-label')))).toEqual([
    'Footnote: The first said',
    'Footnote: The second said.',
  ])
  // By mouse, into the same note; its text is undone with the article's.
  await signs.first().click()
  await expect(note).toBeFocused()
  await page.keyboard.type('!')
  await expect(signs.first()).toHaveAttribute('aria-label', 'Footnote: The first said!')
  await page.keyboard.press('Control+z')
  await expect(signs.first()).toHaveAttribute('aria-label', 'Footnote: The first said')
  await page.keyboard.press('Escape')
  await expect(page.locator('.save-state')).toHaveText('Saved')
  await expect(article(page)).toContainText('Zero, First and more.')
  const html = await exported(id)
  expect(html).toContain('<p>Zero<sup><a id="note-1-ref" href="#note-1" role="doc-noteref">1</a></sup>, First<sup>')
  expect(html).toContain('<li id="note-2">The second said. <a href="#note-2-ref" role="doc-backlink"')
  await quit()
})

test('an article is linked by @ and [[, by its id; a quotation says whose words it is', async () => {
  await libraryWithDraft(place.library, 'The General')
  const { page, quit } = await place.launch(`--library=${place.library}`)
  await page.getByRole('button', { name: 'New article' }).first().click()
  await expect(page.getByRole('textbox', { name: 'Title' })).toBeFocused()
  await page.keyboard.type('Other')
  await article(page).click()
  await page.keyboard.type('See @gnr')
  await expect(page.getByRole('listbox', { name: 'Link to an article' }).getByRole('option')).toHaveText(['The General'])
  await page.keyboard.press('Enter')
  await page.keyboard.type(' and [[general')
  await expect(page.getByRole('listbox', { name: 'Link to an article' }).getByRole('option')).toHaveText(['The General'])
  await page.keyboard.press('Enter')
  await expect(article(page).locator('a')).toHaveText(['The General', 'The General'])
  await expect(article(page).locator('a').first()).toHaveAttribute('href', /^deckle:[0-9a-f-]{36}$/)
  await page.keyboard.type('.\n> Said so.')
  await page.getByLabel('Whose words').fill('Ann Author')
  await page.keyboard.press('Enter')
  await expect(article(page).locator('.quote')).toHaveClass(/has-attribution/)
  await quit()
})

test('a table is written, grows, turns and is pasted from a spreadsheet; tasks are ticked', async () => {
  const { id } = await libraryWithDraft(place.library, 'Tables')
  const { app, page, quit } = await place.launch(`--library=${place.library}`)
  await article(page).click()
  await page.keyboard.type('/tabl')
  await expect(choices(page).first()).toHaveText(/Table/)
  await page.keyboard.press('Enter')
  const cells = article(page).locator('table').first().locator('th, td')
  await expect(cells).toHaveCount(9)
  for (const words of ['Reel', 'Minutes', 'Stunts', 'One', '12', '3', 'Two', '11']) {
    await page.keyboard.type(words)
    await page.keyboard.press('Tab')
  }
  // Tab behind the last cell makes a row; its column and its row go elsewhere by key.
  await page.keyboard.type('9')
  await page.keyboard.press('Tab')
  await expect(cells).toHaveCount(12)
  await page.keyboard.type('Three')
  await page.keyboard.press('Alt+ArrowUp')
  await page.getByLabel('Caption of the table').fill('The reels')
  await page.keyboard.press('Enter')
  await chooseMenu(app, 'table:column-after')
  await expect(cells).toHaveCount(16)
  await chooseMenu(app, 'edit:undo')
  await expect(cells).toHaveCount(12)
  expect(await article(page).locator('table').first().locator('tr').allTextContents()).toEqual([
    'ReelMinutesStunts',
    'One123',
    'Three',
    'Two119',
  ])

  await page.keyboard.press('Control+End')
  await page.evaluate(() => {
    const data = new DataTransfer()
    data.setData('text/plain', 'Film\tYear\nThe General\t1926\n')
    document
      .querySelector('.ProseMirror')
      ?.dispatchEvent(new ClipboardEvent('paste', { clipboardData: data, bubbles: true, cancelable: true }))
  })
  await expect(article(page).locator('table').nth(1).locator('td')).toHaveText(['Film', 'Year', 'The General', '1926'])

  await page.keyboard.press('Control+End')
  await page.keyboard.type('- [ ] See it\nWrite it')
  const boxes = article(page).getByRole('checkbox', { name: 'Done' })
  await expect(boxes).toHaveCount(2)
  await boxes.first().click()
  await chooseMenu(app, 'format:tick')
  await expect(boxes.nth(0)).toBeChecked()
  await expect(boxes.nth(1)).toBeChecked()
  await chooseMenu(app, 'edit:undo')
  await expect(boxes.nth(1)).not.toBeChecked()
  await expect(page.locator('.save-state')).toHaveText('Saved')
  const html = await exported(id)
  expect(html).toContain('<caption>The reels</caption>')
  expect(html).toContain('<th scope="col">Reel</th>')
  expect(html).toContain('<li data-checked="true"><span class="label" role="img" aria-label="Done">☑</span> See it</li>')
  await quit()
})

test('what still says TK is counted in the outline, found by key, and stops an export until it is wanted all the same', async () => {
  const { id } = await libraryWithDraft(place.library, 'Unfinished')
  const { app, page, quit } = await place.launch(`--library=${place.library}`)
  await article(page).click()
  await page.keyboard.type('Made in TK by TKTK.')
  await expect(page.locator('.outline-problem')).toHaveText('2 TK')
  await chooseMenu(app, 'go:unfinished')
  await page.keyboard.type('1926')
  await expect(article(page)).toContainText('Made in 1926 by TKTK.')
  await expect(page.locator('.save-state')).toHaveText('Saved')
  const out = join(place.folder, 'out.html')
  const stopped = await runDeckle(['export', id, '--out', out, '--library', place.library])
  expect(stopped).toMatchObject({ code: 2 })
  expect(stopped.stderr).toContain('“Unfinished” (1)')
  expect(await runDeckle(['export', id, '--out', out, '--unfinished', '--library', place.library])).toMatchObject({ code: 0 })

  await answerDialogs(app, { save: join(place.folder, 'page.html') })
  await chooseMenu(app, 'article:export')
  await page.getByRole('button', { name: 'Export…' }).last().click()
  const question = page.getByRole('dialog', { name: 'Something is still to be written' })
  await expect(question).toContainText('1 place still says TK: “Unfinished” (1).')
  await question.getByRole('button', { name: 'Cancel' }).click()
  expect(existsSync(join(place.folder, 'page.html'))).toBe(false)
  await chooseMenu(app, 'article:export')
  await page.getByRole('button', { name: 'Export…' }).last().click()
  await question.getByRole('button', { name: 'Export all the same' }).click()
  await expect.poll(() => existsSync(join(place.folder, 'page.html'))).toBe(true)
  await quit()
})
