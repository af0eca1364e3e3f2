import { expect, test } from '@playwright/test'
import { Workplace } from '../support/launchDeckle.ts'
import { chooseMenu } from '../support/menu.ts'
import { libraryWithDraft, readLibrary } from '../support/readLibrary.ts'
import { goToEnd } from '../support/typist.ts'

let place: Workplace
test.beforeEach(() => void (place = new Workplace()))
test.afterEach(() => place.clear())

test('the library is checked in full when it is asked for', async () => {
  await libraryWithDraft(place.library, 'Caligari')
  const { app, page, quit } = await place.launch(`--library=${place.library}`)
  await goToEnd(page)
  await chooseMenu(app, 'library:check')
  await expect(page.getByText('Everything was checked. All is well.')).toBeVisible({ timeout: 20_000 })
  await quit()
})

test('damage is told calmly a moment after the start, and a text is brought back from history', async () => {
  await libraryWithDraft(place.library, 'Caligari')
  const first = await place.launch(`--library=${place.library}`)
  await goToEnd(first.page)
  await first.page.keyboard.type('The good text.')
  await expect(first.page.locator('.save-state')).toHaveText('Saved')
  await first.page.waitForTimeout(500)
  await first.page.keyboard.type(' And the newest.')
  await expect(first.page.locator('.save-state')).toHaveText('Saved')
  await first.quit()

  const { openLibrary } = await import('../../src/main/library/file/open.ts')
  const library = openLibrary(place.library, { mode: 'write' })
  library.db.exec("UPDATE body SET json = replace(json, 'newest', 'nEwest')")
  library.close()

  const { page, quit } = await place.launch(`--library=${place.library}`)
  await expect(page.getByText('Part of this library is damaged. Deckle has changed nothing.')).toBeVisible({ timeout: 15_000 })
  await page.getByRole('button', { name: 'See details' }).click()
  const dialog = page.getByRole('dialog')
  await expect(dialog).toContainText('The text of the opening of “Caligari” is damaged: it is not what was saved.')
  await page.screenshot({ path: test.info().outputPath('damaged.png') })
  await dialog.getByRole('button', { name: 'Bring back' }).click()
  // The newest revision that is whole: a save in the middle of typing, or the one before.
  const article = page.getByRole('textbox', { name: 'Article', exact: true })
  await expect(article).not.toContainText('nEwest')
  await expect(article).toContainText('The good text.')
  await quit()
  expect((await readLibrary(place.library)).text).toContain('The good text.')
})
