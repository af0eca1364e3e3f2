import { expect, test } from '@playwright/test'
import { expectAccessible } from '../support/axe.ts'
import { Workplace } from '../support/launchDeckle.ts'
import { chooseMenu } from '../support/menu.ts'
import { libraryWithDraft } from '../support/readLibrary.ts'
import { goToEnd } from '../support/typist.ts'

let place: Workplace
test.beforeEach(() => void (place = new Workplace()))
test.afterEach(() => place.clear())

test('how long the history keeps what is a setting of the library: said in words, held at once, taken back', async () => {
  await libraryWithDraft(place.library, 'Kept')
  const { app, page, quit } = await place.launch(`--library=${place.library}`)
  await goToEnd(page)
  await chooseMenu(app, 'app:settings')
  const dialog = page.getByRole('dialog', { name: 'Settings' })
  const every = dialog.getByLabel('Keep every save for')
  const hourly = dialog.getByLabel('Then one for each hour, until it is as old as')
  const means = dialog.getByRole('list', { name: 'What this means' })
  await expect(means).toContainText('Of the last day every save is there.')
  await every.selectOption('a month')
  await expect(means).toContainText('Of the last month every save is there.')
  // A span is never shorter than the one before it.
  await expect(hourly).toHaveValue('30')
  for (const appearance of ['Light', 'Dark']) {
    await dialog.getByRole('radio', { name: appearance }).check()
    await expectAccessible(page, `history settings, ${appearance}`)
    await page.screenshot({ path: test.info().outputPath(`history-settings-${appearance}.png`) })
  }
  await dialog.getByRole('button', { name: 'As usual' }).click()
  await expect(every).toHaveValue('1')
  await expect(hourly).toHaveValue('7')
  await hourly.selectOption('three months')
  await dialog.getByRole('button', { name: 'Done' }).click()
  await page.getByRole('button', { name: 'Undo', exact: true }).last().click()
  await chooseMenu(app, 'app:settings')
  await expect(hourly).toHaveValue('7')
  await every.selectOption('for ever')
  await expect(means).toHaveText('Every save is kept for ever.')
  await quit()
  const { openLibrary } = await import('../../src/main/library/file/open.ts')
  const library = openLibrary(place.library, { mode: 'read' })
  const { historyPolicyOf } = await import('../../src/main/library/history/historyPolicy.ts')
  expect(historyPolicyOf(library.db)).toEqual({ everyDays: 36_500, hourlyDays: 36_500, dailyDays: 36_500 })
  library.close()
})
