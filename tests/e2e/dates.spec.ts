import { expect, test } from '@playwright/test'
import { expectAccessible } from '../support/axe.ts'
import { Workplace } from '../support/launchDeckle.ts'
import { chooseMenu } from '../support/menu.ts'
import { libraryWithDraft } from '../support/readLibrary.ts'
import { deckleJson } from '../support/runDeckle.ts'

let place: Workplace
test.beforeEach(() => void (place = new Workplace()))
test.afterEach(() => place.clear())

test('a date is written as one writes dates, or chosen from a calendar by key', async () => {
  const { id } = await libraryWithDraft(place.library, 'Dated')
  const { app, page, quit } = await place.launch(`--library=${place.library}`)
  await expect(page.getByRole('textbox', { name: 'Article', exact: true })).toBeVisible()
  await chooseMenu(app, 'view:details')
  const field = page.getByLabel('Published on', { exact: true })
  await field.click()
  await page.keyboard.type('November 13th, 2025')
  await expect(page.getByText('Thursday 13 November 2025')).toBeVisible()
  await page.keyboard.press('Tab')
  await expect(field).toHaveValue('13 Nov 2025')

  await field.fill('some day')
  await page.keyboard.press('Tab')
  await expect(page.getByText('This is not read as a date.')).toBeVisible()
  await expect(field).toHaveAttribute('aria-invalid', 'true')
  await field.press('ArrowDown')
  const calendar = page.getByRole('dialog', { name: 'Calendar' })
  await expect(calendar.getByRole('button', { name: 'Thursday 13 November 2025' })).toBeFocused()
  await expectAccessible(page, 'the calendar')
  await page.screenshot({ path: 'test-results/calendar.png' })
  await page.keyboard.press('PageUp')
  await page.keyboard.press('ArrowRight')
  await page.keyboard.press('Enter')
  await expect(calendar).toBeHidden()
  await expect(field).toHaveValue('14 Oct 2025')
  await expect(page.locator('.save-state')).toHaveText('Saved')
  await quit()
  const shown = await deckleJson<{ publishedAt: string }>(['show', id, '--library', place.library])
  expect(shown.publishedAt).toBe('2025-10-14')
})
