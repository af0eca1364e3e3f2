import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test, type Page } from '@playwright/test'
import { Workplace } from '../support/launchDeckle.ts'
import { chooseMenu } from '../support/menu.ts'
import { libraryWithDraft } from '../support/readLibrary.ts'
import { runDeckle } from '../support/runDeckle.ts'

let place: Workplace
test.beforeEach(() => void (place = new Workplace()))
test.afterEach(() => place.clear())

const article = (page: Page) => page.getByRole('textbox', { name: 'Article', exact: true })

function paste(page: Page, html: string) {
  return page.evaluate(text => {
    const clipboardData = new DataTransfer()
    clipboardData.setData('text/html', text)
    document.querySelector('.ProseMirror')?.dispatchEvent(new ClipboardEvent('paste', { clipboardData, bubbles: true, cancelable: true }))
  }, html)
}

test('what Word copies keeps its lists, nested and counted, and loses its style; one undo takes it out again', async () => {
  const { id } = await libraryWithDraft(place.library, 'From Word')
  const { app, page, quit } = await place.launch(`--library=${place.library}`)
  await article(page).click()
  await paste(page, readFileSync(join(import.meta.dirname, '../fixtures/paste/word.html'), 'utf8'))
  await expect(article(page).locator('ol > li')).toHaveCount(2)
  await expect(article(page).locator('ul ul > li')).toHaveText(['straight', 'guarded'])
  await chooseMenu(app, 'edit:undo')
  await expect(article(page).locator('li')).toHaveCount(0)
  await chooseMenu(app, 'edit:redo')
  await expect(article(page).locator('ol > li')).toHaveCount(2)
  await expect(page.getByText('Saved', { exact: true })).toBeVisible()
  await quit()

  const out = join(place.folder, 'word.md')
  await runDeckle(['export', id, '--format', 'markdown', '--out', out, '--library', place.library])
  const text = readFileSync(out, 'utf8')
    .replace(/^---\n.*?\n---\n/su, '')
    .trim()
  expect(text).toBe(
    [
      '**What it needs**',
      '',
      '- One line',
      '  - straight',
      '  - *guarded*',
      '- An engine',
      '',
      'In this order:',
      '',
      '3. Steam',
      '4. Go',
    ].join('\n'),
  )
})
