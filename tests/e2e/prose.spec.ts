import { expect, test, type Page } from '@playwright/test'
import { expectAccessible } from '../support/axe.ts'
import { Workplace } from '../support/launchDeckle.ts'
import { chooseMenu } from '../support/menu.ts'
import { libraryWithDraft } from '../support/readLibrary.ts'

let place: Workplace
test.beforeEach(() => void (place = new Workplace()))
test.afterEach(() => place.clear())

const article = (page: Page) => page.getByRole('textbox', { name: 'Article', exact: true })

test('how an article is written is shown when it is asked for, and leads to its places', async () => {
  await libraryWithDraft(place.library, 'Written')
  const { app, page, quit } = await place.launch(`--library=${place.library}`)
  await article(page).click()
  await page.keyboard.type('The engine stops, and nobody knows why the engine stops. ')
  await page.keyboard.type(`${'word '.repeat(45).trim()}.`)
  await chooseMenu(app, 'article:prose')
  const dialog = page.getByRole('dialog', { name: 'The writing' })
  await expect(dialog.locator('.prose-figures dd').first()).toHaveText('55')
  await expect(dialog.getByRole('region', { name: 'Sentences of more than 40 words' }).getByRole('button')).toHaveCount(1)
  await expectAccessible(page, 'how an article is written')
  await page.screenshot({ path: 'test-results/prose.png' })
  await dialog.getByRole('button', { name: /^engine/ }).click()
  await expect(dialog).toBeHidden()
  await expect(article(page)).toBeFocused()
  await page.keyboard.type('locomotive')
  await expect(article(page)).toContainText('nobody knows why the locomotive stops')
  await quit()
})
